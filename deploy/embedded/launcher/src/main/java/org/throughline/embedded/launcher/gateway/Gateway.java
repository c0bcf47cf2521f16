package org.throughline.embedded.launcher.gateway;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import org.throughline.embedded.launcher.component.Port;

/**
 * Sends each request to the service its path names. Bodies are streamed, never held; a request is never sent twice,
 * because only the caller knows whether that is safe. Paths name people's records, so none is logged.
 */
final class Gateway implements Handler<HttpServerRequest> {

    static final long BODY_BYTES_MAX = 4L * 1024 * 1024;

    private static final int CONNECT_WITHIN_MILLIS = 2_000;
    private static final int CONNECTIONS_PER_SERVICE_MAX = 256;
    private static final int WAITING_MAX = 1_024;

    /** A live stream says something more often than this, or it is dead. */
    private static final int SILENCE_SECONDS_MAX = 120;

    private static final int REQUEST_LINE_LENGTH_MAX = 8 * 1024;

    private final Vertx vertx;
    private final Routes routes;
    private final HttpProxy proxy;

    private Gateway(Vertx vertx, Routes routes) {
        this.vertx = vertx;
        this.routes = routes;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE_MAX)
                .setMaxWaitQueueSize(WAITING_MAX)
                .setIdleTimeout(SILENCE_SECONDS_MAX));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .originSelector(request -> origin(requireNonNull(request.path())))
                .addInterceptor(new Forwarding(vertx, BODY_BYTES_MAX));
    }

    /** @param port 0 for any */
    static Future<HttpServer> start(Vertx vertx, Routes routes, int port) {
        var options = new HttpServerOptions()
                .setHost(Port.LOOPBACK)
                .setPort(port)
                .setMaxInitialLineLength(REQUEST_LINE_LENGTH_MAX)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(SILENCE_SECONDS_MAX);
        return vertx.createHttpServer(options)
                .requestHandler(new Gateway(vertx, routes))
                .listen();
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        if (path == null || Routes.climbs(path)) {
            refuse(Problem.PATH_MALFORMED, request);
        } else if (path.equals("/q/health/ready")) {
            request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
        } else if (routes.portFor(path).isEmpty()) {
            refuse(Problem.NO_SUCH_PATH, request);
        } else if (announcedBytes(request) > BODY_BYTES_MAX) {
            Forwarding.hangUp(vertx, request);
            refuse(Problem.BODY_TOO_LARGE, request);
        } else {
            proxy.handle(request);
        }
    }

    private static void refuse(Problem problem, HttpServerRequest request) {
        var correlation = CorrelationId.of(request.getHeader(CorrelationId.HEADER));
        request.response().putHeader(CorrelationId.HEADER, correlation);
        problem.answer(request.response());
    }

    private Future<SocketAddress> origin(String path) {
        return Future.succeededFuture(
                SocketAddress.inetSocketAddress(routes.portFor(path).orElseThrow(), Port.LOOPBACK));
    }

    /** 0 when the length is not announced; a body without one is counted as it passes. */
    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE; // too long for a number is too long
        }
    }
}
