package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether something may leave.
 *
 * @param client the program that asks, by its OAuth client id
 * @param participantId whose records
 * @param episodes whose records they are, where they belong to episodes; empty where they belong to the person
 * @param purpose what for, if the token says so
 * @param information the kinds of information in the answer
 * @param servicesUntil no service in the answer is later than this; the far future where that is not known
 * @param at when it is asked
 */
public record Question(
        String client,
        UUID participantId,
        Set<UUID> episodes,
        Optional<Purpose> purpose,
        Set<InformationClass> information,
        Instant servicesUntil,
        Instant at) {
    /** Where nothing bounds the services in the answer. */
    public static final Instant UNBOUNDED = Instant.parse("9999-12-31T00:00:00Z");

    public Question {
        episodes = Set.copyOf(episodes);
        information = Set.copyOf(information);
    }

    /** What of it a system may be given at all. */
    Set<InformationClass> releasable() {
        Set<InformationClass> releasable = EnumSet.noneOf(InformationClass.class);
        releasable.addAll(information);
        releasable.removeIf(InformationClass::keptApart);
        return releasable;
    }
}
