package org.throughline.contracts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.contracts.HttpDescription.Operation;

/**
 * One operation one role may call.
 *
 * @param area what it is about, the operation's tag
 * @param changes whether it changes the record
 */
record Permission(String role, String area, boolean changes, String operation) {
    private static final Pattern ROLES = Pattern.compile("Roles: (`[a-z-]+`(?:, `[a-z-]+`)*)\\.");
    private static final Pattern ROLE = Pattern.compile("`([a-z-]+)`");

    /** All that an operation grants. */
    static Stream<Permission> of(Operation operation) {
        String description = operation.json().path("description").asText();
        List<String> roles = ROLES.matcher(description)
                .results()
                .flatMap(named -> ROLE.matcher(named.group(1)).results())
                .map((MatchResult role) -> role.group(1))
                .toList();
        boolean asks = operation.method().equals("get")
                || operation.json().path("x-reads").asBoolean();
        String area = operation.json().path("tags").path(0).asText();
        return roles.stream().map(role -> new Permission(role, area, !asks, operation.toString()));
    }
}
