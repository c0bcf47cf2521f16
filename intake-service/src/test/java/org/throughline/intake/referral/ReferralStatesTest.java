package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.CLAIMED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DUE;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.REASON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.REGISTERED;
import static org.throughline.intake.referral.ReferralFixture.TOKEN;
import static org.throughline.intake.referral.ReferralFixture.accept;
import static org.throughline.intake.referral.ReferralFixture.person;
import static org.throughline.intake.referral.ReferralFixture.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.DeclineReferral;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralCommand.RedirectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a referral is what asking for everything in every state gives. */
class ReferralStatesTest {
    private static final Path PAGE = Path.of("../docs/states/referral.md");
    private static final String HEAD = """
            # States of a referral

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. Nobody
            has tried to reach anybody yet. What its sender says after the end is looked at by a person; until
            then it stands as changed.

            """;

    private static final UUID CORRECTION = new UUID(1, 30);
    private static final ReferralContent CHANGED =
            new ReferralContent(CONTENT.source(), CONTENT.reason(), "2.5", CONTENT.urgency(), CONTENT.health());
    private static final ReferralEvent CORRECTED =
            new ReferralCorrected(REFERRAL, PERSON, CORRECTION, CHANGED, List.of(), true, NOON, CLERK, NOON);
    private static final ReferralEvent DECLINED =
            new ReferralDeclined(REFERRAL, PERSON, REASON, List.of(), CLERK, NOON);
    private static final ReferralEvent REDIRECTED = new ReferralRedirected(REFERRAL, PERSON, REASON, CLERK, NOON);
    private static final ReferralEvent WITHDRAWN = new ReferralWithdrawn(REFERRAL, PERSON, REASON, CLERK, NOON);

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<ReferralCommand, Referral, ReferralEvent, ReferralRefusal>(
                                        new ReferralDeciding(), ReferralStatesTest::name)
                                .state(List.of())
                                .state(received())
                                .state(received(overdue()))
                                .state(received(ACCEPTED, REGISTERED))
                                .state(received(ACCEPTED, REGISTERED, CORRECTED))
                                .state(received(DECLINED))
                                .state(received(DECLINED, CORRECTED))
                                .state(received(REDIRECTED))
                                .state(received(REDIRECTED, CORRECTED))
                                .state(received(WITHDRAWN))
                                .state(received(WITHDRAWN, CORRECTED))
                                .command("received", receive())
                                .command(
                                        "time for a first contact over",
                                        new MarkFirstContactOverdue(REFERRAL, DUE.dueAt()))
                                .command("accepted", accept(PERSON))
                                .command("declined", new DeclineReferral(REFERRAL, REASON, List.of(), CLERK, NOON))
                                .command("redirected", new RedirectReferral(REFERRAL, REASON, CLERK, NOON))
                                .command("withdrawn", new WithdrawReferral(REFERRAL, REASON, CLERK, NOON))
                                .command("taken back by its sender", revoke())
                                .command("corrected by its sender", correct())
                                .command(
                                        "change looked at", new ReviewChange(REFERRAL, CORRECTION, REASON, CLERK, NOON))
                                .page());
    }

    private static RetractReferral revoke() {
        return new RetractReferral(REFERRAL, Retraction.REVOKED, CLERK, NOON);
    }

    private static CorrectReferral correct() {
        return new CorrectReferral(
                REFERRAL,
                CORRECTION,
                CHANGED,
                person(DETAILS, false, TOKEN),
                Along.NOTHING,
                ReferralFixture.POLICY,
                CLERK,
                NOON);
    }

    private static FirstContactOverdue overdue() {
        return new FirstContactOverdue(REFERRAL, PERSON, DUE.dueAt(), DUE.policyVersion(), DUE.dueAt());
    }

    private static List<ReferralEvent> received(ReferralEvent... more) {
        List<ReferralEvent> facts = new ArrayList<>(List.of(RECEIVED, DESCRIBED, CLAIMED, DUE));
        facts.addAll(List.of(more));
        return facts;
    }

    private static String name(Referral referral) {
        return switch (referral.progress()) {
            case Progress.None _ -> "NotReceived";
            case Progress.Open _ -> referral.firstContact().overdue() ? "ReceivedAndOverdue" : "Received";
            case Progress.Ended ended ->
                name(ended.end()) + (referral.updates().afterEnd().unreviewed().isPresent() ? "AndChanged" : "");
        };
    }

    private static String name(ReferralEnded end) {
        return switch (end) {
            case ReferralAccepted _ -> "Accepted";
            case ReferralDeclined _ -> "Declined";
            case ReferralRedirected _ -> "Redirected";
            case ReferralWithdrawn _ -> "Withdrawn";
        };
    }
}
