package org.throughline.scheduling.outreach.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** What is learnt of somebody's attendance in one episode, and requests about reaching out to them. */
public sealed interface OutreachCommand {
    UUID participantId();

    UUID episodeId();

    Instant requestedAt();

    /** What makes absences be reckoned anew. */
    sealed interface Reckoned extends OutreachCommand {
        Terms terms();
    }

    /**
     * What absences are reckoned by.
     *
     * @param closed sessions at a facility that was closed on their day, and for which nobody answered: nobody stayed away
     */
    record Terms(AbsencePolicy policy, Set<UUID> closed) {
        public Terms {
            closed = Set.copyOf(closed);
        }
    }

    /**
     * How a session stands.
     *
     * @param version of the fact in the stream of the participant in that session; an older one than is known, or the
     *     same, changes nothing, in whichever order they come
     */
    record TallyAttendance(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            long version,
            AttendanceStanding standing,
            Instant start,
            Terms terms,
            Instant requestedAt)
            implements Reckoned {}

    /** Works out anew what absences come to, since the episode is on hold, goes on or has ended, or a closure is another. */
    record ReckonAbsences(UUID participantId, UUID episodeId, Terms terms, Instant requestedAt) implements Reckoned {}

    /** A request about one case of an episode. */
    sealed interface AboutCase extends OutreachCommand {
        /** Which of the episode's cases, from 1. */
        int number();
    }

    /** Notes that somebody tried to reach the participant. */
    record LogAttempt(UUID participantId, UUID episodeId, int number, Attempt attempt, Instant requestedAt)
            implements AboutCase {}

    /**
     * Who tried, how, and what came of it.
     *
     * @param by staff, by id
     */
    record Attempt(OutreachChannel channel, AttemptResult result, String by, Instant attemptedAt) {
        public Attempt {
            Token.checked(by);
        }
    }

    /**
     * Ends it.
     *
     * @param result one that people say
     * @param by staff, by id
     */
    record CloseOutreach(
            UUID participantId, UUID episodeId, int number, OutreachResult result, String by, Instant requestedAt)
            implements AboutCase {
        public CloseOutreach {
            Token.checked(by);
            if (!result.byPeople()) {
                throw new IllegalArgumentException("the record says this by itself: " + result);
            }
        }
    }
}
