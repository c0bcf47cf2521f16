package org.throughline.disclosure.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Why a disclosure by a person is not recorded. */
public sealed interface ManualRefusal {
    record ParticipantUnknown(UUID participantId) implements ManualRefusal {}

    /** The entry exists; an entry is never written over. */
    record EntryExists(UUID disclosureId) implements ManualRefusal {}

    /** What was told is recorded afterwards. */
    record DisclosedInFuture(UUID disclosureId) implements ManualRefusal {}

    /** There is no such entry, or it is about somebody else. */
    record DisclosureUnknown(UUID disclosureId) implements ManualRefusal {}

    /** Nothing spoke against it, so there is nothing to look at. */
    record NotFlagged(UUID disclosureId) implements ManualRefusal {}

    /** Who told it, or read the record in an emergency, does not judge it. */
    record ReviewerTold(UUID disclosureId) implements ManualRefusal {}

    /** Another finding stands. */
    record AlreadyReviewed(UUID disclosureId) implements ManualRefusal {}

    /** Who opens a record does not answer for that there is an emergency. */
    record EmergencyNotAttested(UUID participantId) implements ManualRefusal {}

    /** They work in a programme of the participant, so they read the record as they always do. */
    record EmergencyNotNeeded(UUID participantId) implements ManualRefusal {}

    /** Somebody else opened the record, and only a privacy officer ends what others opened. */
    record EmergencyOfAnother(UUID disclosureId) implements ManualRefusal {}

    /** It ended by itself before. */
    record EmergencyIsOver(UUID disclosureId) implements ManualRefusal {}

    /** The record may still be read, so it is too early to judge what was. */
    record EmergencyGoesOn(UUID disclosureId) implements ManualRefusal {}

    /**
     * It has not been told, and may not be.
     *
     * @param objections what speaks against it, the plainest first
     * @param missing what its rule wants to be written down and is not
     */
    record Objected(List<Objection> objections, Set<Element> missing) implements ManualRefusal {
        public Objected {
            objections = List.copyOf(objections);
            missing = Set.copyOf(missing);
        }
    }
}
