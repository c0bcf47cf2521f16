package org.throughline.treatmentplan.care.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.specimen.domain.Standing;

/** Facts about the level of care in one episode and about its end, and what other services told that they rest on. */
public sealed interface CareEvent {
    /** Facts about one person. */
    sealed interface AboutPerson extends CareEvent {
        UUID participantId();
    }

    /** What this service decided. */
    sealed interface Own extends AboutPerson {
        UUID episodeId();

        /** The same without the specimens and incidents it cites, whose streams say what they are. */
        default Own withoutOwnEvidence() {
            return this;
        }
    }

    /** Told by another service, or recorded here of a specimen or an incident, and fit to be cited. */
    sealed interface Evidence extends AboutPerson {
        /** The stream of this log it stands in. */
        String toldIn();
    }

    /** As the stream of a specimen or an incident says itself: it should not be in the record, so nothing rests on it. */
    sealed interface Mistake extends AboutPerson {
        /** The stream of this log it stands in. */
        String toldIn();

        Instant markedAt();
    }

    /** Told by scheduling: how a credential of a clinician stands from a day on. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements CareEvent {}

    /** Told by intake: a person's episode began, at this level. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId, String level) implements AboutPerson {}

    /** Told by intake: an episode that had ended goes on, and what was agreed for the time after it is void. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements AboutPerson {}

    /**
     * As the specimen's own stream says: what all reports on it come to.
     *
     * @param collectionKnown whether it was recorded by then who took it
     */
    record ResultKnown(UUID participantId, UUID episodeId, UUID specimenId, Standing standing, boolean collectionKnown)
            implements Evidence {
        @Override
        public String toldIn() {
            return specimen(specimenId);
        }
    }

    /** As the incident's own stream says: what happened, or what was found. */
    record IncidentKnown(UUID participantId, UUID incidentId) implements Evidence {
        @Override
        public String toldIn() {
            return incident(incidentId);
        }
    }

    record SpecimenMistaken(UUID participantId, UUID specimenId, Instant markedAt) implements Mistake {
        @Override
        public String toldIn() {
            return specimen(specimenId);
        }
    }

    record IncidentMistaken(UUID participantId, UUID incidentId, Instant markedAt) implements Mistake {
        @Override
        public String toldIn() {
            return incident(incidentId);
        }
    }

    /** The stream of a specimen. */
    static String specimen(UUID specimenId) {
        return "specimen/" + specimenId;
    }

    private static String incident(UUID incidentId) {
        return "incident/" + incidentId;
    }

    record ReliableChangeDetected(UUID participantId, String instrument) implements Evidence {
        /** Those outcomes names in clear; the streams of all others are opaque, as a name may tell too much. */
        private static final Set<String> CLEAR = Set.of("PHQ-9", "GAD-7");

        @Override
        public String toldIn() {
            return "outcomes/trajectory/" + participantId + "/" + (CLEAR.contains(instrument) ? instrument : opaque());
        }

        private UUID opaque() {
            return UUID.nameUUIDFromBytes(instrument.getBytes(StandardCharsets.UTF_8));
        }
    }

    record AssessmentRecorded(UUID participantId, UUID assessmentId) implements Evidence {
        @Override
        public String toldIn() {
            return "outcomes/assessment/" + assessmentId;
        }
    }

    record WeeklyDoseMet(UUID participantId, LocalDate week) implements Evidence {
        @Override
        public String toldIn() {
            return dose(participantId, week);
        }
    }

    record WeeklyDoseShort(UUID participantId, LocalDate week) implements Evidence {
        @Override
        public String toldIn() {
            return dose(participantId, week);
        }
    }

    record DoseRestated(UUID participantId, LocalDate week) implements Evidence {
        @Override
        public String toldIn() {
            return dose(participantId, week);
        }
    }

    private static String dose(UUID participantId, LocalDate week) {
        return "scheduling/dose/" + participantId + "/" + week;
    }

    /**
     * A decision as it was put forward.
     *
     * @param countersignatureNeeded it waits for a qualified person; until then the level is as before
     */
    record LevelOfCareProposed(
            UUID participantId,
            UUID episodeId,
            UUID decisionId,
            LevelChange change,
            DimensionRatings ratings,
            List<EvidenceReference> evidence,
            Text rationale,
            Text participantView,
            List<Text> dissent,
            List<DiscrepancyReason> discrepancy,
            String proposedBy,
            Role role,
            boolean countersignatureNeeded,
            Instant proposedAt)
            implements Own {
        public LevelOfCareProposed {
            evidence = List.copyOf(evidence);
            dissent = List.copyOf(dissent);
            discrepancy = List.copyOf(discrepancy);
        }

        @Override
        public LevelOfCareProposed withoutOwnEvidence() {
            return new LevelOfCareProposed(
                    participantId,
                    episodeId,
                    decisionId,
                    change,
                    ratings,
                    EvidenceReference.fromElsewhere(evidence),
                    rationale,
                    participantView,
                    dissent,
                    discrepancy,
                    proposedBy,
                    role,
                    countersignatureNeeded,
                    proposedAt);
        }
    }

    record LevelOfCareCountersigned(
            UUID participantId,
            UUID episodeId,
            UUID decisionId,
            String countersigner,
            Role role,
            Instant countersignedAt)
            implements Own {}

    record LevelOfCareDecided(
            UUID participantId,
            UUID episodeId,
            UUID decisionId,
            LevelDecision decision,
            String from,
            String to,
            List<EvidenceReference> evidence,
            Text rationale,
            String decidedBy,
            Instant decidedAt)
            implements Own {
        public LevelOfCareDecided {
            evidence = List.copyOf(evidence);
        }

        @Override
        public LevelOfCareDecided withoutOwnEvidence() {
            return new LevelOfCareDecided(
                    participantId,
                    episodeId,
                    decisionId,
                    decision,
                    from,
                    to,
                    EvidenceReference.fromElsewhere(evidence),
                    rationale,
                    decidedBy,
                    decidedAt);
        }
    }

    /**
     * Why the episode is to end; what others are told says only how.
     *
     * @param specimens whose results it rests on
     */
    record DischargeReasonGiven(
            UUID participantId,
            UUID episodeId,
            DischargeType type,
            Text reason,
            List<Text> warningSteps,
            List<UUID> specimens,
            String initiatedBy)
            implements Own {
        public DischargeReasonGiven {
            warningSteps = List.copyOf(warningSteps);
            specimens = List.copyOf(specimens);
        }
    }

    record DischargeInitiated(UUID participantId, UUID episodeId, DischargeType type, Instant initiatedAt)
            implements Own {}

    record AftercarePlanDrafted(
            UUID participantId,
            UUID episodeId,
            UUID aftercarePlanId,
            Aftercare aftercare,
            String author,
            Instant draftedAt)
            implements Own {}

    record AftercarePlanSigned(
            UUID participantId,
            UUID episodeId,
            UUID aftercarePlanId,
            List<Text> alumniGroups,
            List<Text> ongoingCounselling,
            Text relapsePrevention,
            String signer,
            Instant signedAt)
            implements Own {
        public AftercarePlanSigned {
            alumniGroups = List.copyOf(alumniGroups);
            ongoingCounselling = List.copyOf(ongoingCounselling);
        }
    }

    record AftercareRefused(UUID participantId, UUID episodeId, Text reason, String recordedBy, Instant refusedAt)
            implements Own {}

    record DischargeSummarySigned(
            UUID participantId, UUID episodeId, SummaryText summary, String signer, Role role, Instant signedAt)
            implements Own {}

    record DischargeCompleted(
            UUID participantId,
            UUID episodeId,
            DischargeType type,
            String finalLevel,
            Instant completedAt,
            String completedBy)
            implements Own {}
}
