package org.throughline.platform.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says what an operation answers: how it succeeds, and every problem it can come to. */
final class Answering {
    private static final String MAPPERS = "org/throughline/platform/web/ProblemMappers";
    private static final String PROBLEMS = "org/throughline/platform/web/Problems";
    private static final String POSITIONS = "org/throughline/platform/web/Positions";

    private final CodeWalk walk;
    private final ProblemAnswers answers = new ProblemAnswers();

    Answering(CodeWalk walk) {
        this.walk = walk;
    }

    void describe(Operation operation, Reach reach) {
        APIResponses before = operation.getResponses();
        APIResponses responses = OASFactory.createAPIResponses();
        success(before, reach).forEach(responses::addAPIResponse);
        problems(operation, reach)
                .forEach((status, types) -> responses.addAPIResponse(status.toString(), answers.of(status, types)));
        operation.setResponses(responses);
    }

    /** The answers that several operations give in the same words. */
    Map<String, APIResponse> shared() {
        return answers.shared();
    }

    private static Map<String, APIResponse> success(APIResponses before, Reach reach) {
        String status = reach.success() == 0 ? "200" : Integer.toString(reach.success());
        APIResponse found = before.getAPIResponse(status);
        APIResponse success = found == null ? OASFactory.createAPIResponse() : found;
        success.setDescription(
                switch (status) {
                    case "201" -> "It is recorded.";
                    case "204" -> "It is done; there is nothing to say about it.";
                    default -> reach.decides() ? "It is done." : "As it is recorded.";
                });
        if (status.equals("201")) success.addHeader("Location", header("Location"));
        if (reach.versioned()) success.addHeader("ETag", header("ETag"));
        if (reach.decides()) success.addHeader("Throughline-Position", header("Position"));
        return Map.of(status, success);
    }

    private Map<Integer, Set<ProblemType>> problems(Operation operation, Reach reach) {
        Set<ProblemType> all = new TreeSet<>(reach.problems());
        all.addAll(common("unauthorized", "forbidden", "unavailable", "defect"));
        if (operation.getRequestBody() != null) {
            all.addAll(common("unreadable", "malformedAt", "invalid", "tooLarge", "unsupported"));
        }
        if (has(operation, Parameter.In.QUERY)) all.addAll(common("invalid"));
        if (has(operation, Parameter.In.PATH))
            all.addAll(walk.from(PROBLEMS, "unknown").problems());
        if (reach.decides()) {
            all.addAll(common("overloaded", "unknown"));
            all.addAll(walk.from(POSITIONS, "notReached").problems());
        }
        Map<Integer, Set<ProblemType>> byStatus = new TreeMap<>();
        all.forEach(one ->
                byStatus.computeIfAbsent(one.status(), _ -> new TreeSet<>()).add(one));
        return byStatus;
    }

    private Set<ProblemType> common(String... methods) {
        Set<ProblemType> problems = new TreeSet<>();
        for (String method : methods) {
            problems.addAll(walk.from(MAPPERS, method).problems());
        }
        return problems;
    }

    private static boolean has(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> one.getIn() == in);
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
