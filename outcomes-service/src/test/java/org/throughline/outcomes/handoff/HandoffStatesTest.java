package org.throughline.outcomes.handoff;

import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.HANDOFF;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.REASON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Kept;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.Handoff.Begun;
import org.throughline.outcomes.handoff.domain.Handoff.None;
import org.throughline.outcomes.handoff.domain.Handoff.Progress;
import org.throughline.outcomes.handoff.domain.Handoff.Visit;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.Along;
import org.throughline.outcomes.handoff.domain.HandoffCommand.CloseHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ClosedCause;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.Handoffs;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a handoff is what asking for everything in every state gives. */
class HandoffStatesTest {
    private static final Path PAGE = Path.of("../docs/states/handoff.md");
    private static final String HEAD = """
            # States of a handoff

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. Time
            makes it overdue, and a first visit missed, a week after the discharge; the table asks at a time when both are due.

            """;

    private static final Text RECIPIENT = new Text("recipient-a");
    private static final Instant VISIT = NOON.plus(Duration.ofDays(5));
    private static final Instant DUE = NOON.plus(Duration.ofDays(7));
    private static final List<HandoffEvent> BEGUN = List.of(
            new DischargeCompleted(PARTICIPANT, EPISODE, "COMPLETED", "1", NOON),
            new AftercareHandoffInitiated(PARTICIPANT, EPISODE, HANDOFF, "mara", RECIPIENT, true, NOON),
            new AftercarePackagePrepared(PARTICIPANT, HANDOFF, List.of(), List.of(), DUE),
            new EpisodeHandoffTaken(EPISODE, HANDOFF));
    private static final HandoffEvent ACCEPTED = new AftercareHandoffAccepted(PARTICIPANT, HANDOFF, VISIT, NOON);
    private static final HandoffEvent FREED = new EpisodeHandoffFreed(EPISODE, HANDOFF);

    private static List<HandoffEvent> begunThen(HandoffEvent... events) {
        return Stream.concat(BEGUN.stream(), Stream.of(events)).toList();
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal>(
                                        new HandoffDeciding(), HandoffStatesTest::name)
                                .state(BEGUN.subList(0, 1))
                                .state(BEGUN)
                                .state(begunThen(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE)))
                                .state(begunThen(ACCEPTED))
                                .state(begunThen(
                                        ACCEPTED,
                                        new AftercareFirstVisitMissed(
                                                PARTICIPANT, HANDOFF, MissedCause.REPORTED, "mara", DUE)))
                                .state(begunThen(
                                        ACCEPTED, new AftercareFirstVisitConfirmed(PARTICIPANT, HANDOFF, VISIT, DUE)))
                                .state(begunThen(
                                        new AftercareHandoffDeclined(PARTICIPANT, HANDOFF, REASON, NOON), FREED))
                                .state(begunThen(
                                        new AftercareHandoffClosed(
                                                PARTICIPANT, HANDOFF, ClosedCause.EPISODE_REOPENED, NOON),
                                        FREED))
                                .command(
                                        "begun",
                                        new InitiateHandoff(
                                                PARTICIPANT,
                                                EPISODE,
                                                HANDOFF,
                                                "mara",
                                                RECIPIENT,
                                                new Along(List.of(), List.of()),
                                                POLICY.handoff(),
                                                DUE))
                                .command("accepted", new AcceptHandoff(EPISODE, HANDOFF, DUE, DUE))
                                .command("declined", new DeclineHandoff(EPISODE, HANDOFF, REASON, DUE))
                                .command("reassigned", new ReassignHandoff(EPISODE, HANDOFF, "noor", DUE))
                                .command("late", new MarkHandoffOverdue(EPISODE, HANDOFF, POLICY.handoff(), DUE))
                                .command("visit confirmed", new ConfirmFirstVisit(EPISODE, HANDOFF, VISIT, DUE))
                                .command("visit missed", miss(MissedCause.REPORTED))
                                .command("visit not confirmed", miss(MissedCause.NOT_CONFIRMED))
                                .command("episode goes on", new CloseHandoff(EPISODE, HANDOFF, DUE))
                                .page());
    }

    private static MissFirstVisit miss(MissedCause cause) {
        return new MissFirstVisit(EPISODE, HANDOFF, cause, POLICY.handoff(), DUE);
    }

    private static String name(Handoffs handoffs) {
        return switch (handoffs.handoff()) {
            case None _ -> "NotBegun";
            case Begun begun ->
                switch (begun.progress()) {
                    case Progress.Waiting _ -> "Waiting";
                    case Progress.Overdue _ -> "Overdue";
                    case Progress.Declined _ -> "Declined";
                    case Progress.Closed _ -> "Closed";
                    case Progress.Accepted _ ->
                        switch (begun.visit()) {
                            case Visit.Expected _ -> "Accepted";
                            case Visit.Confirmed _ -> "Arrived";
                            case Visit.Missed _ -> "Missed";
                        };
                };
        };
    }
}
