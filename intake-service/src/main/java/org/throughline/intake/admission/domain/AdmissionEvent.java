package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Cancellation;

/** Facts about admission and closure, and those they rest on. */
public sealed interface AdmissionEvent permits AdmissionEvent.OfEpisode, AdmissionEvent.OfPlace, Seen {

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
                    admit.requestedAt(),
                    placement.primaryClinician(),
                    adult);
        }

        Placement placement() {
            return new Placement(programme, level, track, facility, zone, primaryClinician);
        }
    }

    /** What the admission rested on, beside the facts about referral, eligibility and consent. */
    record AdmissionGroundsRecorded(
            UUID participantId,
            UUID episodeId,
            UUID referralId,
            String policyVersion,
            List<RuleOverride> overrides,
            String admittedBy)
            implements OfEpisode {
        public AdmissionGroundsRecorded {
            overrides = List.copyOf(overrides);
        }
    }

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

    /** Facts about the one place for an open episode that a participant has in each programme. */
    sealed interface OfPlace extends AdmissionEvent {
        UUID participantId();
    }

    record EpisodeOpened(UUID participantId, String programme, UUID episodeId, Instant openedAt) implements OfPlace {}

    record EpisodePlaceFreed(UUID participantId, String programme, UUID episodeId, Instant freedAt)
            implements OfPlace {}
}
