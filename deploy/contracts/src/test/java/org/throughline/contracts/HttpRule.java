package org.throughline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.contracts.HttpDescription.Operation;

/** What every description of an HTTP interface has to keep. */
enum HttpRule {
    OPERATION_IDS_ARE_UNIQUE(HttpRule::withoutIdOfItsOwn),
    EVERY_OPERATION_HAS_A_SUMMARY(
            each((_, operation) -> operation.json().path("summary").asText().isBlank())),
    A_SUMMARY_IS_ONE_SHORT_LINE(
            each((_, operation) -> !operation.json().path("summary").asText().matches("[^\\n]{1,90}"))),
    EVERY_OPERATION_HAS_A_TAG(
            each((_, operation) -> operation.json().path("tags").isEmpty())),
    EVERY_OPERATION_NEEDS_A_TOKEN(
            each((_, operation) -> !operation.json().path("security").path(0).has("bearer"))),
    EVERY_OPERATION_NAMES_ROLES(each(
            (_, operation) -> !operation.json().path("description").asText().contains("Roles: `"))),
    REFUSALS_OF_ACCESS_ARE_DESCRIBED(each((_, operation) -> lacks(operation, "401", "403", "503"))),
    WHAT_IS_NAMED_MAY_BE_MISSING(
            each((_, operation) -> operation.parameters("path").findAny().isPresent() && lacks(operation, "404"))),
    A_BODY_MAY_BE_WRONG(each((_, operation) -> operation.json().has("requestBody") && lacks(operation, "400", "413"))),
    SUCCESS_IS_DESCRIBED(each((_, operation) -> !answersWithSuccess(operation))),
    ERRORS_ARE_PROBLEMS(each((document, operation) -> answers(operation)
            .filter(answer -> answer.getKey().compareTo("400") >= 0)
            .anyMatch(answer -> !resolved(document, answer.getValue())
                    .at("/content/application~1problem+json/schema/$ref")
                    .asText()
                    .endsWith("/Problem")))),
    RECORDS_ARE_NAMED_BY_IDS(each((document, operation) -> operation
            .parameters("path")
            .anyMatch(parameter -> !says(document, parameter.path("schema"), HttpRule::isIdOrDate)
                    && !Words.CODES.contains(parameter.path("name").asText())))),
    A_QUERY_NAMES_NO_PERSON(each((_, operation) -> operation
            .parameters("query")
            .anyMatch(parameter -> parameter.path("name").asText().matches(Words.PERSON)))),
    A_QUERY_TAKES_NO_FREE_TEXT(each((document, operation) -> operation
            .parameters("query")
            .anyMatch(parameter -> !says(document, parameter.path("schema"), HttpRule::isBounded)
                    && !Words.QUERY.contains(parameter.path("name").asText())))),
    PARAMETERS_ARE_DESCRIBED(each((_, operation) -> Stream.of("path", "query")
            .flatMap(operation::parameters)
            .anyMatch(parameter -> parameter.path("description").asText().isBlank())));

    @SuppressWarnings("ImmutableEnumChecker") // it holds no state, being made of method references and lambdas
    private final Function<JsonNode, List<String>> broken;

    HttpRule(Function<JsonNode, List<String>> broken) {
        this.broken = broken;
    }

    /** Where a document breaks it. */
    List<String> broken(JsonNode document) {
        return broken.apply(document);
    }

    private static Function<JsonNode, List<String>> each(BiPredicate<JsonNode, Operation> breaks) {
        return document -> Operation.of(document)
                .filter(operation -> breaks.test(document, operation))
                .map(Operation::toString)
                .toList();
    }

    private static List<String> withoutIdOfItsOwn(JsonNode document) {
        Set<String> seen = new HashSet<>();
        return Operation.of(document)
                .filter(operation -> {
                    String id = operation.json().path("operationId").asText();
                    return id.isBlank() || !seen.add(id);
                })
                .map(Operation::toString)
                .toList();
    }

    private static Stream<Map.Entry<String, JsonNode>> answers(Operation operation) {
        return operation.json().path("responses").properties().stream();
    }

    private static boolean lacks(Operation operation, String... statuses) {
        return Stream.of(statuses)
                .anyMatch(status -> !operation.json().path("responses").has(status));
    }

    private static boolean answersWithSuccess(Operation operation) {
        return answers(operation)
                .filter(answer -> answer.getKey().startsWith("2"))
                .anyMatch(answer -> answer.getKey().equals("204")
                        || Stream.of(
                                        "application~1json",
                                        "text~1event-stream",
                                        "application~1x-ndjson",
                                        "application~1zip")
                                .anyMatch(media -> !answer.getValue()
                                        .at("/content/" + media + "/schema")
                                        .isEmpty()));
    }

    private static boolean says(JsonNode document, JsonNode schema, Predicate<JsonNode> asked) {
        if (schema.has("$ref")) {
            return says(document, document.at(schema.path("$ref").asText().substring(1)), asked);
        }
        return asked.test(schema)
                || schema.path("allOf").valueStream().anyMatch(part -> says(document, part, asked))
                || (schema.has("items") && says(document, schema.path("items"), asked));
    }

    private static JsonNode resolved(JsonNode document, JsonNode part) {
        return part.has("$ref") ? document.at(part.path("$ref").asText().substring(1)) : part;
    }

    private static boolean isIdOrDate(JsonNode schema) {
        return Set.of("uuid", "date").contains(schema.path("format").asText());
    }

    private static boolean isBounded(JsonNode schema) {
        return schema.has("enum")
                || schema.has("format")
                || Set.of("integer", "boolean").contains(schema.path("type").asText());
    }

    /** Names of parameters. */
    private static final class Words {
        /**
         * Of what is about nobody: a part of the system, for those who run it, a service line of the organisation, and a
         * questionnaire with its version.
         */
        static final Set<String> CODES = Set.of("name", "programme", "code", "version");

        /** Of texts that say nothing of anybody, a questionnaire's code among them; a stream is named to an operator only. */
        static final Set<String> QUERY =
                Set.of("changedSince", "cursor", "stream", "programme", "instrument", "week", "zone");

        /** Of what could tell who is meant. */
        static final String PERSON =
                "(?i).*(participant|patient|person|name|birth|dob|ssn|mrn|identifier|phone|mail|address|member).*";
    }
}
