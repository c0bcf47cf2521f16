package org.throughline.outcomes.alumni;

import static org.throughline.outcomes.OutcomesKeys.CLINICAL;

import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The events of the time after an episode, and how each is stored. */
public final class AlumniCatalogue {
    /** All of them. */
    public static final Catalogue<AlumniEvent> CATALOGUE = Catalogue.of(
            AlumniEvent.class,
            own("outcomes.alumni-enrolled.v1", AlumniEnrolled.class).happenedAt(AlumniEnrolled::enrolledAt),
            own("outcomes.alumni-withdrew.v1", AlumniWithdrew.class).happenedAt(AlumniWithdrew::withdrewAt),
            own("outcomes.alumni-follow-up-recorded.v1", AlumniFollowUpRecorded.class)
                    .happenedAt(AlumniFollowUpRecorded::askedAt),
            own("outcomes.alumni-follow-up-missed.v1", FollowUpMissed.class).happenedAt(FollowUpMissed::dueBy),
            EventType.published("outcomes.readmission-requested.v1", ReadmissionRequested.class, CLINICAL)
                    .about(AlumniCatalogue::person)
                    .happenedAt(ReadmissionRequested::requestedAt),
            EventType.told("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL)
                    .about(AlumniCatalogue::person),
            EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)
                    .about(AlumniCatalogue::person));

    private AlumniCatalogue() {}

    private static <T extends AlumniEvent> EventType<T> own(String name, Class<T> record) {
        return EventType.internal(name, record, CLINICAL).about(AlumniCatalogue::person);
    }

    private static String person(AlumniEvent event) {
        return event.participantId().toString();
    }
}
