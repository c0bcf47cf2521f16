package org.throughline.intake.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.domain.Text;
import org.throughline.intake.escalation.domain.CrisisKind;
import org.throughline.intake.escalation.domain.Escalation;
import org.throughline.intake.escalation.domain.EscalationCommand;
import org.throughline.intake.escalation.domain.EscalationCommand.RaiseEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.RecordAction;
import org.throughline.intake.escalation.domain.EscalationCommand.ResolveEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.intake.escalation.domain.EscalationEvent.AcceptanceSeen;
import org.throughline.intake.escalation.domain.EscalationEvent.ActionTaken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.intake.escalation.domain.EscalationRefusal.ActedInFuture;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIdTaken;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIsResolved;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationOfAnother;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationUnknown;
import org.throughline.intake.escalation.domain.EscalationRefusal.ReferralUnknown;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class EscalationTest {
    private static final UUID ESCALATION = new UUID(7, 1);
    private static final UUID REFERRAL = new UUID(7, 2);
    private static final UUID PERSON = new UUID(7, 3);
    private static final UUID CHOSEN = new UUID(7, 4);
    private static final UUID ACTION = new UUID(7, 5);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final Taken CALLED = taken("Called the mobile crisis team.", NOON);
    private static final Taken STAYED = taken("Stayed on the line.", NOON);
    private static final Taken HANDED_OVER = taken("Handed over to the emergency department.", NOON);
    private static final EscalationRaised RAISED =
            new EscalationRaised(PERSON, ESCALATION, REFERRAL, CrisisKind.SUICIDE_RISK, "intake-1", NOON);
    private static final ActionTaken FIRST = new ActionTaken(PERSON, ESCALATION, ESCALATION, CALLED);
    private static final ActionTaken LAST = new ActionTaken(
            PERSON,
            ESCALATION,
            new UUID(ESCALATION.getMostSignificantBits(), ~ESCALATION.getLeastSignificantBits()),
            HANDED_OVER);
    private static final EscalationResolved RESOLVED = new EscalationResolved(PERSON, ESCALATION, "intake-1", NOON);

    private final Scenario<EscalationCommand, Escalation, EscalationEvent, EscalationRefusal> nothing =
            Scenario.of(new EscalationDeciding());
    private final Scenario<EscalationCommand, Escalation, EscalationEvent, EscalationRefusal> referred =
            nothing.given(new ReferralSeen(REFERRAL, PERSON));
    private final Scenario<EscalationCommand, Escalation, EscalationEvent, EscalationRefusal> open =
            referred.given(RAISED, FIRST);

    private static Taken taken(String action, Instant at) {
        return new Taken(new Text(action), "intake-1", at);
    }

    private static RaiseEscalation raise(CrisisKind kind, Taken taken) {
        return new RaiseEscalation(ESCALATION, REFERRAL, kind, taken, NOON);
    }

    private static RecordAction act(Taken taken) {
        return new RecordAction(ESCALATION, REFERRAL, ACTION, taken, NOON);
    }

    private static ResolveEscalation resolve(Taken taken) {
        return new ResolveEscalation(ESCALATION, REFERRAL, taken, NOON);
    }

    @Test
    void a_crisis_is_raised_once_with_what_was_done() {
        referred.when(raise(CrisisKind.SUICIDE_RISK, CALLED))
                .thenAccepted(RAISED, FIRST)
                .when(raise(CrisisKind.SUICIDE_RISK, CALLED))
                .thenNothingNew();
        open.when(raise(CrisisKind.UNSAFE_HOME, CALLED)).thenRefused(new EscalationIdTaken(ESCALATION));
    }

    @Test
    void it_is_about_the_participant_the_referral_was_accepted_for() {
        referred.given(new AcceptanceSeen(REFERRAL, CHOSEN))
                .when(raise(CrisisKind.SUICIDE_RISK, CALLED))
                .thenAccepted(
                        new EscalationRaised(CHOSEN, ESCALATION, REFERRAL, CrisisKind.SUICIDE_RISK, "intake-1", NOON),
                        new ActionTaken(CHOSEN, ESCALATION, ESCALATION, CALLED));
    }

    @Test
    void without_a_referral_it_is_about_nobody() {
        nothing.when(raise(CrisisKind.SUICIDE_RISK, CALLED)).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void it_stays_open_until_what_was_done_ends_it() {
        open.when(act(STAYED))
                .thenAccepted(new ActionTaken(PERSON, ESCALATION, ACTION, STAYED))
                .when(act(STAYED))
                .thenNothingNew();
        var over = open.when(resolve(HANDED_OVER)).thenAccepted(LAST, RESOLVED);
        assertThat(over.state().resolved()).contains(RESOLVED);
        over.when(act(STAYED)).thenRefused(new EscalationIsResolved(ESCALATION));
        over.when(resolve(HANDED_OVER)).thenRefused(new EscalationIsResolved(ESCALATION));
    }

    @Test
    void only_what_was_raised_for_that_referral_is_acted_on() {
        referred.when(act(STAYED)).thenRefused(new EscalationUnknown(ESCALATION));
        referred.when(resolve(STAYED)).thenRefused(new EscalationUnknown(ESCALATION));
        UUID other = new UUID(7, 9);
        open.when(new ResolveEscalation(ESCALATION, other, STAYED, NOON))
                .thenRefused(new EscalationOfAnother(ESCALATION));
    }

    @Test
    void what_was_not_done_yet_is_no_action() {
        Taken later = taken("Will call.", NOON.plusSeconds(1));
        ActedInFuture refused = new ActedInFuture(ESCALATION);
        referred.when(raise(CrisisKind.SUICIDE_RISK, later)).thenRefused(refused);
        open.when(act(later)).thenRefused(refused);
        open.when(resolve(later)).thenRefused(refused);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_it_ends_once_and_nothing_follows(long seed) {
        Random random = new Random(seed);
        var now = referred;
        for (int i = 0; i < 30; i++) {
            EscalationCommand command = switch (random.nextInt(6)) {
                case 0, 1 -> raise(CrisisKind.SUICIDE_RISK, CALLED);
                case 2, 3, 4 -> new RecordAction(ESCALATION, REFERRAL, new UUID(8, i), STAYED, NOON);
                default -> resolve(HANDED_OVER);
            };
            boolean over = now.state().resolved().isPresent();
            if (Escalation.decide(now.state(), command)
                    instanceof Decision.Accepted<EscalationEvent, EscalationRefusal>(List<EscalationEvent> events)) {
                assertThat(over && !events.isEmpty()).isFalse();
                now = now.when(command).thenAccepted(events);
            }
        }
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(EscalationCatalogue.EVENTS, List.of(RAISED, FIRST, RESOLVED));
    }
}
