package org.throughline.outcomes.schedule;

import static org.throughline.outcomes.OutcomesKeys.CLINICAL;
import static org.throughline.outcomes.OutcomesKeys.ORGANISATION;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeClosed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeHeld;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeReopened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeResumed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentPublished;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentRetired;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.OfSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The events of assessment schedules, and how each is stored. */
public final class ScheduleCatalogue {
    /** All of them. */
    public static final Catalogue<ScheduleEvent> CATALOGUE = Catalogue.of(
            ScheduleEvent.class,
            own("outcomes.assessment-schedule-set.v1", AssessmentScheduleSet.class)
                    .happenedAt(AssessmentScheduleSet::setAt),
            own("outcomes.assessment-schedule-replaced.v1", AssessmentScheduleReplaced.class)
                    .happenedAt(AssessmentScheduleReplaced::replacedAt),
            own("outcomes.assessment-schedule-stopped.v1", AssessmentScheduleStopped.class)
                    .happenedAt(AssessmentScheduleStopped::stoppedAt),
            own("outcomes.assessment-schedule-rested.v1", AssessmentScheduleRested.class),
            own("outcomes.assessment-point-opened.v1", AssessmentPointOpened.class),
            own("outcomes.assessment-point-moved.v1", AssessmentPointMoved.class),
            own("outcomes.assessment-point-met.v1", AssessmentPointMet.class)
                    .happenedAt(AssessmentPointMet::administeredAt),
            own("outcomes.assessment-point-overdue.v1", AssessmentPointOverdue.class)
                    .happenedAt(AssessmentPointOverdue::dueBy),
            EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)
                    .about(text(ParticipantAdmitted::participantId)),
            EventType.told("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL)
                    .about(text(EpisodeClosed::participantId)),
            EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)
                    .about(text(EpisodeReopened::participantId)),
            EventType.told("intake.episode-held.v1", EpisodeHeld.class, CLINICAL)
                    .about(text(EpisodeHeld::participantId)),
            EventType.told("intake.episode-resumed.v1", EpisodeResumed.class, CLINICAL)
                    .about(text(EpisodeResumed::participantId)),
            EventType.told("outcomes.instrument-published.v1", InstrumentPublished.class, ORGANISATION),
            EventType.told("outcomes.instrument-retired.v1", InstrumentRetired.class, ORGANISATION));

    private ScheduleCatalogue() {}

    private static <T extends OfSchedule> EventType<T> own(String name, Class<T> record) {
        return EventType.internal(name, record, CLINICAL).about(text(OfSchedule::participantId));
    }

    private static <T> Function<T, String> text(Function<T, UUID> id) {
        return id.andThen(UUID::toString);
    }
}
