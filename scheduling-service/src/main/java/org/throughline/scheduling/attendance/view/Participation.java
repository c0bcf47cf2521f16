package org.throughline.scheduling.attendance.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;

/**
 * One participant in one session, as it is shown.
 *
 * @param id of its row
 * @param start as far as it is known without opening anything
 * @param held whether there is a place now
 * @param entries made so far; the number of the latest
 * @param content what it says, or that it was erased
 */
public record Participation(
        String id, UUID sessionId, UUID participantId, Instant start, boolean held, int entries, Content content) {

    /** What is shown of it. */
    public sealed interface Content {}

    /**
     * All of it.
     *
     * @param doubted why whoever held it should not have, if there was a reason
     */
    public record Shown(
            Optional<ParticipantBooked> place,
            Optional<SessionAttended> attended,
            Optional<SessionMissed> missed,
            Optional<UUID> makesUpFor,
            Optional<UUID> madeUpBy,
            Optional<Ground> doubted)
            implements Content {}

    /** Its key was destroyed; that it was there is all that is left. */
    public record Erased() implements Content {}
}
