package org.throughline.outcomes;

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

class PublishedExamplesTest {
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void others_read_what_concerns_them() throws IOException {
        assertThat(published())
                .containsExactlyInAnyOrder(
                        "outcomes.assessment-recorded.v1",
                        "outcomes.assessment-received-unscored.v1",
                        "outcomes.reliable-change-detected.v1",
                        "outcomes.safety-alert-raised.v1",
                        "outcomes.safety-alert-acknowledged.v1",
                        "outcomes.safety-alert-resolved.v1",
                        "outcomes.aftercare-handoff-initiated.v1",
                        "outcomes.setback-reported.v1",
                        "outcomes.readmission-requested.v1",
                        "outcomes.records-disclosed.v1",
                        "outcomes.disclosure-refused.v1",
                        "outcomes.record-cleared.v1");
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(published().stream()
                            .flatMap(type -> Stream.of(type + ".example.json", type + ".schema.json"))
                            .toList());
        }
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
        return GoldenTest.published().map(golden -> golden.type().name()).toList();
    }
}
