package org.throughline.treatmentplan;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;

class PublishedExamplesTest {
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();

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
        return Stream.of(
                        new PlanDeciding(),
                        new CareDeciding(),
                        new SpecimenDeciding(),
                        new LedgerDeciding("treatment-plan"))
                .flatMap(domain -> names(domain.catalogue()))
                .toList();
    }

    private static Stream<String> names(Catalogue<?> catalogue) {
        return catalogue
                .types()
                .filter(type -> type.visibility() == Visibility.PUBLISHED)
                .map(EventType::name);
    }
}
