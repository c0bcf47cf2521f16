package org.throughline.scheduling.dose;

import java.util.function.Function;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.ClosedDaysNoted;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;

/** The facts about weekly doses, and those told by intake. */
public final class DoseCatalogue {
    public static final Catalogue<DoseEvent> EVENTS = Catalogue.of(
            DoseEvent.class,
            about(EventType.internal("scheduling.dose-entered.v1", DoseEntered.class, KeyKinds.CLINICAL)),
            about(EventType.published("scheduling.dose-at-risk.v1", DoseAtRisk.class, KeyKinds.CLINICAL)),
            about(EventType.published("scheduling.weekly-dose-met.v1", WeeklyDoseMet.class, KeyKinds.CLINICAL)),
            about(EventType.published("scheduling.weekly-dose-short.v1", WeeklyDoseShort.class, KeyKinds.CLINICAL)),
            about(EventType.published("scheduling.dose-restated.v1", DoseRestated.class, KeyKinds.CLINICAL)),
            about(EventType.internal("scheduling.week-closed.v1", WeekClosed.class, KeyKinds.CLINICAL))
                    .revisedBy(week -> week.putNull("required")),
            about(EventType.internal("scheduling.closed-days-noted.v1", ClosedDaysNoted.class, KeyKinds.CLINICAL)),
            about(EventType.told("intake.episode-held.v1", EpisodeHeld.class, KeyKinds.CLINICAL)),
            about(EventType.told("intake.episode-resumed.v1", EpisodeResumed.class, KeyKinds.CLINICAL)),
            about(EventType.told("intake.participant-admitted.v1", EpisodeOpened.class, KeyKinds.CLINICAL)),
            about(EventType.told("intake.episode-closed.v1", EpisodeEnded.class, KeyKinds.CLINICAL)),
            about(EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, KeyKinds.CLINICAL)));

    private DoseCatalogue() {}

    private static <T extends DoseEvent> EventType<T> about(EventType<T> type) {
        Function<T, String> participant = event -> event.participantId().toString();
        return type.about(participant);
    }
}
