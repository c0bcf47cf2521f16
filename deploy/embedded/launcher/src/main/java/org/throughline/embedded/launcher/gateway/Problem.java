package org.throughline.embedded.launcher.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/** The gateway's own refusals (RFC 9457). None repeats anything of the request. */
enum Problem {
    PATH_MALFORMED(400, "path-malformed", "The path must not contain dot segments"),
    NO_SUCH_PATH(404, "no-such-path", "No service serves this path"),
    BODY_TOO_LARGE(413, "body-too-large", "The body exceeds 4 MiB"),
    SERVICE_UNREACHABLE(503, "service-unreachable", "The service is not reachable now; try again");

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;
    private final String body;

    Problem(int status, String name, String title) {
        this.status = status;
        this.body = new JsonObject()
                .put("type", "urn:throughline:problem:" + name)
                .put("title", title)
                .put("status", status)
                .encode();
    }

    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        if (status == 503) response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.end(body);
    }

    ProxyResponse answer(ProxyResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        if (status == 503) response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        return response.setBody(Body.body(Buffer.buffer(body)));
    }
}
