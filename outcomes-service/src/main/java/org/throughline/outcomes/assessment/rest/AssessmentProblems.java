package org.throughline.outcomes.assessment.rest;

import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AdministeredInFuture;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AnswerOutOfRange;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentExists;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentIsCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentUnknown;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.CorrectionNotPossible;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionRetired;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionUnknown;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.GateNotObeyed;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.InterviewInFuture;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.LinkNotOpen;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.SetbackInFuture;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.WrongNumberOfAnswers;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an assessment is over HTTP. */
final class AssessmentProblems {
    private AssessmentProblems() {}

    static Problem of(AssessmentRefusal refusal) {
        return switch (refusal) {
            case DefinitionUnknown _ ->
                Problems.problem(422, "instrument-unknown", "Send an instrument and version that is published here");
            case WrongNumberOfAnswers r ->
                Problems.problem(422, "answers-wrong-number", "This instrument takes " + r.expected() + " answers");
            case AnswerOutOfRange r ->
                Problems.problem(422, "answer-out-of-range", "Item " + r.item() + " is answered outside its range");
            case GateNotObeyed r ->
                Problems.problem(422, "gate-not-obeyed", "Leave unanswered what the answers before it leave out")
                        .with("item", r.item());
            case DefinitionRetired _ ->
                Problems.problem(
                        422,
                        "instrument-retired",
                        "This version takes answers given before its end only; send another");
            case AdministeredInFuture _ ->
                Problems.problem(
                        422, "administered-in-future", "Send when it was answered, which is not in the future");
            case AssessmentExists _ ->
                Problems.problem(409, "assessment-exists", "There is another assessment under this id; send a new one");
            case CorrectionNotPossible _ ->
                Problems.problem(
                        409, "correction-not-possible", "Correct the latest assessment, of this person and instrument");
            case AssessmentUnknown _, LinkNotOpen _ -> Problems.unknown();
            case AssessmentIsCorrected _ ->
                Problems.problem(
                        409, "assessment-corrected", "It was corrected; mark the one that stands in its place");
            case SetbackInFuture _ ->
                Problems.problem(422, "setback-in-future", "Send when it happened, which is not in the future");
            case InterviewInFuture _ ->
                Problems.problem(422, "interview-in-future", "Send when it was held, which is not in the future");
        };
    }
}
