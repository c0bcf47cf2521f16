package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A disclosure by a person, as they state it.
 *
 * @param participantId about whom
 * @param episodes of what, where it belongs to episodes
 * @param basis by what right, if they name one
 * @param purpose what for, if the right rests on a purpose
 * @param recipientId the registered recipient, or a family member by the id of a person; empty if it is neither
 * @param information what was or is to be told
 * @param servicesUntil no service it speaks of is later than this
 * @param grounds what is written down of it
 * @param assurances what they answer for
 * @param telling how, when and by whom
 */
public record Act(
        UUID participantId,
        Set<UUID> episodes,
        Optional<LegalBasis> basis,
        Optional<Purpose> purpose,
        String recipientId,
        Set<InformationClass> information,
        Instant servicesUntil,
        Map<Element, Words> grounds,
        Set<Assurance> assurances,
        Telling telling) {
    public Act {
        episodes = Set.copyOf(episodes);
        information = Set.copyOf(information);
        grounds = Collections.unmodifiableMap(new TreeMap<>(grounds));
        assurances = Set.copyOf(assurances);
    }

    /**
     * How, when and by whom it was told.
     *
     * @param client by which the record was made
     * @param actor who made it
     * @param happened whether it was told already
     * @param at when
     */
    public record Telling(Channel channel, String client, String actor, boolean happened, Instant at) {}

    @Override
    public String toString() {
        return "Act[redacted]";
    }
}
