package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Cancellation;
import org.throughline.intake.domain.Text;

/** Facts about admission and closure, and those they rest on. */
public sealed interface AdmissionEvent permits AdmissionEvent.OfEpisode, AdmissionEvent.OfPlace, BookEvent, Seen {

    /** Facts about one episode. */
    sealed interface OfEpisode extends AdmissionEvent {
        UUID participantId();

        UUID episodeId();
    }

    /** An episode was opened. */
    record ParticipantAdmitted(
            UUID participantId,
            UUID episodeId,
            String programme,
            String level,
            String track,
            String facility,
            ZoneId zone,
            Instant admittedAt,
            String primaryClinician,
            boolean adult)
            implements OfEpisode {
        static ParticipantAdmitted to(Placement placement, AdmitParticipant admit, boolean adult) {
            return new ParticipantAdmitted(
                    admit.participantId(),
                    admit.episodeId(),
                    placement.programme(),
                    placement.level(),
                    placement.track(),
                    placement.facility(),
                    placement.zone(),
                    admit.occurrence().admittedAt(),
                    placement.primaryClinician(),
                    adult);
        }

        public Placement placement() {
            return new Placement(programme, level, track, facility, zone, primaryClinician);
        }
    }

    /**
     * What the admission rested on, beside the facts about referral, eligibility and consent.
     *
     * @param checks what was found for each rule that may be set aside; none before they were looked up
     * @param places how full the track was, where it was told
     */
    record AdmissionGroundsRecorded(
            UUID participantId,
            UUID episodeId,
            UUID referralId,
            String policyVersion,
            List<RuleOverride> overrides,
            List<Text> lateEntry,
            String admittedBy,
            List<Check> checks,
            List<PlacesFound> places)
            implements OfEpisode {
        public AdmissionGroundsRecorded {
            overrides = List.copyOf(overrides);
            lateEntry = List.copyOf(lateEntry);
            checks = List.copyOf(checks);
            places = List.copyOf(places);
        }
    }

    /**
     * How full a track was.
     *
     * @param places there are
     * @param taken or kept for others
     */
    record PlacesFound(int places, int taken) {}

    /** The admission was undone before anyone came. */
    record AdmissionCancelled(UUID participantId, UUID episodeId, Cancellation cancellation, Instant cancelledAt)
            implements OfEpisode {}

    /**
     * The episode is over.
     *
     * @param type of the discharge, or {@link #CANCELLED}
     */
    record EpisodeClosed(UUID participantId, UUID episodeId, String type, Instant closedAt) implements OfEpisode {
        /** Type of an episode whose admission was undone. */
        public static final String CANCELLED = "CANCELLED";
    }

    /**
     * The episode is paused.
     *
     * @param from first day
     * @param until last day; after it the pause is over by itself
     * @param zone whose calendar the days are of
     */
    record EpisodeHeld(
            UUID participantId,
            UUID episodeId,
            LocalDate from,
            LocalDate until,
            ZoneId zone,
            Instant heldAt,
            String policyVersion)
            implements OfEpisode {
        boolean sameDays(EpisodeHeld other) {
            return from.equals(other.from) && until.equals(other.until);
        }
    }

    /** Why it is paused, and who agreed to it. */
    record EpisodeHoldExplained(UUID participantId, UUID episodeId, Text reason, String heldBy) implements OfEpisode {}

    /** The last day of a hold is over and nobody recorded that the participant is back: somebody has to ask. */
    record EpisodeHoldOver(UUID participantId, UUID episodeId, LocalDate until, Instant overAt, String policyVersion)
            implements OfEpisode {}

    /**
     * The participant is back.
     *
     * @param on first day after the hold
     */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on, Instant resumedAt, String policyVersion)
            implements OfEpisode {}

    /** The episode goes on after it was closed. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt, String policyVersion)
            implements OfEpisode {}

    /**
     * Why it goes on, and what that rested on.
     *
     * @param overrides rules that were set aside for it
     */
    record EpisodeReopeningExplained(
            UUID participantId,
            UUID episodeId,
            Text reason,
            List<RuleOverride> overrides,
            String reopenedBy,
            List<Check> checks,
            List<PlacesFound> places)
            implements OfEpisode {
        public EpisodeReopeningExplained {
            overrides = List.copyOf(overrides);
            checks = List.copyOf(checks);
            places = List.copyOf(places);
        }
    }

    /** Facts about the one place for an open episode that a participant has in each programme. */
    sealed interface OfPlace extends AdmissionEvent, WaitlistEvent {
        UUID participantId();
    }

    record EpisodeOpened(UUID participantId, String programme, UUID episodeId, Instant openedAt) implements OfPlace {}

    record EpisodePlaceFreed(UUID participantId, String programme, UUID episodeId, Instant freedAt)
            implements OfPlace {}
}
