package org.throughline.scheduling.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/** Sessions as the log holds them now; what a command about one is made of. */
public final class Sessions {
    private final History<SessionEvent> history;

    public Sessions(History<SessionEvent> history) {
        this.history = history;
    }

    /** One session of an organisation. */
    public Optional<SessionRecord> find(UUID sessionId, String organisation) {
        return find(sessionId, organisation, Optional.empty());
    }

    /** The same, as far as it had come by then. */
    public Optional<SessionRecord> find(UUID sessionId, String organisation, Optional<Instant> knownAt) {
        SessionRecord session = null;
        for (Recorded<SessionEvent> recorded :
                history.readable(SessionDeciding.stream(sessionId), organisation, knownAt)) {
            session = after(session, recorded.event(), recorded.stored().version());
        }
        return Optional.ofNullable(session);
    }

    /** What a session came to, if it was closed by then. */
    public Optional<SessionFigures> figures(UUID sessionId, String organisation, Optional<Instant> knownAt) {
        return history.events(SessionDeciding.seats(sessionId), organisation, knownAt).stream()
                .flatMap(event -> figures(event).stream())
                .reduce((_, later) -> later);
    }

    /** What a fact says of that, if anything. */
    public static Optional<SessionFigures> figures(SessionEvent event) {
        return switch (event) {
            case SessionDone e -> Optional.of(new SessionFigures(e.headCount(), e.units()));
            case SessionRecounted e -> Optional.of(new SessionFigures(e.headCount(), e.units()));
            case SessionScheduled _,
                    SessionRescheduled _,
                    SessionCancelled _,
                    SessionEnteredLate _,
                    FacilitatorReserved _,
                    FacilitatorFreed _,
                    RoomReserved _,
                    RoomFreed _ -> Optional.empty();
        };
    }

    private static @Nullable SessionRecord after(@Nullable SessionRecord session, SessionEvent event, long version) {
        if (event instanceof SessionScheduled e) {
            return new SessionRecord(
                    e.sessionId(),
                    e.kind(),
                    e.placement(),
                    e.capacity(),
                    SessionRecord.Status.PLANNED,
                    e.scheduledAt(),
                    version);
        }
        return session == null ? null : changed(session, event, version);
    }

    private static SessionRecord changed(SessionRecord session, SessionEvent event, long version) {
        return switch (event) {
            case SessionRescheduled e -> session.movedTo(e.to(), version);
            case SessionCancelled _ -> session.cancelled(version);
            case SessionScheduled _,
                    SessionEnteredLate _,
                    SessionDone _,
                    SessionRecounted _,
                    FacilitatorReserved _,
                    FacilitatorFreed _,
                    RoomReserved _,
                    RoomFreed _ -> session.at(version);
        };
    }
}
