package org.throughline.scheduling.session;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
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

/** The facts about sessions and what they reserve. */
public final class SessionCatalogue {
    public static final Catalogue<SessionEvent> EVENTS = Catalogue.of(
            SessionEvent.class,
            internal("scheduling.session-scheduled.v1", SessionScheduled.class),
            internal("scheduling.session-entered-late.v1", SessionEnteredLate.class),
            internal("scheduling.session-rescheduled.v1", SessionRescheduled.class),
            internal("scheduling.session-cancelled.v1", SessionCancelled.class),
            EventType.told("scheduling.session-closed.v1", SessionDone.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-restated.v1", SessionRecounted.class, KeyKinds.ORGANISATION),
            internal("scheduling.facilitator-reserved.v1", FacilitatorReserved.class),
            internal("scheduling.facilitator-freed.v1", FacilitatorFreed.class),
            internal("scheduling.room-reserved.v1", RoomReserved.class),
            internal("scheduling.room-freed.v1", RoomFreed.class));

    private SessionCatalogue() {}

    private static <T extends SessionEvent> EventType<T> internal(String name, Class<T> record) {
        return EventType.internal(name, record, KeyKinds.ORGANISATION);
    }
}
