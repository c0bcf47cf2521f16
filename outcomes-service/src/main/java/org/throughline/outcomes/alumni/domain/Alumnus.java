package org.throughline.outcomes.alumni.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUp;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;

/**
 * The time after an episode.
 *
 * @param closed how the episode ended, if it did and does not go on
 * @param enrolment whether the person joined
 * @param readmission the request to come back, since the episode ended last
 */
public record Alumnus(Optional<EpisodeClosed> closed, Enrolment enrolment, Optional<ReadmissionRequested> readmission) {
    public static final Alumnus NONE = new Alumnus(Optional.empty(), new Enrolment.None(), Optional.empty());

    /** Whether the person joined. */
    public sealed interface Enrolment {
        record None() implements Enrolment {}

        /**
         * They did.
         *
         * @param recorded by its days, what was recorded
         * @param missed days that nobody asked on in time
         */
        record Enrolled(AlumniEnrolled enrolled, Map<Integer, AlumniFollowUpRecorded> recorded, Set<Integer> missed)
                implements Enrolment {
            public Enrolled {
                recorded = Map.copyOf(recorded);
                missed = Set.copyOf(missed);
            }

            Enrolled with(AlumniFollowUpRecorded followUp) {
                Map<Integer, AlumniFollowUpRecorded> more = new HashMap<>(recorded);
                more.put(followUp.days(), followUp);
                return new Enrolled(enrolled, more, missed);
            }

            Enrolled with(FollowUpMissed followUp) {
                Set<Integer> more = new HashSet<>(missed);
                more.add(followUp.days());
                return new Enrolled(enrolled, recorded, more);
            }

            /** Those that are neither recorded nor missed. */
            List<FollowUp> open() {
                return enrolled.followUps().stream()
                        .filter(one -> !recorded.containsKey(one.days()))
                        .filter(one -> !missed.contains(one.days()))
                        .toList();
            }

            Optional<FollowUp> on(int days) {
                return enrolled.followUps().stream()
                        .filter(one -> one.days() == days)
                        .findFirst();
            }
        }

        /** They did, and left, or the episode went on. */
        record Withdrawn(AlumniEnrolled enrolled) implements Enrolment {}
    }

    /** Applies one fact. */
    public static Alumnus evolve(Alumnus state, AlumniEvent event) {
        return switch (event) {
            case AlumniEnrolled e -> state.with(new Enrolment.Enrolled(e, Map.of(), Set.of()));
            case AlumniWithdrew _ ->
                state.with(new Enrolment.Withdrawn(state.enrolled().enrolled()));
            case AlumniFollowUpRecorded e -> state.with(state.enrolled().with(e));
            case FollowUpMissed e -> state.with(state.enrolled().with(e));
            case ReadmissionRequested e -> new Alumnus(state.closed, state.enrolment, Optional.of(e));
            case EpisodeClosed e -> new Alumnus(Optional.of(e), state.enrolment, state.readmission);
            case EpisodeReopened _ -> new Alumnus(Optional.empty(), state.enrolment, Optional.empty());
        };
    }

    private Enrolment.Enrolled enrolled() {
        return switch (enrolment) {
            case Enrolment.Enrolled enrolled -> enrolled;
            case Enrolment.None _, Enrolment.Withdrawn _ ->
                throw new IllegalStateException("somebody joins before anything becomes of it");
        };
    }

    private Alumnus with(Enrolment next) {
        return new Alumnus(closed, next, readmission);
    }

    /** The end of the episode, if it is this person's and is over. */
    Optional<EpisodeClosed> end(UUID participantId) {
        return closed.filter(one -> one.participantId().equals(participantId));
    }
}
