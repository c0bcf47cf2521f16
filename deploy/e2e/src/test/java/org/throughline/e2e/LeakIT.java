package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write about a person is read by those who may, and found nowhere else. */
@ExtendWith(OneSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class LeakIT {
    /** In every free text; nothing else holds it. */
    private static final Mark SAID = new Mark("Zqxwritten");

    /** Where only names belong: in paths, queries and fields that take one of a few words. */
    private static final Mark MISPLACED = new Mark("Zqxmisplaced");

    /** Where the secret of a calendar stands, which no trace may hold. */
    private static final Mark SECRET = new Mark("Zqxsecret");

    /** The parts of a FHIR resource that people fill in. */
    private static final Set<String> FHIR_TEXTS = Set.of("family", "given", "line", "city", "text", "display", "name");

    private final PackagedSystem system;
    private List<Exchange> exchanges = List.of();

    LeakIT(PackagedSystem system) {
        this.system = system;
    }

    @BeforeAll
    void the_story_is_played_with_the_mark_in_every_free_text() throws IOException {
        try (var passage = new Passage(system.gateway(), LeakIT::marked)) {
            Plays.play(system, passage.address(), "marked");
            exchanges = passage.exchanges();
        }
        assertThat(commands().stream().filter(asked -> SAID.in(asked.body())))
                .as("commands with a free text")
                .hasSizeGreaterThan(10);
        misplace();
    }

    @Test
    void those_who_may_read_it_do() {
        assertThat(exchanges)
                .anyMatch(exchange -> exchange.asked().method().equals("GET") && SAID.in(exchange.answer()));
    }

    @Test
    void no_log_holds_it() throws IOException {
        for (Path log : files(system.data().resolve("logs"))) {
            byte[] bytes = Files.readAllBytes(log);
            assertThat(SAID.in(bytes) || MISPLACED.in(bytes) || SECRET.in(bytes))
                    .as(log.getFileName().toString())
                    .isFalse();
        }
        assertThat(system.run("logs", "intake").text()).contains("\"level\"");
    }

    @Test
    void no_metric_and_no_state_of_health_holds_it() throws IOException {
        for (String service : PackagedSystem.SERVICES) {
            for (String page : List.of("/q/metrics", "/q/health", "/q/openapi")) {
                Exchange seen = Asked.get(page, "").send(system.address(service));
                assertThat(seen.done()).as(service + page).isTrue();
                assertThat(SAID.in(seen.answer()) || MISPLACED.in(seen.answer()))
                        .as(service + page)
                        .isFalse();
            }
        }
    }

    @Test
    void no_trace_holds_it() {
        byte[] spans = system.traces().spans();
        assertThat(new Mark("/intake/v1/referrals").in(spans))
                .as("the services send their spans here")
                .isTrue();
        assertThat(SAID.in(spans) || SECRET.in(spans)).isFalse();
    }

    @Test
    void no_record_on_the_broker_holds_it_in_its_key_headers_or_value() {
        int records = 0;
        var typed = new Mark("intake.participant-admitted.v1");
        boolean seen = false;
        for (byte[] part : new Broker(system.address("broker").getPort()).everything()) {
            records++;
            seen |= typed.in(part);
            assertThat(SAID.in(part)).isFalse();
        }
        assertThat(records).isPositive();
        assertThat(seen).as("the type of a fact is a header in clear").isTrue();
    }

    @Test
    void nothing_in_the_data_directory_holds_it_in_clear() throws IOException {
        var typed = new Mark("intake.participant-admitted.v1");
        boolean seen = false;
        for (Path file : files(system.data())) {
            byte[] bytes = Files.readAllBytes(file);
            seen |= typed.in(bytes);
            assertThat(SAID.in(bytes)).as(file.toString()).isFalse();
        }
        assertThat(seen)
                .as("the type of an event is in clear in the store's files")
                .isTrue();
    }

    @Test
    void every_error_names_its_rule_and_none_repeats_what_was_sent() throws IOException {
        int errors = 0;
        for (Asked asked : commands()) {
            for (String wrong : wrongs(asked.body())) {
                Exchange refused = new Asked(
                                asked.method(),
                                asked.target(),
                                asked.token(),
                                asked.contentType(),
                                asked.key() == null ? null : UUID.randomUUID().toString(),
                                wrong)
                        .send(system.gateway());
                if (refused.done()) continue;
                errors++;
                String place = Volatile.without(asked.target()) + ": " + refused.status();
                assertThat(SAID.in(refused.answer()) || SAID.in(refused.headers()))
                        .as(place)
                        .isFalse();
                assertThat(refused.body().path("type").asText()).as(place).startsWith("urn:throughline:problem:");
            }
        }
        System.out.println(errors + " refused requests repeat nothing");
        assertThat(errors).isGreaterThan(100);
    }

    /** Each text once replaced by the mark alone, each number by the mark, and a body that breaks off. */
    private static List<String> wrongs(String body) {
        var wrongs = new ArrayList<String>();
        wrongs.add(body + SAID.text());
        wrongs.add("\"" + SAID.text() + "\"");
        JsonNode whole = Exchange.json(body);
        for (String place : places(whole, "")) {
            JsonNode copy = whole.deepCopy();
            set(copy, place, SAID.text());
            wrongs.add(copy.toString());
        }
        return wrongs;
    }

    private static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        if (node.isValueNode()) places.add(at);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            places.addAll(places(field.getValue(), at + "/" + field.getKey()));
        }
        if (node.isArray() && !node.isEmpty()) places.addAll(places(node.get(0), at + "/0"));
        return places;
    }

    private static void set(JsonNode whole, String place, String text) {
        int last = place.lastIndexOf('/');
        JsonNode parent = whole.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (parent instanceof ObjectNode object) object.put(name, text);
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name), text);
    }

    /** A name in a path or a query that is none. */
    private void misplace() throws IOException {
        Asked.get("/scheduling/v1/calendars/" + SECRET.text(), "").send(system.gateway());
        for (Exchange exchange : exchanges) {
            Asked asked = exchange.asked();
            if (!asked.method().equals("GET")) continue;
            for (String target : List.of(
                    asked.target().replaceAll("/[^/?]+(\\?.*)?$", "/" + MISPLACED.text()),
                    asked.target().replaceAll("\\?.*", "") + "?cursor=" + MISPLACED.text() + "&kind="
                            + MISPLACED.text())) {
                Exchange answered = Asked.get(target, asked.token()).send(system.gateway());
                assertThat(answered.done() || !MISPLACED.in(answered.answer()))
                        .as("an error repeats what was asked")
                        .isTrue();
            }
        }
    }

    private List<Asked> commands() {
        return exchanges.stream()
                .map(Exchange::asked)
                .filter(asked -> asked.isCommand() && asked.contentType() != null)
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The mark at the end of each text people wrote: in our own requests those with a space in them. */
    private static String marked(String body) {
        JsonNode whole = Exchange.json(body);
        boolean bundle = whole.path("resourceType").asText().equals("Bundle");
        each(whole, "", bundle ? LeakIT::inFhir : LeakIT::inOurs);
        return whole.toString();
    }

    private static String inFhir(String name, String text) {
        return FHIR_TEXTS.contains(name) ? text + SAID.text() : text;
    }

    private static String inOurs(String name, String text) {
        return text.contains(" ") ? text + SAID.text() : text;
    }

    private static void each(JsonNode node, String name, Texts texts) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(names(object))) {
                JsonNode value = object.get(field);
                if (value.isTextual()) object.put(field, texts.becomes(field, value.asText()));
                else each(value, field, texts);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                JsonNode value = array.get(at);
                if (value.isTextual()) array.set(at, new TextNode(texts.becomes(name, value.asText())));
                else each(value, name, texts);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** What becomes of the text in a field. */
    @FunctionalInterface
    private interface Texts {
        String becomes(String name, String text);
    }
}
