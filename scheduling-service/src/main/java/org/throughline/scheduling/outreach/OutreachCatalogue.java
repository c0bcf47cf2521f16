package org.throughline.scheduling.outreach;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;

/** The facts about absences and the outreach they lead to, and those told by intake. */
public final class OutreachCatalogue {
    public static final Catalogue<OutreachEvent> EVENTS = Catalogue.of(
            OutreachEvent.class,
            internal("scheduling.attendance-tallied.v1", AttendanceTallied.class),
            internal("scheduling.outreach-opened.v1", OutreachOpened.class),
            internal("scheduling.absence-joined.v1", AbsenceJoined.class),
            internal("scheduling.absence-taken-back.v1", AbsenceTakenBack.class),
            internal("scheduling.outreach-attempted.v1", OutreachAttempted.class)
                    .happenedAt(e -> e.attempt().attemptedAt()),
            internal("scheduling.outreach-closed.v1", OutreachClosed.class),
            internal("scheduling.outreach-closed-by.v1", OutreachClosedBy.class),
            published("scheduling.attendance-threshold-breached.v1", AttendanceThresholdBreached.class),
            published("scheduling.attendance-threshold-withdrawn.v1", AttendanceThresholdWithdrawn.class),
            told("intake.participant-admitted.v1", EpisodeOpened.class),
            told("intake.episode-closed.v1", EpisodeEnded.class),
            told("intake.episode-reopened.v1", EpisodeReopened.class),
            told("intake.episode-held.v1", EpisodeHeld.class),
            told("intake.episode-resumed.v1", EpisodeResumed.class));

    private OutreachCatalogue() {}

    private static <T extends OutreachEvent> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, KeyKinds.CLINICAL));
    }

    private static <T extends OutreachEvent> EventType<T> published(String name, Class<T> record) {
        return about(EventType.published(name, record, KeyKinds.CLINICAL));
    }

    private static <T extends OutreachEvent> EventType<T> told(String name, Class<T> record) {
        return about(EventType.told(name, record, KeyKinds.CLINICAL));
    }

    private static <T extends OutreachEvent> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
