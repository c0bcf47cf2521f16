package org.throughline.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands between callers and the gateway, may change what is asked, and keeps what passes. */
final class Passage implements AutoCloseable {
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI gateway;
    private final UnaryOperator<String> changed;

    /** @param changed what becomes of the body of a command on its way */
    Passage(URI gateway, UnaryOperator<String> changed) {
        this.gateway = gateway;
        this.changed = changed;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port to listen on", e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** In the order they were answered. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private void pass(HttpExchange caller) throws IOException {
        try {
            // Without positions a command could overtake what it rests on in another service.
            Exchange exchange =
                    asked(caller).send(gateway, caller.getRequestHeaders().getFirst(Asked.POSITION));
            exchanges.add(exchange);
            if (!exchange.position().isEmpty()) caller.getResponseHeaders().set(Asked.POSITION, exchange.position());
            byte[] answer = exchange.answer().getBytes(StandardCharsets.UTF_8);
            caller.sendResponseHeaders(exchange.status(), answer.length == 0 ? -1 : answer.length);
            caller.getResponseBody().write(answer);
        } finally {
            caller.close();
        }
    }

    private Asked asked(HttpExchange caller) throws IOException {
        String body = new String(caller.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = caller.getRequestHeaders();
        return new Asked(
                caller.getRequestMethod(),
                caller.getRequestURI().toString(),
                Objects.requireNonNull(headers.getFirst("Authorization")).substring("Bearer ".length()),
                headers.getFirst("Content-Type"),
                headers.getFirst("Idempotency-Key"),
                body.isEmpty() ? body : changed.apply(body));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
