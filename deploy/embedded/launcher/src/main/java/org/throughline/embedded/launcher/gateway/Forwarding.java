package org.throughline.embedded.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.throughline.embedded.launcher.component.Port;

/** What happens to each request on its way to a service and to the answer on its way back. */
record Forwarding(Vertx vertx, long bodyBytesMax) implements ProxyInterceptor {

    /** The gateway is the edge: what a caller claims about proxies before it is not believed. */
    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Real-IP");

    /** An offer about this connection: a service that took it up would answer in a protocol the caller is not spoken to in. */
    private static final List<String> OFFERS = List.of("Upgrade", "HTTP2-Settings");

    /** Time for a caller to read the refusal while the rest of its body is thrown away. */
    private static final long LINGER_MILLIS = 1_000;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var incoming = request.proxiedRequest();
        String correlation = CorrelationId.of(incoming.getHeader(CorrelationId.HEADER));
        context.set(CorrelationId.HEADER, correlation);
        CLAIMS.forEach(request.headers()::remove);
        OFFERS.forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-For", incoming.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", "http");
        request.putHeader("X-Forwarded-Host", host(incoming));
        request.putHeader("X-Forwarded-Port", "" + incoming.localAddress().port());
        request.putHeader(CorrelationId.HEADER, correlation);
        var body = new BoundedBody(request.getBody().stream(), bodyBytesMax);
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().recover(_ -> Future.succeededFuture(refused(context, body)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response().putHeader(CorrelationId.HEADER, context.get(CorrelationId.HEADER, String.class));
        return context.sendResponse();
    }

    private ProxyResponse refused(ProxyContext context, BoundedBody body) {
        var response = context.request().release().response();
        if (!body.isExceeded()) return Problem.SERVICE_UNREACHABLE.answer(response);
        hangUp(vertx, context.request().proxiedRequest());
        return Problem.BODY_TOO_LARGE.answer(response);
    }

    /** Ends the connection of a caller who is still sending what nobody will read. */
    static void hangUp(Vertx vertx, HttpServerRequest request) {
        request.response()
                .endHandler(_ ->
                        vertx.setTimer(LINGER_MILLIS, _ -> request.connection().close()));
    }

    private static String host(HttpServerRequest incoming) {
        var authority = incoming.authority();
        return authority == null ? Port.LOOPBACK : authority.toString();
    }
}
