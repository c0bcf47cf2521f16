package org.throughline.outcomes.invitation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One page in a real browser without a window, spoken to by its own protocol for developers. */
final class Browser implements AutoCloseable {
    private static final String LISTENS = "DevTools listening on ";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final Process process;
    private final WebSocket socket;
    private final String page;

    /** Where a browser of this kind is installed, if one is. */
    static Optional<Path> installed() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> names.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path program, Path profile) throws IOException {
        // The sandbox asks for rights that containers do not give; nothing but our own pages is opened.
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process)), new Answers())
                .join();
        String target = ask(Map.of("method", "Target.createTarget", "params", Map.of("url", "about:blank")))
                .path("targetId")
                .asText();
        page = ask(Map.of("method", "Target.attachToTarget", "params", Map.of("targetId", target, "flatten", true)))
                .path("sessionId")
                .asText();
    }

    private static String address(Process process) {
        BufferedReader errors = process.errorReader();
        Stream<String> lines = errors.lines();
        String address = lines.filter(line -> line.startsWith(LISTENS))
                .findFirst()
                .orElseThrow()
                .substring(LISTENS.length());
        Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {})); // or it stops when nobody reads
        return address;
    }

    /** Puts answers together from their parts, and gives each to whoever asked. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean complete) {
            text.append(part);
            if (complete) {
                answered(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private void answered(String text) {
        try {
            JsonNode answer = json.readTree(text);
            CompletableFuture<JsonNode> waits = asked.remove(answer.path("id").asInt());
            if (waits != null) {
                waits.complete(answer.path("result"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode ask(Map<String, ?> message) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode request = json.valueToTree(message);
        socket.sendText(request.put("id", id).toString(), true).join();
        return answer.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    private JsonNode ofPage(String method, Map<String, ?> parameters) {
        return ask(Map.of("method", method, "params", parameters, "sessionId", page));
    }

    /** A window so large, in points of CSS; light or dark as the person has it. */
    void sized(int width, int height, String scheme) {
        ofPage(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
        ofPage(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void scripts(boolean run) {
        ofPage("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void open(String url) {
        ofPage("Page.navigate", Map.of("url", url));
    }

    /** What an expression gives in the page. */
    JsonNode tells(String expression) {
        return ofPage("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** Waits until an expression holds in the page. */
    void until(String expression) {
        await().atMost(SOON).ignoreExceptions().until(() -> tells(expression).asBoolean());
    }

    /** Moves by the keyboard alone. */
    void press(String key, int code) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            ofPage(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }
}
