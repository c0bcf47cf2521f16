package org.throughline.outcomes.alumni.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.Text;

/** Facts about the time after an episode, and what intake told that they rest on. */
public sealed interface AlumniEvent {
    UUID participantId();

    UUID episodeId();

    /** How somebody is doing at a follow-up. */
    enum FollowUpStatus {
        WELL,
        STRUGGLING,
        IN_CARE_ELSEWHERE,
        NOT_REACHED
    }

    /**
     * How somebody agreed to be contacted.
     *
     * @param channels in the person's own words, such as which number and at what time
     */
    record ContactConsent(List<Text> channels, Instant signedAt, Instant expiresAt) {
        public ContactConsent {
            channels = List.copyOf(channels);
        }

        boolean holdsAt(Instant now) {
            return !now.isBefore(signedAt) && now.isBefore(expiresAt);
        }
    }

    /**
     * A day after the discharge on which somebody is asked how they are.
     *
     * @param days since the discharge
     * @param from the first moment that counts for it
     * @param dueBy the moment from which it is missed
     */
    record FollowUp(int days, Instant from, Instant dueBy) {}

    /** A person whose episode is over joined the alumni, of their own will. */
    record AlumniEnrolled(
            UUID participantId,
            UUID episodeId,
            List<Text> groups,
            ContactConsent contact,
            List<FollowUp> followUps,
            String by,
            Instant enrolledAt)
            implements AlumniEvent {
        public AlumniEnrolled {
            groups = List.copyOf(groups);
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * Nobody contacts the person any more: they left, or the episode goes on.
     *
     * @param open days of the follow-ups that are not asked for any more
     */
    record AlumniWithdrew(
            UUID participantId, UUID episodeId, WithdrawalCause cause, List<Integer> open, Instant withdrewAt)
            implements AlumniEvent {
        public AlumniWithdrew {
            open = List.copyOf(open);
        }
    }

    /** Why nobody is contacted any more. */
    enum WithdrawalCause {
        PERSON_LEFT,
        EPISODE_REOPENED
    }

    /**
     * An alumnus was asked how they are.
     *
     * @param assessments what they answered then, recorded as assessments
     */
    record AlumniFollowUpRecorded(
            UUID participantId,
            UUID episodeId,
            int days,
            FollowUpStatus status,
            List<UUID> assessments,
            String by,
            Instant askedAt,
            Instant recordedAt)
            implements AlumniEvent {
        public AlumniFollowUpRecorded {
            assessments = List.copyOf(assessments);
        }
    }

    /** Nobody asked an alumnus in time how they are. */
    record FollowUpMissed(UUID participantId, UUID episodeId, int days, Instant dueBy) implements AlumniEvent {}

    /**
     * Somebody asks to come back.
     *
     * @param episodeId the episode before
     */
    record ReadmissionRequested(UUID participantId, UUID episodeId, UUID requestId, String by, Instant requestedAt)
            implements AlumniEvent {}

    /** Told by intake: an episode is over, and how it ended. */
    record EpisodeClosed(UUID participantId, UUID episodeId, String type, Instant closedAt) implements AlumniEvent {
        boolean byDeath() {
            return type.equals("DECEASED");
        }
    }

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements AlumniEvent {}
}
