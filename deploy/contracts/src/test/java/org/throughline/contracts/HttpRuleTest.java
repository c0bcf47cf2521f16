package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule finds the violation that is planted for it in a description that keeps all of them. */
class HttpRuleTest {
    private static final String KEPT =
            """
            {"paths":{"/bakery/v1/cakes/{cakeId}":{"post":{
              "operationId":"bakeCake","summary":"Bake a cake","description":"Roles: `baker`.","tags":["Cakes"],
              "security":[{"bearer":[]}],"requestBody":{},
              "parameters":[
                {"name":"cakeId","in":"path","description":"Which cake.","schema":{"format":"uuid"}},
                {"name":"cursor","in":"query","description":"Which page.","schema":{"type":"string"}}],
              "responses":{"204":{}, "400":%1$s,"401":%1$s,"403":%1$s,"404":%1$s,"413":%1$s,"503":%1$s}}}}}
            """.formatted("{\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":\"#/Problem\"}}}}");

    private static final Map<HttpRule, Consumer<ObjectNode>> PLANTED = Map.ofEntries(
            Map.entry(HttpRule.OPERATION_IDS_ARE_UNIQUE, cake -> cake.put("operationId", "")),
            Map.entry(HttpRule.EVERY_OPERATION_HAS_A_SUMMARY, cake -> cake.put("summary", " ")),
            Map.entry(HttpRule.A_SUMMARY_IS_ONE_SHORT_LINE, cake -> cake.put("summary", "Bake.\nThen cool.")),
            Map.entry(HttpRule.EVERY_OPERATION_HAS_A_TAG, cake -> cake.putArray("tags")),
            Map.entry(HttpRule.EVERY_OPERATION_NEEDS_A_TOKEN, cake -> cake.putArray("security")),
            Map.entry(HttpRule.EVERY_OPERATION_NAMES_ROLES, cake -> cake.put("description", "For everybody.")),
            Map.entry(
                    HttpRule.REFUSALS_OF_ACCESS_ARE_DESCRIBED,
                    cake -> answers(cake).remove("403")),
            Map.entry(
                    HttpRule.WHAT_IS_NAMED_MAY_BE_MISSING, cake -> answers(cake).remove("404")),
            Map.entry(HttpRule.A_BODY_MAY_BE_WRONG, cake -> answers(cake).remove("400")),
            Map.entry(HttpRule.SUCCESS_IS_DESCRIBED, cake -> answers(cake).remove("204")),
            Map.entry(HttpRule.ERRORS_ARE_PROBLEMS, cake -> answers(cake).putObject("409")),
            Map.entry(HttpRule.RECORDS_ARE_NAMED_BY_IDS, cake -> parameter(cake, "baker", "path")),
            Map.entry(HttpRule.A_QUERY_NAMES_NO_PERSON, cake -> parameter(cake, "customerName", "query")),
            Map.entry(HttpRule.A_QUERY_TAKES_NO_FREE_TEXT, cake -> parameter(cake, "wish", "query")),
            Map.entry(
                    HttpRule.PARAMETERS_ARE_DESCRIBED,
                    cake -> ((ObjectNode) cake.at("/parameters/0")).remove("description")));

    private static ObjectNode kept() {
        try {
            return new ObjectMapper().readValue(KEPT, ObjectNode.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode answers(JsonNode operation) {
        return (ObjectNode) operation.path("responses");
    }

    private static void parameter(ObjectNode operation, String name, String in) {
        ((ArrayNode) operation.path("parameters"))
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("description", "Planted.")
                .putObject("schema")
                .put("type", "string");
    }

    @Test
    void a_description_that_keeps_the_rules_breaks_none() {
        assertThat(Stream.of(HttpRule.values()))
                .allSatisfy(
                        rule -> assertThat(rule.broken(kept())).as(rule.name()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(HttpRule.class)
    void a_rule_finds_what_breaks_it(HttpRule rule) {
        ObjectNode description = kept();
        ObjectNode operation = (ObjectNode) description.at("/paths/~1bakery~1v1~1cakes~1{cakeId}/post");
        Objects.requireNonNull(PLANTED.get(rule), "every rule has a planted violation")
                .accept(operation);
        assertThat(rule.broken(description)).containsExactly("post /bakery/v1/cakes/{cakeId}");
    }
}
