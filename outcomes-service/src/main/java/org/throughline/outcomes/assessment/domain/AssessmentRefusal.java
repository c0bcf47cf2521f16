package org.throughline.outcomes.assessment.domain;

import java.util.UUID;

/** Why a request about an assessment is refused. No answer is ever quoted. */
public sealed interface AssessmentRefusal {

    /** What is wrong with a submission. With a positive critical answer it becomes a reason instead of a refusal. */
    sealed interface SubmissionRefusal extends AssessmentRefusal {
        UnscoredReason reason();
    }

    record DefinitionUnknown(UUID assessmentId) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.UNKNOWN_DEFINITION;
        }
    }

    record WrongNumberOfAnswers(UUID assessmentId, int expected) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.WRONG_NUMBER_OF_ANSWERS;
        }
    }

    record AnswerOutOfRange(UUID assessmentId, int item) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.ANSWER_OUT_OF_RANGE;
        }
    }

    /** An item was answered that the answers before it leave out. */
    record GateNotObeyed(UUID assessmentId, int item) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.GATE_NOT_OBEYED;
        }
    }

    /** The definition takes answers given before its end only. */
    record DefinitionRetired(UUID assessmentId) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.RETIRED_DEFINITION;
        }
    }

    record AdministeredInFuture(UUID assessmentId) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.ADMINISTERED_IN_FUTURE;
        }
    }

    record AssessmentExists(UUID assessmentId) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.ID_ALREADY_USED;
        }
    }

    /** There is no such assessment of this person, or it was corrected or marked before, or it is another instrument's. */
    record CorrectionNotPossible(UUID supersedes) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.CORRECTION_NOT_POSSIBLE;
        }
    }

    /** It came by a link that is not open, or of somebody else. */
    record LinkNotOpen(UUID assessmentId) implements SubmissionRefusal {
        @Override
        public UnscoredReason reason() {
            return UnscoredReason.LINK_NOT_OPEN;
        }
    }

    record AssessmentUnknown(UUID assessmentId) implements AssessmentRefusal {}

    record AssessmentIsCorrected(UUID assessmentId) implements AssessmentRefusal {}

    record SetbackInFuture(UUID setbackId) implements AssessmentRefusal {}

    record InterviewInFuture(UUID interviewId) implements AssessmentRefusal {}
}
