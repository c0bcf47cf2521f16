package org.throughline.treatmentplan.care.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CarePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about the level of care in one episode, and about its end. People are named by opaque id. */
public sealed interface CareCommand {
    UUID episodeId();

    Instant requestedAt();

    /** Requests about the level of care. */
    sealed interface OfLevel extends CareCommand {
        UUID decisionId();
    }

    /** Requests about leaving. */
    sealed interface OfDischarge extends CareCommand {}

    /** Requests about the time after. */
    sealed interface OfAftercare extends CareCommand {}

    record DecideLevelOfCare(
            UUID episodeId,
            UUID decisionId,
            LevelChange change,
            Grounds grounds,
            String decider,
            Role role,
            CarePolicy policy,
            Instant requestedAt)
            implements OfLevel {}

    /**
     * Agrees, as a qualified person.
     *
     * @param ownEvidence the streams of the specimens and incidents the decision cites, as it was put forward
     * @param clinicianId by which scheduling tells of the countersigner's credentials
     */
    record CountersignLevelOfCare(
            UUID episodeId,
            UUID decisionId,
            Set<String> ownEvidence,
            String countersigner,
            UUID clinicianId,
            Role role,
            CarePolicy policy,
            Instant requestedAt)
            implements OfLevel {
        public CountersignLevelOfCare {
            ownEvidence = Set.copyOf(ownEvidence);
        }
    }

    /**
     * Begins to end the episode.
     *
     * @param warningSteps what was tried before an administrative discharge
     * @param specimens whose results it rests on
     */
    record InitiateDischarge(
            UUID episodeId,
            DischargeType type,
            Text reason,
            List<Text> warningSteps,
            List<UUID> specimens,
            String initiatedBy,
            Instant requestedAt)
            implements OfDischarge {
        /** Most steps that are named. */
        public static final int WARNING_STEPS_MAX = 10;

        /** Most specimens that are cited; each is a stream it reads. */
        public static final int SPECIMENS_MAX = 20;

        public InitiateDischarge {
            warningSteps = List.copyOf(warningSteps);
            specimens = List.copyOf(specimens);
            if (specimens.size() > SPECIMENS_MAX) {
                throw new IllegalArgumentException("at most " + SPECIMENS_MAX + " specimens");
            }
            if (warningSteps.size() > WARNING_STEPS_MAX) {
                throw new IllegalArgumentException("at most " + WARNING_STEPS_MAX + " warning steps");
            }
        }
    }

    /**
     * Ends the episode.
     *
     * @param specimens whose results the discharge rests on, as whoever asks sees it
     */
    record CompleteDischarge(
            UUID episodeId,
            SummaryText summary,
            List<UUID> specimens,
            String completedBy,
            Role role,
            CarePolicy policy,
            Instant requestedAt)
            implements OfDischarge {
        public CompleteDischarge {
            specimens = List.copyOf(specimens);
        }
    }

    record DraftAftercarePlan(
            UUID episodeId, UUID aftercarePlanId, Aftercare aftercare, String author, Instant requestedAt)
            implements OfAftercare {}

    record SignAftercarePlan(UUID episodeId, UUID aftercarePlanId, String signer, Instant requestedAt)
            implements OfAftercare {}

    record RecordAftercareRefusal(UUID episodeId, Text reason, String recordedBy, Instant requestedAt)
            implements OfAftercare {}
}
