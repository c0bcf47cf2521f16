package org.throughline.scheduling.attendance.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.service.Records;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.HeldPlace;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.Sessions;

/** What the caller may know of sessions and places in them, as they stand. */
@RequestScoped
public class Seen {
    private static final UUID NO_EPISODE = new UUID(0, 0);

    private final Sessions sessions;
    private final Attendances attendances;
    private final Records records;
    private final CurrentCaller caller;

    Seen(Sessions sessions, Attendances attendances, Records records, CurrentCaller caller) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.records = records;
        this.caller = caller;
    }

    /**
     * When a session is.
     *
     * @throws org.throughline.platform.web.Problem 404 if the caller's organisation has none by this id
     */
    public Slot slot(UUID sessionId) {
        return session(sessionId).placement().slot();
    }

    private SessionRecord session(UUID sessionId) {
        return sessions.find(sessionId, caller.get().organisation()).orElseThrow(Problems::unknown);
    }

    /**
     * The envelope of a request for a place: {@code If-Match} names the session as the caller saw it, since there is no place
     * yet that it could name. That the session moved or was cancelled meanwhile, the decision sees by itself.
     *
     * @throws org.throughline.platform.web.Problem 412 if the session is another by now
     */
    Envelope pinned(UUID sessionId, Envelope envelope) {
        Long seen = envelope.pinnedVersion();
        if (seen == null) {
            return envelope;
        }
        Envelope unpinned = Envelope.of(envelope.request(), envelope.circumstances());
        // A repeat is answered from what was stored, wherever the session is by now.
        if (records.log().find(envelope.request().commit()).isPresent()) {
            return unpinned;
        }
        long version = session(sessionId).version();
        if (version != seen) {
            Answers.receipt(
                    new Outcome.VersionStale<AttendanceRefusal>(SessionDeciding.stream(sessionId), seen, version),
                    AttendanceProblems::of);
        }
        return unpinned;
    }

    /**
     * The place of a participant in a session, or none held: whether that is refused, or a repeat of what freed it, is not
     * for here to say.
     *
     * @throws org.throughline.platform.web.Problem 404 if the caller's organisation has no such session
     */
    public HeldPlace place(UUID sessionId, UUID participantId) {
        Slot slot = slot(sessionId);
        return attendances
                .held(sessionId, participantId, caller.get().organisation())
                .orElseGet(() -> new HeldPlace(
                        new Booking(new Attendee(sessionId, participantId, NO_EPISODE), slot), Optional.empty()));
    }
}
