package org.throughline.platform.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the problems of one status: what the status means, and each type with its words. */
final class ProblemAnswers {
    private static final Map<Integer, String> MEANING = Map.ofEntries(
            Map.entry(400, "The request is malformed or out of bounds."),
            Map.entry(401, "Nobody is signed in."),
            Map.entry(403, "The caller may not do this."),
            Map.entry(404, "There is no such record, or none the caller may know of."),
            Map.entry(409, "The record is in another state."),
            Map.entry(410, "The record was erased."),
            Map.entry(412, "The record has changed."),
            Map.entry(413, "The body is larger than 4 MiB."),
            Map.entry(415, "The body is of another media type."),
            Map.entry(422, "A rule refuses it."),
            Map.entry(500, "The service failed."),
            Map.entry(503, "Not now; send the same again."));

    /** Statuses that have the same problems in nearly every operation. */
    private static final Map<Integer, String> NAMES = Map.of(
            401, "Unauthenticated",
            404, "NotFound",
            410, "Erased",
            412, "Changed",
            413, "TooLarge",
            415, "MediaType",
            500, "Defect");

    private final Map<String, APIResponse> shared = new TreeMap<>();

    /** What stands for the answer in an operation; said only once, if it is the same everywhere. */
    APIResponse of(int status, Set<ProblemType> types) {
        APIResponse own = described(status, types);
        String name = NAMES.get(status);
        if (name == null) {
            return own;
        }
        APIResponse first = shared.computeIfAbsent(name, _ -> own);
        boolean same = first.getDescription().equals(own.getDescription());
        return same ? OASFactory.createAPIResponse().ref("#/components/responses/" + name) : own;
    }

    /** What is said once. */
    Map<String, APIResponse> shared() {
        return shared;
    }

    private static APIResponse described(int status, Set<ProblemType> types) {
        String list = types.stream()
                .map(one -> "- `" + one.type() + "`: " + one.title())
                .collect(Collectors.joining("\n"));
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        APIResponse response = OASFactory.createAPIResponse()
                .description(MEANING.getOrDefault(status, "The request was not done.") + "\n\n" + list)
                .content(content);
        return status == 503
                ? response.addHeader("Retry-After", OASFactory.createHeader().ref("#/components/headers/RetryAfter"))
                : response;
    }
}
