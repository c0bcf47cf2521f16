package org.throughline.scheduling.family.domain;

import java.util.UUID;

/** Why something about a member of a participant's family in a session is not done. */
public sealed interface FamilyRefusal {
    record SessionUnknown(UUID sessionId) implements FamilyRefusal {}

    record SessionIsCancelled(UUID sessionId) implements FamilyRefusal {}

    /** Sessions of its kind are for participants alone. */
    record KindWithoutFamily(UUID sessionId) implements FamilyRefusal {}

    /** The participant has no place in it, and their programme holds no sessions with a family alone. */
    record ParticipantHasNoPlace(UUID sessionId) implements FamilyRefusal {}

    /** More than a room takes. */
    record FamilyTooLarge(UUID sessionId, int most) implements FamilyRefusal {}

    /** Nobody of that id is expected. */
    record MemberUnknown(UUID memberId) implements FamilyRefusal {}

    /** Whether they came is noted; that they are not expected is said of what is to come. */
    record MemberNoted(UUID memberId) implements FamilyRefusal {}

    record SessionNotStarted(UUID sessionId) implements FamilyRefusal {}

    /** They would have left after the entry was made. */
    record MemberStillThere(UUID memberId) implements FamilyRefusal {}
}
