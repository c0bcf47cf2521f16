package org.throughline.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes one person's record away from every service, and checks it with nothing but the verifier. */
@ExtendWith(OneSystem.class)
class AuditIT {
    private static final String ORGANISATION = "audited";
    private static final Path VERIFIER = Path.of("..", "verifier", "target", "throughline-verifier.jar");
    private static final Map<String, String> AREAS = Map.of(
            "intake", "intake",
            "scheduling", "scheduling",
            "treatment-plan", "treatment-plans",
            "outcomes", "outcomes");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private static String auditor(PackagedSystem system) throws IOException {
        return system.tokens().token("auditor", "auditor", ORGANISATION);
    }

    private static String played(PackagedSystem system) throws IOException {
        try (var passage = new Passage(system.gateway(), body -> body)) {
            Plays.play(system, passage.address(), ORGANISATION);
            return Objects.requireNonNull(
                    Known.from(passage.exchanges()).named().get("participantId"));
        }
    }

    @Test
    void every_service_proves_its_part_of_a_record(PackagedSystem system) throws Exception {
        String participant = played(system);
        for (Map.Entry<String, String> service : AREAS.entrySet()) {
            String audit = "/" + service.getValue() + "/v1/audit/";
            Path keys = keys(system, audit);
            Path bundle = taken(system, audit, participant);
            assertThat(verified(bundle, keys)).contains("all about subject " + participant, "\nSOUND");

            byte[] touched = Files.readAllBytes(bundle);
            touched[touched.length / 2] ^= 1;
            assertThat(verified(Files.write(directory.resolve("touched.zip"), touched), keys))
                    .doesNotContain("\nSOUND");
            provesOne(system, audit, participant, keys);
        }
    }

    @Test
    void all_four_are_read_as_one_history(PackagedSystem system) throws Exception {
        String participant = played(system);
        String question = "{\"subject\":\"" + participant + "\",\"limit\":200}";
        Map<String, Long> own = new HashMap<>();
        for (Map.Entry<String, String> service : AREAS.entrySet()) {
            JsonNode page = asked(system, "/" + service.getValue() + "/v1/audit/history", question)
                    .body();
            assertThat(page.hasNonNull("next")).isFalse();
            page.path("entries").forEach(entry -> {
                if (!entry.path("origin").isObject()) own.merge(service.getKey(), 1L, Long::sum);
            });
        }
        assertThat(own).containsOnlyKeys(AREAS.keySet());

        JsonNode merged = asked(system, "/outcomes/v1/merged-audit/history", question.replace("200", "10"))
                .body();
        assertThat(merged.path("entries")).hasSize(10);
        assertThat(merged.path("next").asText()).isNotEmpty();

        String whole = asked(system, "/outcomes/v1/merged-audit/replay", question.replace(",\"limit\":200", ""))
                .answer();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : whole.lines().toList()) lines.add(Exchange.json(line));
        assertThat(lines.stream()
                        .collect(groupingBy(line -> line.path("service").asText(), counting())))
                .isEqualTo(own);
        assertThat(lines.stream()
                        .map(line -> Instant.parse(line.at("/entry/recordedAt").asText())))
                .isSorted();
        assertThat(lines.subList(0, 10)).containsExactlyElementsOf(merged.path("entries"));
        assertThat(lines.getFirst().path("service").asText()).isEqualTo("intake");
    }

    private static Exchange asked(PackagedSystem system, String path, String body) throws IOException {
        Exchange exchange = Asked.post(path, auditor(system), "history", body).send(system.gateway());
        assertThat(exchange.status()).as(path).isEqualTo(200);
        return exchange;
    }

    private void provesOne(PackagedSystem system, String audit, String participant, Path keys) throws Exception {
        JsonNode history = Asked.post(
                        audit + "history", auditor(system), "history", "{\"subject\":\"" + participant + "\"}")
                .send(system.gateway())
                .body();
        assertThat(history.path("entries")).isNotEmpty();
        JsonNode entries = history.path("entries");
        String event = entries.path(entries.size() - 1).path("eventId").asText();
        String proof = Asked.post(audit + "proofs", auditor(system), "proof", "{\"event\":\"" + event + "\"}")
                .send(system.gateway())
                .answer();
        Path file = directory.resolve("proof.json");
        Files.writeString(file, proof);
        assertThat(verified(file, keys)).contains("the event " + event, "\nSOUND");
    }

    private Path keys(PackagedSystem system, String audit) throws IOException {
        JsonNode keys = Asked.get(audit + "signing-keys", auditor(system))
                .send(system.gateway())
                .body()
                .path("keys");
        StringBuilder pem = new StringBuilder();
        keys.forEach(key -> pem.append(key.asText()));
        return Files.writeString(directory.resolve("public.pem"), pem);
    }

    private Path taken(PackagedSystem system, String audit, String participant) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.gateway().resolve(audit + "bundles"))
                .header("Authorization", "Bearer " + auditor(system))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"subject\":\"" + participant + "\"}"))
                .build();
        // A file of its own: one that is there is written over, and a longer one keeps its end.
        Path file = Files.createTempFile(directory, "bundle", ".zip");
        var answer = Asked.HTTP.send(request, BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).as(audit).isEqualTo(200);
        return answer.body();
    }

    private static String verified(Path evidence, Path keys) throws Exception {
        Process verifier = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        VERIFIER.toString(),
                        evidence.toString(),
                        "--anchor-key",
                        keys.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        verifier.waitFor();
        return said;
    }
}
