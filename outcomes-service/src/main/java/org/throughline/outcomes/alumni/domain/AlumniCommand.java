package org.throughline.outcomes.alumni.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ContactConsent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpStatus;
import org.throughline.outcomes.domain.ProgrammePolicy.AlumniPolicy;
import org.throughline.outcomes.domain.Text;

/** Requests about the time after one episode. */
public sealed interface AlumniCommand {
    UUID participantId();

    UUID episodeId();

    Instant requestedAt();

    /**
     * The person joins.
     *
     * @param days after the discharge on which they are asked how they are
     */
    record EnrolAlumnus(
            UUID participantId,
            UUID episodeId,
            List<Text> groups,
            ContactConsent contact,
            List<Integer> days,
            String by,
            AlumniPolicy policy,
            Instant requestedAt)
            implements AlumniCommand {
        public EnrolAlumnus {
            groups = List.copyOf(groups);
            days = days.stream().distinct().sorted().toList();
        }
    }

    record WithdrawAlumnus(UUID participantId, UUID episodeId, Instant requestedAt) implements AlumniCommand {}

    record RecordFollowUp(
            UUID participantId,
            UUID episodeId,
            int days,
            FollowUpStatus status,
            List<UUID> assessments,
            Instant askedAt,
            String by,
            Instant requestedAt)
            implements AlumniCommand {
        public RecordFollowUp {
            assessments = List.copyOf(assessments);
        }
    }

    /** By the clock: what is not recorded by the end of its window was missed. */
    record MissFollowUps(UUID participantId, UUID episodeId, Instant requestedAt) implements AlumniCommand {}

    /** The episode goes on, so what comes after it does not. */
    record CloseEnrolment(UUID participantId, UUID episodeId, Instant requestedAt) implements AlumniCommand {}

    record RequestReadmission(UUID participantId, UUID episodeId, UUID requestId, String by, Instant requestedAt)
            implements AlumniCommand {}
}
