package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

class PublishedExamplesTest {
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void others_read_what_is_permitted_who_may_see_it_who_pays_and_who_is_in_care_or_in_need() {
        assertThat(published())
                .containsExactlyInAnyOrder(
                        "intake.authorisation-denied.v1",
                        "intake.authorisation-expired.v1",
                        "intake.authorisation-extended.v1",
                        "intake.authorisation-granted.v1",
                        "intake.confidentiality-grounds-found.v1",
                        "intake.confidentiality-label-lowered.v1",
                        "intake.consent-granted.v1",
                        "intake.consent-revoked.v1",
                        "intake.consent-expired.v1",
                        "intake.recipient-described.v1",
                        "intake.treating-relationship-recorded.v1",
                        "intake.representative-designated.v1",
                        "intake.representative-ended.v1",
                        "intake.restriction-recorded.v1",
                        "intake.restriction-ended.v1",
                        "intake.participant-admitted.v1",
                        "intake.participant-details-changed.v1",
                        "intake.participants-linked.v1",
                        "intake.participants-unlinked.v1",
                        "intake.crisis-escalation-raised.v1",
                        "intake.crisis-escalation-resolved.v1",
                        "intake.episode-closed.v1",
                        "intake.episode-held.v1",
                        "intake.episode-resumed.v1",
                        "intake.episode-reopened.v1",
                        "intake.waitlist-placed.v1",
                        "intake.waitlist-removed.v1",
                        "intake.staff-access-opened.v1",
                        "intake.staff-access-ended.v1",
                        "intake.records-disclosed.v1",
                        "intake.disclosure-refused.v1",
                        "intake.record-kept.v1",
                        "intake.record-kept-no-longer.v1",
                        "intake.record-erased.v1",
                        "intake.record-cleared.v1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_example_keeps_the_schema(String type) throws IOException {
        assertThat(schema(type).validate(example(type))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_schema_asks_for_every_field_and_bears_more(String type) throws IOException {
        JsonSchema schema = schema(type);
        ObjectNode example = example(type);
        assertThat(schema.validate(example.deepCopy().put("later", true))).isEmpty();
        for (Iterator<String> fields = example.fieldNames(); fields.hasNext(); ) {
            ObjectNode less = example.deepCopy();
            less.remove(fields.next());
            assertThat(schema.validate(less)).isNotEmpty();
        }
    }

    private static ObjectNode example(String type) throws IOException {
        return JSON.readValue(Files.readString(CONTRACTS.resolve(type + ".example.json")), ObjectNode.class);
    }

    private static JsonSchema schema(String type) throws IOException {
        String schema = Files.readString(CONTRACTS.resolve(type + ".schema.json"));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, strict);
    }

    static List<String> published() {
        return new Wiring()
                .domains().stream().flatMap(PublishedExamplesTest::names).toList();
    }

    private static Stream<String> names(Deciding<?, ?, ?, ?> domain) {
        return domain.catalogue()
                .types()
                .filter(type -> type.visibility() == Visibility.PUBLISHED)
                .map(EventType::name);
    }
}
