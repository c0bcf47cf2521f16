package org.throughline.intake.admission.domain;

import java.util.UUID;

/** Why a request about a waitlist is refused. Each names its rule. */
public sealed interface WaitlistRefusal {

    record ParticipantUnknown(UUID participantId) implements WaitlistRefusal {}

    /** Nobody told of such a track, or it is of another programme. */
    record TrackUnknown(String track) implements WaitlistRefusal {}

    record AlreadyWaiting(UUID entryId) implements WaitlistRefusal {}

    /** The person waits for the track under another record, or has an open episode in the programme there. */
    record ThereUnderLinkedRecord(UUID participantId) implements WaitlistRefusal {}

    /** Which records are of one person changed between the look and the deed. */
    record LinksMoved(UUID participantId) implements WaitlistRefusal {}

    record WaitlistFull(String track, int waitingMost) implements WaitlistRefusal {}

    record EntryUnknown(UUID entryId) implements WaitlistRefusal {}

    record EntryRemoved(UUID entryId) implements WaitlistRefusal {}

    /** An offer runs, or was accepted. */
    record OfferStands(UUID entryId) implements WaitlistRefusal {}

    record NoOffer(UUID entryId) implements WaitlistRefusal {}

    record OfferOver(UUID entryId) implements WaitlistRefusal {}

    record NoPlaceFree(String track) implements WaitlistRefusal {}

    /** Others come first; someone may pass them over with role and reason. */
    record OthersComeFirst(UUID entryId, int ahead) implements WaitlistRefusal {}

    record PassingOverLacksAuthority(UUID entryId) implements WaitlistRefusal {}
}
