package org.throughline.outcomes.assessment.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerWithdrawn;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.SubmissionRefusal;
import org.throughline.outcomes.assessment.domain.Assessments.Kept;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Safety.CriticalTotal;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.platform.decider.Decision;

/** Answers arrive. With a positive critical answer they are never refused, whatever else is wrong with them. */
final class Submitting {
    private Submitting() {}

    static Decision<AssessmentEvent, AssessmentRefusal> submit(
            Instruments instruments, Assessments state, Submit received) {
        CriticalAnswers critical = CriticalAnswers.of(instruments, received.submission());
        Submit c = critical.positive() ? received : asAsked(instruments, received);
        if (isRepeat(state, c)) {
            return nothingNew();
        }
        Optional<SubmissionRefusal> problem = SubmissionCheck.problem(instruments, state, c);
        if (problem.isEmpty()) {
            return accept(scored(instruments, state, c, critical));
        }
        if (critical.positive()) {
            return accept(unscored(state, c, critical, problem.get().reason()));
        }
        return refuse(problem.get());
    }

    /** A page cannot hide what is not asked any more, so what a person answers there counts as not given. */
    private static Submit asAsked(Instruments instruments, Submit c) {
        return switch (c) {
            case ReportByLink report ->
                instruments
                        .find(c.submission().instrument(), c.submission().definitionVersion())
                        .<Submit>map(definition ->
                                report.answering(definition.asked(c.submission().answers())))
                        .orElse(report);
            case RecordAssessment _, CorrectAssessment _ -> c;
        };
    }

    private static boolean isRepeat(Assessments state, Submit c) {
        return Optional.ofNullable(state.kept().get(c.assessmentId())).stream()
                .flatMap(kept -> kept.received().stream())
                .anyMatch(received -> received.cameFrom(c.participantId(), c.submission()));
    }

    private static List<AssessmentEvent> scored(
            Instruments instruments, Assessments state, Submit c, CriticalAnswers critical) {
        Submission s = c.submission();
        InstrumentDefinition definition =
                instruments.find(s.instrument(), s.definitionVersion()).orElseThrow();
        List<AssessmentEvent> events = new ArrayList<>();
        Score score = Score.of(definition, s.answers(), s.sex());
        events.add(recorded(c, score));
        if (isInterview(definition, s, score)) {
            events.add(new InterviewHeld(c.participantId(), c.assessmentId(), s.author(), Raising.administeredAt(c)));
        }
        events.addAll(Raising.of(state, c, critical, totals(definition, score)));
        switch (c) {
            case RecordAssessment _ -> {}
            case ReportByLink report -> events.add(answered(report));
            case CorrectAssessment correction -> events.addAll(replaced(state, correction));
        }
        return events;
    }

    /** Somebody else's answers are no interview of the person. */
    private static boolean isInterview(InstrumentDefinition definition, Submission submission, Score score) {
        return definition.safety().interview() && score.findings().complete() && submission.mode() != Mode.PROXY;
    }

    private static List<CriticalTotal> totals(InstrumentDefinition definition, Score score) {
        return definition.safety().totals().stream()
                .filter(total -> score.scorable() && total.holds(score.total()))
                .toList();
    }

    private static AssessmentRecorded recorded(Submit c, Score score) {
        Submission s = c.submission();
        return new AssessmentRecorded(
                c.participantId(),
                c.assessmentId(),
                s.instrument(),
                s.definitionVersion(),
                s.answers(),
                score.scorable(),
                score.total(),
                score.prorated(),
                score.band(),
                s.point(),
                s.mode(),
                s.author(),
                s.administeredAt(),
                s.sex(),
                score.findings());
    }

    private static AssessmentInvitationAnswered answered(ReportByLink c) {
        return new AssessmentInvitationAnswered(c.participantId(), c.invitationId(), c.assessmentId(), c.requestedAt());
    }

    private static List<AssessmentEvent> replaced(Assessments state, CorrectAssessment c) {
        UUID wrong = c.supersedes();
        Kept old = state.of(c.participantId(), wrong).orElseThrow();
        AssessmentCorrected corrected = new AssessmentCorrected(
                c.participantId(),
                wrong,
                old.instrument(),
                c.assessmentId(),
                c.reason(),
                c.submission().author(),
                c.requestedAt());
        if (state.safety().knows(wrong)) {
            return List.of(corrected, new CriticalAnswerWithdrawn(c.participantId(), wrong, c.requestedAt()));
        }
        return List.of(corrected);
    }

    private static List<AssessmentEvent> unscored(
            Assessments state, Submit c, CriticalAnswers critical, UnscoredReason reason) {
        Submission kept = c.submission().bounded();
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new AssessmentReceivedUnscored(
                c.participantId(),
                c.assessmentId(),
                kept.instrument(),
                kept.definitionVersion(),
                kept.answers(),
                reason,
                kept.author(),
                kept.administeredAt()));
        events.addAll(Raising.of(state, c, critical, List.of()));
        if (c instanceof ReportByLink report && reason != UnscoredReason.LINK_NOT_OPEN) {
            events.add(answered(report));
        }
        return events;
    }
}
