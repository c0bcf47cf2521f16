package org.throughline.scheduling.session.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.domain.Session.Cancelled;
import org.throughline.scheduling.session.domain.Session.Closed;
import org.throughline.scheduling.session.domain.Session.None;
import org.throughline.scheduling.session.domain.Session.Planned;
import org.throughline.scheduling.session.domain.SessionCommand.AboutSession;
import org.throughline.scheduling.session.domain.SessionCommand.AnotherPlacement;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReviewSession;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionRefusal.AlreadyFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.NotFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;

/** What becomes of a planned session before it is held, or, entered late, became of it. */
final class Changing {
    private Changing() {}

    static Decision<SessionEvent, SessionRefusal> reschedule(Timetable timetable, RescheduleSession c) {
        return switch (timetable.session(c.sessionId())) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _ -> refuse(new SessionIsCancelled(c.sessionId()));
            case Closed _ -> refuse(new SessionIsClosed(c.sessionId()));
            case Planned planned when planned.placement().equals(c.to()) -> nothingNew();
            case Planned planned
            when !planned.placement().equals(c.from()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned planned -> {
                SessionEvent moved =
                        new SessionRescheduled(c.sessionId(), c.from(), c.to(), c.reason(), c.requestedAt());
                yield placed(timetable, planned, c, Opening.of(timetable, c), moved);
            }
        };
    }

    static Decision<SessionEvent, SessionRefusal> replace(Timetable timetable, ReplaceFacilitator c) {
        return switch (timetable.session(c.sessionId())) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _ -> refuse(new SessionIsCancelled(c.sessionId()));
            case Closed _ -> refuse(new SessionIsClosed(c.sessionId()));
            case Planned planned
            when !planned.placement().equals(c.from()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned planned
            when !c.from().facilitators().contains(c.who().replaced())
                    && c.from().facilitators().contains(c.who().replacement()) -> nothingNew();
            case Planned _
            when !c.from().facilitators().contains(c.who().replaced()) ->
                refuse(new NotFacilitator(c.sessionId(), c.who().replaced()));
            case Planned _
            when c.from().facilitators().contains(c.who().replacement()) ->
                refuse(new AlreadyFacilitator(c.sessionId(), c.who().replacement()));
            case Planned planned -> {
                SessionEvent replaced = new FacilitatorReplaced(
                        c.sessionId(), c.who().replaced(), c.who().replacement(), c.to(), c.reason(), c.requestedAt());
                yield placed(timetable, planned, c, new Opening(c.sessionId(), Optional.empty()), replaced);
            }
        };
    }

    /** Another placement of a planned session, and the fact that says so, if nothing stands in the way. */
    private static Decision<SessionEvent, SessionRefusal> placed(
            Timetable timetable, Planned planned, AnotherPlacement c, Opening opening, SessionEvent fact) {
        List<Doubt> doubts = Doubting.doubts(timetable, planned.scheduled().kind(), c.to());
        Optional<SessionRefusal> obstacle = past(c).or(() -> Reserving.conflict(timetable, c.sessionId(), c.to()))
                .or(() -> opening.unanswered(c.override()))
                .or(() -> toCome(c) ? Doubting.unanswered(c.sessionId(), doubts, c.override()) : Optional.empty());
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(fact);
        Doubting.placed(c.sessionId(), planned.doubts(), doubts, toCome(c) ? c.override() : null, c.requestedAt())
                .forEach(events::add);
        opening.answered(c.override(), c.requestedAt()).forEach(events::add);
        Reserving.free(c.sessionId(), c.from()).forEach(events::add);
        Reserving.reserve(c.sessionId(), c.to()).forEach(events::add);
        return accept(events);
    }

    /** What has begun is placed otherwise only if it had happened so already. */
    private static Optional<SessionRefusal> past(AnotherPlacement c) {
        if (c.reason() == ScheduleReason.LATE_DOCUMENTATION) {
            return Optional.empty();
        }
        if (started(c.from(), c)) {
            return Optional.of(new SessionHasStarted(c.sessionId()));
        }
        return toCome(c) ? Optional.empty() : Optional.of(new StartIsPast(c.sessionId()));
    }

    private static boolean toCome(AnotherPlacement c) {
        return !c.to().slot().start().isBefore(c.requestedAt());
    }

    static Decision<SessionEvent, SessionRefusal> cancel(Timetable timetable, CancelSession c) {
        return switch (timetable.session(c.sessionId())) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _ -> nothingNew();
            case Closed _ -> refuse(new SessionIsClosed(c.sessionId()));
            case Planned planned
            when !planned.placement().equals(c.from()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned _
            when c.reason() != ScheduleReason.LATE_DOCUMENTATION && started(c.from(), c) ->
                refuse(new SessionHasStarted(c.sessionId()));
            case Planned _ -> {
                List<SessionEvent> events = new ArrayList<>();
                events.add(new SessionCancelled(c.sessionId(), c.reason(), c.requestedAt()));
                Reserving.free(c.sessionId(), c.from()).forEach(events::add);
                yield accept(events);
            }
        };
    }

    /** Looks at the credentials again; a session that has begun is past that. */
    static Decision<SessionEvent, SessionRefusal> review(Timetable timetable, ReviewSession c) {
        return switch (timetable.session(c.sessionId())) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _, Closed _ -> nothingNew();
            case Planned planned
            when !planned.placement().equals(c.placement()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned _ when started(c.placement(), c) -> nothingNew();
            case Planned planned -> {
                List<Doubt> doubts =
                        Doubting.doubts(timetable, planned.scheduled().kind(), planned.placement());
                yield accept(Doubting.said(c.sessionId(), planned.doubts(), doubts, c.requestedAt())
                        .toList());
            }
        };
    }

    private static boolean started(Placement placement, AboutSession command) {
        return !command.requestedAt().isBefore(placement.slot().start());
    }
}
