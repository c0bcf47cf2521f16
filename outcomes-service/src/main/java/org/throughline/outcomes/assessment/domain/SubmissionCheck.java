package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AdministeredInFuture;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AnswerOutOfRange;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentExists;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.CorrectionNotPossible;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionRetired;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionUnknown;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.GateNotObeyed;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.LinkNotOpen;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.SubmissionRefusal;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.WrongNumberOfAnswers;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.outcomes.assessment.domain.Invitation.Given;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Score;

/** Finds the first thing that is wrong with a submission. */
final class SubmissionCheck {
    private SubmissionCheck() {}

    static Optional<SubmissionRefusal> problem(Instruments instruments, Assessments state, Submit c) {
        // Whoever has no open link learns nothing else of what they sent.
        if (c instanceof ReportByLink report && !isOpen(state.invitation(), report)) {
            return Optional.of(new LinkNotOpen(c.assessmentId()));
        }
        if (state.kept().containsKey(c.assessmentId())) {
            return Optional.of(new AssessmentExists(c.assessmentId()));
        }
        Submission submission = c.submission();
        return instruments
                .find(submission.instrument(), submission.definitionVersion())
                .map(definition -> ofAnswers(definition, c).or(() -> ofEnd(instruments, definition, c)))
                .orElseGet(() -> Optional.of(new DefinitionUnknown(c.assessmentId())))
                .or(() -> ofTime(c))
                .or(() -> ofCorrection(state, c));
    }

    private static boolean isOpen(Invitation invitation, ReportByLink c) {
        return invitation instanceof Given given
                && given.isOpenAt(c.requestedAt())
                && given.invited().participantId().equals(c.participantId());
    }

    private static Optional<SubmissionRefusal> ofAnswers(InstrumentDefinition definition, Submit c) {
        List<Integer> answers = c.submission().answers();
        int expected = definition.items().size();
        if (answers.size() != expected) {
            return Optional.of(new WrongNumberOfAnswers(c.assessmentId(), expected));
        }
        return definition.items().stream()
                .filter(item -> !isAnswer(item, answers.get(item.number() - 1)))
                .<SubmissionRefusal>map(item -> new AnswerOutOfRange(c.assessmentId(), item.number()))
                .findFirst()
                .or(() ->
                        definition.answeredBehindGate(answers).map(item -> new GateNotObeyed(c.assessmentId(), item)));
    }

    private static Optional<SubmissionRefusal> ofEnd(
            Instruments instruments, InstrumentDefinition definition, Submit c) {
        return instruments
                .endOf(definition)
                .filter(end -> !c.submission().administeredAt().isBefore(end))
                .map(_ -> new DefinitionRetired(c.assessmentId()));
    }

    private static boolean isAnswer(Item item, int answer) {
        return answer == Score.UNANSWERED || item.allows(answer);
    }

    private static Optional<SubmissionRefusal> ofTime(Submit c) {
        Instant latest = c.requestedAt().plus(c.policy().clockTolerance());
        return c.submission().administeredAt().isAfter(latest)
                ? Optional.of(new AdministeredInFuture(c.assessmentId()))
                : Optional.empty();
    }

    private static Optional<SubmissionRefusal> ofCorrection(Assessments state, Submit c) {
        return switch (c) {
            case RecordAssessment _, ReportByLink _ -> Optional.empty();
            case CorrectAssessment correction ->
                state.of(c.participantId(), correction.supersedes())
                                .filter(old -> old.standing() == Standing.STANDS)
                                .filter(old ->
                                        old.instrument().equals(c.submission().instrument()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new CorrectionNotPossible(correction.supersedes()));
        };
    }
}
