package org.throughline.intake.privacyrequest;

import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.HANDLING;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.KNOWN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.NOON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.OFFICER;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PERSON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.POLICY;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.REQUEST;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.WORDS;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.demand;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.due;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.extended;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.receive;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.received;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.privacyrequest.domain.AmendmentDenialGround;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ExtendPrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.LetTimePass;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.StateDisagreement;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState.File;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a demand is what asking for everything in every state gives. */
class PrivacyRequestStatesTest {
    private static final Path PAGE = Path.of("../docs/states/privacy-request.md");
    private static final String HEAD = """
            # States of a demand about the record

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            demand shown is for an amendment, which is due in 60 days and may be put off once by 30. Access and accounting go
            the same way without a statement of disagreement, a restriction without being put off.

            """;

    private static final Instant DUE = due(PrivacyRequestKind.AMENDMENT);
    private static final Instant LATEST = DUE.plus(Duration.ofDays(30));
    private static final PrivacyRequestEvent CAME = received(PrivacyRequestKind.AMENDMENT);
    private static final PrivacyRequestEvent PUT_OFF = extended(PrivacyRequestKind.AMENDMENT);
    private static final PrivacyRequestEvent DENIED = new AmendmentDenied(
            PERSON, REQUEST, AmendmentDenialGround.NOT_CREATED_HERE, NOON, OFFICER, POLICY.version());

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<
                                        PrivacyRequestCommand,
                                        PrivacyRequestState,
                                        PrivacyRequestEvent,
                                        PrivacyRequestRefusal>(
                                        new PrivacyRequestDeciding(), PrivacyRequestStatesTest::name)
                                .state(List.of(KNOWN))
                                .state(List.of(KNOWN, CAME))
                                .state(List.of(KNOWN, CAME, PUT_OFF))
                                .state(List.of(KNOWN, CAME, overdue(DUE)))
                                .state(List.of(KNOWN, CAME, PUT_OFF, overdue(LATEST)))
                                .state(List.of(
                                        KNOWN,
                                        CAME,
                                        new AmendmentAccepted(PERSON, REQUEST, WORDS, NOON, OFFICER, POLICY.version())))
                                .state(List.of(KNOWN, CAME, DENIED))
                                .state(List.of(
                                        KNOWN,
                                        CAME,
                                        DENIED,
                                        new DisagreementStated(PERSON, REQUEST, WORDS, NOON, OFFICER)))
                                .command("demanded", receive(demand(PrivacyRequestKind.AMENDMENT)))
                                .command(
                                        "put off in time",
                                        new ExtendPrivacyRequest(PERSON, REQUEST, WORDS, HANDLING, NOON))
                                .command(
                                        "put off too late",
                                        new ExtendPrivacyRequest(
                                                PERSON, REQUEST, WORDS, HANDLING, LATEST.plusMillis(1)))
                                .command("accepted", new AcceptAmendment(PERSON, REQUEST, WORDS, HANDLING, NOON))
                                .command(
                                        "denied",
                                        new DenyAmendment(
                                                PERSON,
                                                REQUEST,
                                                AmendmentDenialGround.NOT_CREATED_HERE,
                                                HANDLING,
                                                NOON))
                                .command("disagreed", new StateDisagreement(PERSON, REQUEST, WORDS, HANDLING, NOON))
                                .command("60 days passed", new LetTimePass(PERSON, REQUEST, DUE))
                                .command("90 days passed", new LetTimePass(PERSON, REQUEST, LATEST))
                                .page());
    }

    private static PrivacyRequestOverdue overdue(Instant due) {
        return new PrivacyRequestOverdue(PERSON, REQUEST, due, POLICY.version());
    }

    private static String name(PrivacyRequestState state) {
        if (state.file().isEmpty()) {
            return "NotDemanded";
        }
        File file = state.file().get();
        if (file.disagreement().isPresent()) {
            return "DisagreedWith";
        }
        if (file.answer().isPresent()) {
            return file.answer().get() instanceof AmendmentDenied ? "Denied" : "Accepted";
        }
        return (file.overdue() ? "Overdue" : "Open") + (file.extended() ? "PutOff" : "");
    }
}
