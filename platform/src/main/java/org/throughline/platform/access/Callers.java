package org.throughline.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.JsonString;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from a token that was verified. */
final class Callers {
    @Produces
    @RequestScoped
    CurrentCaller caller(JsonWebToken token) {
        return new CurrentCaller(new Caller(
                required(token, "sub"),
                optional(token, "client_id", required(token, "sub")),
                organisation(token),
                all(token, "roles"),
                all(token, "programmes"),
                all(token, "facilities"),
                optional(token, "purpose_of_use", ""),
                signedInBy(token),
                FamilyName.of(optional(token, "family_name", ""))));
    }

    private static Set<String> signedInBy(JsonWebToken token) {
        Set<String> ways = new LinkedHashSet<>(all(token, "amr"));
        String level = optional(token, "acr", "");
        if (!level.isEmpty()) {
            ways.add(level);
        }
        return ways;
    }

    private static String organisation(JsonWebToken token) {
        String claim = required(token, "org");
        if (!Caller.isOrganisation(claim)) {
            throw new NotAuthorizedException("the token's claim org names no organisation", "Bearer");
        }
        return claim;
    }

    private static String required(JsonWebToken token, String claim) {
        String value = optional(token, claim, "");
        if (!Caller.isOpaqueId(value)) {
            throw new NotAuthorizedException("the token's claim " + claim + " is missing or no opaque id", "Bearer");
        }
        return value;
    }

    private static String optional(JsonWebToken token, String claim, String otherwise) {
        return text(token.getClaim(claim)).orElse(otherwise);
    }

    /** What is no text says nothing. */
    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case JsonString text -> Optional.of(text.getString());
            case null, default -> Optional.empty();
        };
    }

    private static Set<String> all(JsonWebToken token, String claim) {
        Set<String> values = new LinkedHashSet<>();
        Object claimed = token.getClaim(claim);
        if (claimed instanceof Iterable<?> several) {
            several.forEach(value -> text(value).ifPresent(values::add));
        }
        return values;
    }
}
