package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/** Requests about one episode. */
public sealed interface AdmissionCommand {
    UUID participantId();

    UUID episodeId();

    Instant requestedAt();

    /** Opens an episode now. */
    record AdmitParticipant(
            UUID participantId,
            UUID episodeId,
            UUID referralId,
            Placement placement,
            Conditions conditions,
            Occurrence occurrence,
            Instant requestedAt)
            implements AdmissionCommand {}

    /**
     * When it happened. People are admitted before somebody finds the time to write it down.
     *
     * @param admittedAt at or before the request
     * @param lateEntry why it is entered so late; needed only then
     */
    record Occurrence(Instant admittedAt, List<Text> lateEntry) {
        public Occurrence {
            lateEntry = List.copyOf(lateEntry);
            if (lateEntry.size() > 1) {
                throw new IllegalArgumentException("one reason at most");
            }
        }

        /** It happens as it is entered. */
        public static Occurrence at(Instant now) {
            return new Occurrence(now, List.of());
        }
    }

    /**
     * What an admission is judged by.
     *
     * @param overrides rules set aside, each once
     * @param linked the other records of the same person, as they were looked up
     */
    record Conditions(AdmissionPolicy policy, List<RuleOverride> overrides, String admittedBy, Set<UUID> linked) {
        public Conditions {
            overrides = once(overrides);
            linked = Set.copyOf(linked);
        }
    }

    /** Requests about an episode that was opened. */
    sealed interface OnEpisode extends AdmissionCommand {
        Stay stay();

        @Override
        default UUID participantId() {
            return stay().participantId();
        }

        @Override
        default UUID episodeId() {
            return stay().episodeId();
        }
    }

    /**
     * Which episode is meant.
     *
     * @param participantId whose it is said to be
     * @param track it was opened in, which never changes
     */
    record Stay(UUID participantId, UUID episodeId, String track) {
        /** The episode that was opened so, as somebody's. */
        public static Stay of(UUID participantId, AdmissionEvent.ParticipantAdmitted admitted) {
            return new Stay(participantId, admitted.episodeId(), admitted.track());
        }
    }

    /** Who asks, why, and by which policy it is judged. */
    record Ask(Text reason, String by, EpisodePolicy policy) {}

    /**
     * Closes an episode whose discharge is complete.
     *
     * @param type of the discharge
     * @param closedAt when it was complete
     */
    record CloseEpisode(Stay stay, String type, Instant closedAt, Instant requestedAt) implements OnEpisode {
        public CloseEpisode {
            Codes.required(type);
        }
    }

    /** Undoes an admission before anyone came. */
    record CancelAdmission(Stay stay, Cancellation cancellation, Instant requestedAt) implements OnEpisode {}

    /** Why an admission is undone, and by whom. */
    record Cancellation(Text reason, String cancelledBy) {}

    /**
     * Pauses an episode.
     *
     * @param from first day, of the facility
     * @param until last day
     */
    record HoldEpisode(Stay stay, LocalDate from, LocalDate until, Ask ask, Instant requestedAt) implements OnEpisode {
        public HoldEpisode {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a hold ends on or after its first day");
            }
        }
    }

    /**
     * The participant is back.
     *
     * @param on first day after the hold, of the facility
     */
    record ResumeEpisode(Stay stay, LocalDate on, EpisodePolicy policy, Instant requestedAt) implements OnEpisode {}

    /** Looks whether a hold is over. */
    record ReviewHold(Stay stay, Instant requestedAt) implements OnEpisode {}

    /**
     * Goes on with an episode that was closed.
     *
     * @param placement as it was opened
     * @param overrides rules set aside, each once
     * @param linked the other records of the same person, as they were looked up
     */
    record ReopenEpisode(
            Stay stay,
            Placement placement,
            Ask ask,
            List<RuleOverride> overrides,
            Set<UUID> linked,
            Instant requestedAt)
            implements OnEpisode {
        public ReopenEpisode {
            overrides = once(overrides);
            linked = Set.copyOf(linked);
        }
    }

    private static List<RuleOverride> once(List<RuleOverride> overrides) {
        List<RuleOverride> bounded = Bounded.list(overrides);
        if (bounded.stream().map(RuleOverride::rule).distinct().count() < bounded.size()) {
            throw new IllegalArgumentException("a rule is set aside once");
        }
        return bounded;
    }
}
