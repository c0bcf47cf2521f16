package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the ledger keeps: ids and codes, never what was disclosed. It outlives the records it speaks of. */
public sealed interface LedgerEvent extends LedgerFact
        permits LedgerEvent.OfService, LedgerEvent.ManualDisclosureRecorded {
    /** How an entry calls that a person told an authority of an incident; no system asks for that. */
    String EXTERNAL_REPORT = "external-report";

    /** Who asked for what. */
    Request request();

    /** What spoke against it where it was told all the same. */
    List<Objection> objections();

    /** Entries a service makes of what a system asks it. */
    sealed interface OfService extends LedgerEvent {}

    /**
     * What was asked, or told by a person.
     *
     * @param participantId whose records, or whoever's the caller took to exist
     * @param episodes they belong to, if that is known
     * @param client the program that asked
     * @param actor the subject of its token
     * @param recipientId the registered recipient, or a family member by the id of a person; empty if there is none
     * @param purposeOfUse as the token states it, or the purpose a person states; empty if there is none
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
     * @param authority which kind was told, where a person told one
     * @param objections what spoke against what a person told; it had happened all the same
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
            String policyVersion,
            List<Authority> authority,
            List<Objection> objections)
            implements OfService, ManualEvent {
        public RecordsDisclosed {
            consents = List.copyOf(consents);
            authority = List.copyOf(authority);
            objections = List.copyOf(objections);
            information = inOrder(information);
        }
    }

    /** Nothing left, and whoever asked was told that there is nothing. */
    record DisclosureRefused(
            UUID disclosureId, Request request, WithheldReason reason, Instant refusedAt, String policyVersion)
            implements OfService {
        @Override
        public List<Objection> objections() {
            return List.of();
        }
    }

    /**
     * A person of the programme told somebody outside.
     *
     * @param basis by what right; none where they named none
     * @param assurances what they answer for
     * @param partTwo whether it was under 42 CFR Part 2
     * @param reliance whether it was payment for services before the consent was taken back
     * @param notice version of the notice that had to go with it; empty if none had to
     * @param objections what spoke against it; it had happened all the same
     * @param disclosedAt when it was told
     * @param recordedAt when that was written down
     */
    record ManualDisclosureRecorded(
            UUID disclosureId,
            Request request,
            List<LegalBasis> basis,
            Channel channel,
            List<Assurance> assurances,
            List<UUID> consents,
            boolean partTwo,
            boolean reliance,
            String notice,
            List<Objection> objections,
            Instant disclosedAt,
            Instant recordedAt,
            String policyVersion)
            implements LedgerEvent, ManualEvent {
        public ManualDisclosureRecorded {
            basis = List.copyOf(basis);
            assurances = assurances.stream().sorted().toList();
            consents = List.copyOf(consents);
            objections = List.copyOf(objections);
        }
    }

    /** So that it is always written in the same way. */
    private static Set<InformationClass> inOrder(Set<InformationClass> information) {
        return Collections.unmodifiableSet(new TreeSet<>(information));
    }
}
