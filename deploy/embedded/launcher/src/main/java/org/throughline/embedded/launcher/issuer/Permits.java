package org.throughline.embedded.launcher.issuer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client's registration lets it be. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Permits.Anything.class, name = "anything"),
    @JsonSubTypes.Type(value = Permits.Listed.class, name = "listed")
})
public sealed interface Permits {

    /** The identity the client gets for what it asks; empty when it may not have it. */
    Optional<Identity> grant(String client, Asked asked);

    /** The operator's: anybody, but a role must be named. */
    record Anything(String organisation) implements Permits {

        @Override
        public Optional<Identity> grant(String client, Asked asked) {
            var roles = rolesIn(asked);
            if (roles.isEmpty() || roles.get().isEmpty()) return Optional.empty();
            return Optional.of(new Identity(
                    asked.one("subject").orElse(client),
                    asked.one("org").orElse(organisation),
                    asked.all("programme"),
                    asked.all("facility"),
                    roles.get(),
                    asked.one("purpose"),
                    asked.all("factor")));
        }
    }

    /**
     * Everybody else's: one organisation, itself as subject, and no more than what is listed; all of it by default. A secret is
     * one factor, so their tokens tell of no other.
     */
    record Listed(
            String organisation, Set<Role> roles, Set<String> programmes, Set<String> facilities, Set<String> purposes)
            implements Permits {

        @Override
        public Optional<Identity> grant(String client, Asked asked) {
            var wanted = rolesIn(asked);
            boolean permitted = wanted.isPresent()
                    && roles.containsAll(wanted.get())
                    && programmes.containsAll(asked.all("programme"))
                    && facilities.containsAll(asked.all("facility"))
                    && purposes.containsAll(asked.all("purpose"))
                    && asked.all("factor").isEmpty()
                    && asked.one("org").orElse(organisation).equals(organisation)
                    && asked.one("subject").orElse(client).equals(client);
            if (!permitted) return Optional.empty();
            return Optional.of(new Identity(
                    client,
                    organisation,
                    orAll(asked.all("programme"), programmes),
                    orAll(asked.all("facility"), facilities),
                    orAll(wanted.get(), roles),
                    asked.one("purpose"),
                    Set.of()));
        }
    }

    /** Empty when one of them does not exist. */
    private static Optional<Set<Role>> rolesIn(Asked asked) {
        var labels = asked.all("role");
        Set<Role> roles =
                labels.stream().flatMap(label -> Role.labelled(label).stream()).collect(Collectors.toSet());
        return roles.size() == labels.size() ? Optional.of(roles) : Optional.empty();
    }

    private static <T> Set<T> orAll(Set<T> asked, Set<T> all) {
        return new LinkedHashSet<>(asked.isEmpty() ? all : asked);
    }
}
