package org.throughline.outcomes.assessment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.Received;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.CareSetting;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.outcomes.assessment.view.Standings;
import org.throughline.outcomes.duty.DutyRoster;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;

/** Takes the commands about assessments and answers with what is now recorded. */
@RequestScoped
public class AssessmentDesk {
    private final Decider<AssessmentCommand, AssessmentRefusal> decider;
    private final History<AssessmentEvent> history;
    private final Standings standings;
    private final DutyRoster duty;
    private final CurrentCaller caller;
    private final Answers answers = new Answers("outcomes");

    AssessmentDesk(
            ServiceRuntime runtime,
            AssessmentDeciding deciding,
            Standings standings,
            DutyRoster duty,
            CurrentCaller caller) {
        this.decider = runtime.decider(deciding);
        this.history = runtime.history(AssessmentCatalogue.CATALOGUE);
        this.standings = standings;
        this.duty = duty;
        this.caller = caller;
    }

    CareSetting setting(UUID participantId) {
        return standings.of(caller.get().organisation(), participantId, new Duty(duty.intakeClinician(), duty.zone()));
    }

    /**
     * Submits answers.
     *
     * @param unreadable fields that could not be read; what the domain then refuses is answered by naming them
     */
    Response submit(Submit command, Envelope envelope, List<String> unreadable) {
        Outcome<AssessmentRefusal> outcome = decider.handle(command, envelope);
        var receipt = Answers.receipt(outcome, refusal -> {
            if (!unreadable.isEmpty()) throw AssessmentResource.unreadable(unreadable);
            return AssessmentProblems.of(refusal);
        });
        String alert = AssessmentDeciding.alert(command.alertId());
        UUID alertId = receipt.written().containsKey(alert) ? command.alertId() : null;
        return answers.created(
                outcome,
                AssessmentResource.location(command.participantId(), command.assessmentId()),
                recorded(command.assessmentId(), alertId),
                AssessmentProblems::of);
    }

    /** Reports a setback, and answers with the alert it raised, if it did. */
    Response report(ReportSetback command, Envelope envelope) {
        Outcome<AssessmentRefusal> outcome = decider.handle(command, envelope);
        var receipt = Answers.receipt(outcome, AssessmentProblems::of);
        String alert = AssessmentDeciding.alert(command.alertId());
        UUID alertId = receipt.written().containsKey(alert) ? command.alertId() : null;
        return answers.created(
                outcome,
                URI.create("/outcomes/v1/participants/" + command.participantId() + "/timeline"),
                new SetbackResource.Reported(command.setbackId(), alertId),
                AssessmentProblems::of);
    }

    Response settle(AssessmentCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), AssessmentProblems::of);
    }

    private AssessmentAnswer recorded(UUID assessmentId, @Nullable UUID alertId) {
        Optional<Received> received =
                history
                        .of(
                                AssessmentDeciding.assessment(assessmentId),
                                caller.get().organisation())
                        .stream()
                        .filter(Recorded.class::isInstance)
                        .map(delivered -> ((Recorded<AssessmentEvent>) delivered).event())
                        .filter(Received.class::isInstance)
                        .map(Received.class::cast)
                        .reduce((_, latest) -> latest);
        return AssessmentAnswer.of(received.orElseThrow(), alertId);
    }
}
