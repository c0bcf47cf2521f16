package org.throughline.outcomes.assessment.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.MarkEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.NoteInterview;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerWithdrawn;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentIsCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentUnknown;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.InterviewInFuture;
import org.throughline.outcomes.assessment.domain.Assessments.Kept;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.platform.decider.Decision;

/** One administration of an instrument, answered, scored by the server, and corrected only by another beside it. */
public final class Assessment {
    private Assessment() {}

    public static Decision<AssessmentEvent, AssessmentRefusal> decide(
            Instruments instruments, Assessments state, AssessmentCommand command) {
        return switch (command) {
            case Submit c -> Submitting.submit(instruments.with(c.submission().instrument(), state.shelf()), state, c);
            case MarkEnteredInError c -> mark(state, c);
            case NoteInterview c -> interview(state, c);
            case ReportSetback c -> Setbacks.report(state, c);
        };
    }

    private static Decision<AssessmentEvent, AssessmentRefusal> mark(Assessments state, MarkEnteredInError c) {
        Optional<Kept> known = state.of(c.participantId(), c.assessmentId());
        if (known.isEmpty()) {
            return refuse(new AssessmentUnknown(c.assessmentId()));
        }
        Kept kept = known.get();
        return switch (kept.standing()) {
            case IN_ERROR -> nothingNew();
            case CORRECTED -> refuse(new AssessmentIsCorrected(c.assessmentId()));
            case STANDS -> marked(state, c, kept.instrument());
        };
    }

    private static Decision<AssessmentEvent, AssessmentRefusal> marked(
            Assessments state, MarkEnteredInError c, String instrument) {
        AssessmentMarkedEnteredInError marked = new AssessmentMarkedEnteredInError(
                c.participantId(), c.assessmentId(), instrument, c.reason(), c.by(), c.requestedAt());
        return state.safety().knows(c.assessmentId())
                ? accept(marked, new CriticalAnswerWithdrawn(c.participantId(), c.assessmentId(), c.requestedAt()))
                : accept(marked);
    }

    private static Decision<AssessmentEvent, AssessmentRefusal> interview(Assessments state, NoteInterview c) {
        if (c.heldAt().isAfter(c.requestedAt())) {
            return refuse(new InterviewInFuture(c.interviewId()));
        }
        return state.safety().hasInterview(c.interviewId())
                ? nothingNew()
                : accept(new InterviewHeld(c.participantId(), c.interviewId(), c.by(), c.heldAt()));
    }
}
