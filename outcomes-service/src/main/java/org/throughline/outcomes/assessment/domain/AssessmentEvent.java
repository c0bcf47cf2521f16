package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.instrument.domain.Findings;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Sex;

/** Facts about the assessments of one person, and facts from elsewhere that say who answers for that person. */
public sealed interface AssessmentEvent
        permits AssessmentEvent.Received,
                AssessmentEvent.AssessmentCorrected,
                AssessmentEvent.AssessmentMarkedEnteredInError,
                AssessmentEvent.CriticalAnswerNoted,
                AssessmentEvent.CriticalAnswerWithdrawn,
                AssessmentEvent.InterviewHeld,
                AssessmentEvent.SetbackReported,
                AssessmentEvent.ParticipantAdmitted,
                AssessmentEvent.EpisodeClosed,
                AssessmentEvent.EpisodeReopened,
                AssessmentEvent.HandoffInitiated,
                AssessmentEvent.HandoffReassigned,
                AssessmentEvent.InstrumentPublished,
                AssessmentEvent.InstrumentRetired,
                AlertEvent,
                InvitationEvent {

    /** What arrived, scored or not. */
    sealed interface Received extends AssessmentEvent {
        UUID participantId();

        UUID assessmentId();

        String instrument();

        /** Whether it came from this submission. */
        boolean cameFrom(UUID participant, Submission submission);
    }

    /**
     * It was scored, or could not be for too many missing answers; then its total is -1, as where the instrument is no sum.
     *
     * @param sex the cut-off was taken for
     * @param findings what the answers come to beside a total
     */
    record AssessmentRecorded(
            UUID participantId,
            UUID assessmentId,
            String instrument,
            int definitionVersion,
            List<Integer> answers,
            boolean scorable,
            int total,
            boolean prorated,
            String band,
            Point point,
            Mode mode,
            String author,
            Instant administeredAt,
            Sex sex,
            Findings findings)
            implements Received {
        public AssessmentRecorded {
            answers = List.copyOf(answers);
        }

        @Override
        public boolean cameFrom(UUID participant, Submission submission) {
            return participantId.equals(participant)
                    && submission.equals(new Submission(
                            instrument, definitionVersion, answers, point, mode, sex, author, administeredAt));
        }
    }

    /** It holds a positive critical answer and something about it is wrong; kept as received. */
    record AssessmentReceivedUnscored(
            UUID participantId,
            UUID assessmentId,
            String instrument,
            int definitionVersion,
            List<Integer> answers,
            UnscoredReason reason,
            String author,
            Instant administeredAt)
            implements Received {
        public AssessmentReceivedUnscored {
            answers = List.copyOf(answers);
        }

        /** Point, mode and sex of what could not be scored are not kept, so they are not compared. */
        @Override
        public boolean cameFrom(UUID participant, Submission submission) {
            Submission kept = submission.bounded();
            return participantId.equals(participant)
                    && kept.equals(new Submission(
                            instrument,
                            definitionVersion,
                            answers,
                            kept.point(),
                            kept.mode(),
                            kept.sex(),
                            author,
                            administeredAt));
        }
    }

    /** Another assessment stands in its place. */
    record AssessmentCorrected(
            UUID participantId,
            UUID assessmentId,
            String instrument,
            UUID supersededBy,
            Text reason,
            String author,
            Instant correctedAt)
            implements AssessmentEvent {}

    /** It should not be in this record. It is hidden from ordinary reads, never destroyed. */
    record AssessmentMarkedEnteredInError(
            UUID participantId, UUID assessmentId, String instrument, Text reason, String by, Instant markedAt)
            implements AssessmentEvent {}

    /**
     * What a person answered to a critical item, zero included, since a rise is measured against it.
     *
     * @param scope where the person stood with the programme
     * @param monitoringId alert that opened the monitoring the answer belongs to: the own alert when it pages, the own
     *     assessment where the answer is zero and no monitoring is under way
     */
    record CriticalAnswerNoted(
            UUID participantId,
            UUID assessmentId,
            String trigger,
            int answer,
            String scope,
            UUID monitoringId,
            Instant administeredAt)
            implements AssessmentEvent {}

    /** Its assessment was corrected or entered in error, so later answers are not measured against it. */
    record CriticalAnswerWithdrawn(UUID participantId, UUID assessmentId, Instant withdrawnAt)
            implements AssessmentEvent {}

    /** A structured suicide-risk interview was held; one that was recorded as an assessment has its id. */
    record InterviewHeld(UUID participantId, UUID interviewId, String by, Instant heldAt) implements AssessmentEvent {}

    /** How much somebody needs because of a setback. */
    enum SetbackSeverity {
        /** A talk. */
        MILD,
        /** Somebody within the hour. */
        MODERATE,
        /** Somebody at once. */
        SEVERE
    }

    /** Who told of a setback. */
    enum SetbackSource {
        PERSON,
        FAMILY,
        STAFF,
        OTHER
    }

    /**
     * Somebody has had a setback. It is told so that help comes, and takes nothing from anybody.
     *
     * @param words what was told; one text or none
     */
    record SetbackReported(
            UUID participantId,
            UUID setbackId,
            SetbackSeverity severity,
            SetbackSource source,
            List<Text> words,
            String by,
            Instant happenedAt,
            Instant reportedAt)
            implements AssessmentEvent {
        public SetbackReported {
            words = List.copyOf(words);
        }
    }

    /** Told by intake: an episode began, and who is the person's primary clinician. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId, ZoneId zone, String primaryClinician)
            implements AssessmentEvent {}

    /** Told by intake: an episode ended. */
    record EpisodeClosed(UUID participantId, UUID episodeId) implements AssessmentEvent {}

    /** It goes on, so whoever answered for the person in it does again. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements AssessmentEvent {}
    /** From the instruments: the organisation published a definition of its own. */
    record InstrumentPublished(InstrumentDefinition definition) implements AssessmentEvent {}

    /** From the instruments: a version takes answers given before this moment only. */
    record InstrumentRetired(String code, int version, Instant endsAt) implements AssessmentEvent {}

    /** From the handoff: who is responsible for the person. */
    record HandoffInitiated(UUID participantId, UUID handoffId, String responsible) implements AssessmentEvent {}

    /** From the handoff: somebody else became responsible. */
    record HandoffReassigned(UUID participantId, UUID handoffId, String responsible) implements AssessmentEvent {}
}
