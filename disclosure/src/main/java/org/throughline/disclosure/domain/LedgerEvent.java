package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the ledger keeps: ids and codes, never what was disclosed. It outlives the records it speaks of. */
public sealed interface LedgerEvent {
    /** Which entry. */
    UUID disclosureId();

    /** Who asked for what. */
    Request request();

    /**
     * What was asked.
     *
     * @param participantId whose records, or whoever's the caller took to exist
     * @param episodes they belong to, if that is known
     * @param client the program that asked
     * @param actor the subject of its token
     * @param recipientId the registered recipient; empty if there is none
     * @param purposeOfUse as the token states it; empty if it does not
     * @param what the kind of record, a fixed word
     * @param information asked for
     */
    record Request(
            UUID participantId,
            List<UUID> episodes,
            String client,
            String actor,
            String recipientId,
            String purposeOfUse,
            String what,
            Set<InformationClass> information) {
        public Request {
            episodes = List.copyOf(episodes);
            information = inOrder(information);
        }
    }

    /**
     * Records left the programme.
     *
     * @param information of what was asked, what left
     * @param partTwo whether it was under 42 CFR Part 2
     * @param reliance whether it was payment for services before the consent was taken back
     * @param notice version of the notice that went with it; empty if none had to
     */
    record RecordsDisclosed(
            UUID disclosureId,
            Request request,
            LegalBasis basis,
            List<UUID> consents,
            Set<InformationClass> information,
            boolean partTwo,
            boolean reliance,
            String notice,
            Instant disclosedAt,
            String policyVersion)
            implements LedgerEvent {
        public RecordsDisclosed {
            consents = List.copyOf(consents);
            information = inOrder(information);
        }
    }

    /** Nothing left, and whoever asked was told that there is nothing. */
    record DisclosureRefused(
            UUID disclosureId, Request request, WithheldReason reason, Instant refusedAt, String policyVersion)
            implements LedgerEvent {}

    /** So that it is always written in the same way. */
    private static Set<InformationClass> inOrder(Set<InformationClass> information) {
        return Collections.unmodifiableSet(new TreeSet<>(information));
    }
}
