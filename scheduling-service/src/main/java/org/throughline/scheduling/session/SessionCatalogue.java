package org.throughline.scheduling.session;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
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

/** The facts about sessions and what they reserve. */
public final class SessionCatalogue {
    public static final Catalogue<SessionEvent> EVENTS = Catalogue.of(
            SessionEvent.class,
            internal("scheduling.session-scheduled.v1", SessionScheduled.class),
            internal("scheduling.session-entered-late.v1", SessionEnteredLate.class),
            internal("scheduling.session-rescheduled.v1", SessionRescheduled.class),
            internal("scheduling.session-cancelled.v1", SessionCancelled.class),
            internal("scheduling.session-described.v1", SessionDescribed.class),
            internal("scheduling.series-scheduled.v1", SeriesScheduled.class),
            internal("scheduling.session-in-series.v1", SessionInSeries.class),
            internal("scheduling.session-at-risk-flagged.v1", SessionAtRiskFlagged.class),
            internal("scheduling.session-risk-cleared.v1", SessionRiskCleared.class),
            internal("scheduling.credentials-overridden.v1", CredentialsOverridden.class),
            internal("scheduling.facilitator-replaced.v1", FacilitatorReplaced.class),
            internal("scheduling.sessions-left-out.v1", SessionsLeftOut.class),
            internal("scheduling.closure-overridden.v1", ClosureOverridden.class),
            EventType.told("scheduling.closure-declared.v1", ClosureTold.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.closure-withdrawn.v1", ClosureOver.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, KeyKinds.ORGANISATION),
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
