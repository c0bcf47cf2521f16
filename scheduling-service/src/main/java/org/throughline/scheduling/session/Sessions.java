package org.throughline.scheduling.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;

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

    /** The sessions that were planned together in a series, as they stand, in the order they were planned. */
    public List<SessionRecord> inSeries(UUID seriesId, String organisation) {
        return history.events(SessionDeciding.series(seriesId), organisation, Optional.empty()).stream()
                .filter(SeriesScheduled.class::isInstance)
                .flatMap(event -> ((SeriesScheduled) event).sessions().stream())
                .flatMap(session -> find(session, organisation).stream())
                .toList();
    }

    /** When those of a series would have begun that were left out, since the facility is closed. */
    public List<Instant> leftOut(UUID seriesId, String organisation) {
        return history.events(SessionDeciding.series(seriesId), organisation, Optional.empty()).stream()
                .filter(SessionsLeftOut.class::isInstance)
                .flatMap(event -> ((SessionsLeftOut) event).starts().stream())
                .toList();
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
            case SessionEvent _ -> Optional.empty();
        };
    }

    private static @Nullable SessionRecord after(@Nullable SessionRecord session, SessionEvent event, long version) {
        if (event instanceof SessionScheduled e) {
            return SessionRecord.of(e, version);
        }
        return session == null ? null : changed(session, event, version);
    }

    private static SessionRecord changed(SessionRecord session, SessionEvent event, long version) {
        return switch (event) {
            case SessionRescheduled e -> session.movedTo(e.to(), version);
            case FacilitatorReplaced e -> session.movedTo(e.to(), version);
            case SessionInSeries e -> session.inSeries(e.seriesId(), version);
            case SessionDescribed e -> session.described(e.description(), version);
            case SessionAtRiskFlagged e -> session.doubted(e.doubts(), version);
            case SessionRiskCleared _ -> session.doubted(List.of(), version);
            case SessionCancelled _ -> session.cancelled(version);
            case SessionScheduled _,
                    SessionEnteredLate _,
                    CredentialsOverridden _,
                    ClosureOverridden _,
                    ClosureTold _,
                    ClosureOver _,
                    SessionsLeftOut _,
                    CredentialTold _,
                    SeriesScheduled _,
                    SessionDone _,
                    SessionRecounted _,
                    FacilitatorReserved _,
                    FacilitatorFreed _,
                    RoomReserved _,
                    RoomFreed _ -> session.at(version);
        };
    }
}
