package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.domain.Text;
import org.throughline.intake.escalation.domain.CrisisKind;
import org.throughline.intake.escalation.domain.EscalationCommand;
import org.throughline.intake.escalation.domain.EscalationCommand.RaiseEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;
import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.intake.reaction.WhenScreeningEscalatesThenRaiseIt.Screened;
import org.throughline.intake.screening.domain.Screening.Outcome;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A screening found that help is needed at once, so the crisis stands in the worklist until somebody saw to it. */
public final class WhenScreeningEscalatesThenRaiseIt implements Reaction<Screened> {
    /** What is read of a screening. */
    public static final Catalogue<Screened> READ = Catalogue.of(
            Screened.class, EventType.told("intake.screening-completed.v1", Screened.class, Compartments.CLINICAL));

    private static final String NAME = "when-screening-escalates-then-raise-it";
    private static final String POLICY = "escalation-2026-1";
    private static final Text ACTION = new Text("Screening ended in escalation.");

    private final Decider<EscalationCommand, EscalationRefusal> escalations;

    /** Sends to whoever keeps crises. */
    public WhenScreeningEscalatesThenRaiseIt(Decider<EscalationCommand, EscalationRefusal> escalations) {
        this.escalations = escalations;
    }

    /** As much of it as a crisis rests on. */
    public record Screened(UUID referralId, UUID participantId, Screening screening) {
        /** Of what was found. */
        public record Screening(Outcome outcome, String screenedBy, Instant screenedAt) {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<Screened> recorded) {
        Screened screened = recorded.event();
        if (screened.screening().outcome() != Outcome.ESCALATE) {
            return;
        }
        RaiseEscalation command = new RaiseEscalation(
                Reacting.idFrom(recorded.stored(), "escalation"),
                screened.referralId(),
                CrisisKind.SCREENING,
                new Taken(
                        ACTION,
                        screened.screening().screenedBy(),
                        screened.screening().screenedAt()),
                recorded.stored().recordedAt());
        Reacting.settle(
                escalations.handle(command, Reacting.envelope(NAME, recorded.stored(), "raise", POLICY)), _ -> false);
    }
}
