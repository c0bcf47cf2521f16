package org.throughline.intake.escalation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.domain.Text;
import org.throughline.intake.escalation.domain.CrisisKind;
import org.throughline.intake.escalation.domain.Escalation;
import org.throughline.intake.escalation.domain.EscalationCommand;
import org.throughline.intake.escalation.domain.EscalationCommand.RaiseEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.RecordAction;
import org.throughline.intake.escalation.domain.EscalationCommand.ResolveEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.intake.escalation.domain.EscalationEvent.ActionTaken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a crisis is what asking for everything in every state gives. */
class EscalationStatesTest {
    private static final Path PAGE = Path.of("../docs/states/escalation.md");
    private static final String HEAD = """
            # States of a crisis on the way to admission

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. Time
            ends none: a crisis is open until somebody says what ended it.

            """;

    private static final UUID ESCALATION = new UUID(7, 1);
    private static final UUID REFERRAL = new UUID(7, 2);
    private static final UUID PERSON = new UUID(7, 3);
    private static final UUID ACTION = new UUID(7, 5);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final Taken TAKEN = new Taken(new Text("Called the mobile crisis team."), "intake-1", NOON);
    private static final EscalationEvent REFERRED = new ReferralSeen(REFERRAL, PERSON);
    private static final EscalationEvent RAISED =
            new EscalationRaised(PERSON, ESCALATION, REFERRAL, CrisisKind.SUICIDE_RISK, "intake-1", NOON);
    private static final EscalationEvent ACTED = new ActionTaken(PERSON, ESCALATION, ESCALATION, TAKEN);

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<EscalationCommand, Escalation, EscalationEvent, EscalationRefusal>(
                                        new EscalationDeciding(), EscalationStatesTest::name)
                                .state(List.of(REFERRED))
                                .state(List.of(REFERRED, RAISED, ACTED))
                                .state(List.of(
                                        REFERRED,
                                        RAISED,
                                        ACTED,
                                        new EscalationResolved(PERSON, ESCALATION, "intake-1", NOON)))
                                .command(
                                        "raised",
                                        new RaiseEscalation(ESCALATION, REFERRAL, CrisisKind.SUICIDE_RISK, TAKEN, NOON))
                                .command("something done", new RecordAction(ESCALATION, REFERRAL, ACTION, TAKEN, NOON))
                                .command("resolved", new ResolveEscalation(ESCALATION, REFERRAL, TAKEN, NOON))
                                .page());
    }

    private static String name(Escalation escalation) {
        if (escalation.raised().isEmpty()) {
            return "NotRaised";
        }
        return escalation.resolved().isPresent() ? "Resolved" : "Open";
    }
}
