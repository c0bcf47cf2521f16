package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A record is erased in four services at once, and neither they nor their files give anything of it back. */
@ExtendWith(OneSystem.class)
class ErasureIT {
    private static final String ORGANISATION = "measured";
    private static final String INSTRUMENT = "PHQ-9";
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final PackagedSystem system;

    ErasureIT(PackagedSystem system) {
        this.system = system;
    }

    @Test
    void what_two_people_erase_is_gone_from_every_service_and_from_the_disk() throws IOException {
        Enrolled person = Enrolled.in(system);
        person.measure();
        await().atMost(AT_MOST)
                .untilAsserted(
                        () -> assertThat(person.timeline(50, null).answer()).contains(INSTRUMENT));
        Mark name = new Mark(familyName(person));
        List<String> wrapping = keyEncryptionKeys();
        assertThat(wrapping).isNotEmpty();
        erase(person.participantId());
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(
                                erasure(person.participantId()).path("status").asText())
                        .isEqualTo("COMPLETE"));
        assertThat(erasure(person.participantId()).path("cleared").properties())
                .hasSameSizeAs(PackagedSystem.SERVICES)
                .allSatisfy(
                        service -> assertThat(service.getValue().asBoolean()).isTrue());
        assertThat(timeline(person).answer()).doesNotContain(INSTRUMENT);
        assertThat(details(person).status()).isEqualTo(404);
        assertThat(system.events()).containsOnlyKeys(PackagedSystem.SERVICES);
        nothingIsLeft(name, wrapping);
    }

    private void erase(String participantId) throws IOException {
        String path = "/intake/v1/participants/" + participantId + "/erasures";
        String body = """
                {"ground":"COURT_ORDER","authority":"order-2026-17"}""";
        String request = done(post(path, "officer-1", "privacy-officer", body))
                .body()
                .path("requestId")
                .asText();
        assertThat(post(path + "/" + request + "/approval", "officer-1", "privacy-officer", "")
                        .status())
                .isEqualTo(409);
        done(post(path + "/" + request + "/approval", "director-1", "medical-director", ""));
    }

    private JsonNode erasure(String participantId) throws IOException {
        String path = "/intake/v1/participants/" + participantId + "/retention";
        return done(Asked.get(path, token("officer-1", "privacy-officer")).send(system.gateway()))
                .body()
                .path("erasures")
                .path(0);
    }

    private String familyName(Enrolled person) throws IOException {
        String name = done(details(person)).body().findPath("familyName").asText();
        assertThat(name).hasSize(12);
        return name;
    }

    /** Whether there is one to be seen is not the question here. */
    private Exchange timeline(Enrolled person) throws IOException {
        return Asked.get("/outcomes/v1/participants/" + person.participantId() + "/timeline", person.coordinator())
                .send(system.gateway());
    }

    private Exchange details(Enrolled person) throws IOException {
        return Asked.get("/intake/v1/participants/" + person.participantId() + "/details", person.intake())
                .send(system.gateway());
    }

    private void nothingIsLeft(Mark name, List<String> wrapping) throws IOException {
        assertThat(keyEncryptionKeys()).isNotEmpty().doesNotContainAnyElementsOf(wrapping);
        for (Path file : files(system.data())) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(name.in(bytes)).as(file.toString()).isFalse();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(wrapping).as(file.toString()).noneMatch(text::contains);
        }
    }

    /** Every generation that wraps keys now, as its file holds it. */
    private List<String> keyEncryptionKeys() throws IOException {
        return files(system.data().resolve("keys")).stream()
                .filter(file -> file.getFileName().toString().startsWith("generation-"))
                .map(ErasureIT::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException("a key file cannot be read", e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Exchange post(String path, String subject, String role, String body) throws IOException {
        return Asked.post(path, token(subject, role), UUID.randomUUID().toString(), body)
                .send(system.gateway());
    }

    private String token(String subject, String role) {
        return system.tokens().token(subject, role, ORGANISATION);
    }

    private static Exchange done(Exchange exchange) {
        assertThat(exchange.done())
                .as(exchange.status() + " " + exchange.answer())
                .isTrue();
        return exchange;
    }
}
