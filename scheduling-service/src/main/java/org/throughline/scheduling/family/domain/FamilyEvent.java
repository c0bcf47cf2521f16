package org.throughline.scheduling.family.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Wording;

/** Facts about members of a participant's family in one session, and those of the session and the place they rest on. */
public sealed interface FamilyEvent {

    /** A fact about one member. */
    sealed interface OfMember extends FamilyEvent {
        UUID participantId();

        UUID sessionId();

        UUID memberId();
    }

    /** They are expected. */
    record MemberExpected(
            UUID participantId,
            UUID sessionId,
            UUID memberId,
            Relation relation,
            Wording name,
            String by,
            Instant expectedAt)
            implements OfMember {}

    record MemberExpectedNoMore(UUID participantId, UUID sessionId, UUID memberId, String by, Instant withdrawnAt)
            implements OfMember {}

    /** They were there. A later note about them takes the place of this. */
    record MemberCame(
            UUID participantId,
            UUID sessionId,
            UUID memberId,
            Instant arrivedAt,
            Instant leftAt,
            String by,
            Instant notedAt)
            implements OfMember {}

    /** They were not there. A later note about them takes the place of this. */
    record MemberStayedAway(UUID participantId, UUID sessionId, UUID memberId, String by, Instant notedAt)
            implements OfMember {}

    /** They were entered after the session had begun, and this speaks against it; the entry is kept. */
    record MemberDoubted(UUID participantId, UUID sessionId, UUID memberId, List<FamilyDoubt> doubts, Instant flaggedAt)
            implements OfMember {
        public MemberDoubted {
            doubts = List.copyOf(doubts);
        }
    }

    /** As the session's own stream says. */
    record SessionKnown(UUID sessionId, SessionKind kind, Placement placement) implements FamilyEvent {}

    record SessionMoved(UUID sessionId, Placement to) implements FamilyEvent {}

    record SessionDropped(UUID sessionId) implements FamilyEvent {}

    /** As the place's own stream says: the participant has one. */
    record PlaceBooked(UUID participantId, UUID sessionId) implements FamilyEvent {}

    /** As the place's own stream says: the participant took part without one. */
    record ParticipantWalkedIn(UUID participantId, UUID sessionId) implements FamilyEvent {}

    record PlaceReleased(UUID participantId, UUID sessionId) implements FamilyEvent {}
}
