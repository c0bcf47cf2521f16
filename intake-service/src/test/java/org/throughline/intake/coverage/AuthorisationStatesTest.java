package org.throughline.intake.coverage;

import static org.throughline.intake.coverage.CoverageFixture.ASKED;
import static org.throughline.intake.coverage.CoverageFixture.AUTHORISATION;
import static org.throughline.intake.coverage.CoverageFixture.CLERK;
import static org.throughline.intake.coverage.CoverageFixture.LAST;
import static org.throughline.intake.coverage.CoverageFixture.NOON;
import static org.throughline.intake.coverage.CoverageFixture.PERSON;
import static org.throughline.intake.coverage.CoverageFixture.POLICY;
import static org.throughline.intake.coverage.CoverageFixture.REGISTERED;
import static org.throughline.intake.coverage.CoverageFixture.REVIEW;
import static org.throughline.intake.coverage.CoverageFixture.ZONE;
import static org.throughline.intake.coverage.CoverageFixture.grant;
import static org.throughline.intake.coverage.CoverageFixture.granted;
import static org.throughline.intake.coverage.CoverageFixture.granting;
import static org.throughline.intake.coverage.CoverageFixture.request;
import static org.throughline.intake.coverage.CoverageFixture.requested;
import static org.throughline.intake.coverage.CoverageFixture.terms;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.coverage.domain.Authorisation;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.DenialReason;
import org.throughline.intake.coverage.domain.Extension;
import org.throughline.intake.coverage.domain.Grant;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.domain.Text;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of an authorisation is what asking for everything in every state gives. */
class AuthorisationStatesTest {
    private static final Path PAGE = Path.of("../docs/states/authorisation.md");
    private static final String HEAD = """
            # States of an authorisation

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. Units
            that are used up, or used without an approval, are flagged beside these states and change none of them.

            """;

    private static final Terms TERMS = terms(Basis.DAY, 30);
    private static final Text ARGUMENT = new Text("The lower level was tried.");
    private static final Instant AFTER_LAST =
            LAST.plusDays(1).atStartOfDay(ZONE).toInstant();
    private static final CoverageEvent ASKED_FOR = requested(AUTHORISATION, TERMS);
    private static final CoverageEvent GRANTED = granted(AUTHORISATION, TERMS);
    private static final CoverageEvent DENIED = new AuthorisationDenied(
            PERSON, AUTHORISATION, "payer-a", "2.1", DenialReason.LOWER_LEVEL_SUFFICIENT, NOON, POLICY.version());
    private static final CoverageEvent APPEALED =
            new AuthorisationAppealed(PERSON, AUTHORISATION, ARGUMENT, CLERK, NOON);

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<CoverageCommand, Coverage, CoverageEvent, CoverageRefusal>(
                                        new CoverageDeciding(), AuthorisationStatesTest::name)
                                .state(List.of(REGISTERED))
                                .state(List.of(REGISTERED, ASKED_FOR))
                                .state(List.of(REGISTERED, ASKED_FOR, GRANTED))
                                .state(List.of(REGISTERED, ASKED_FOR, DENIED))
                                .state(List.of(REGISTERED, ASKED_FOR, DENIED, APPEALED))
                                .state(List.of(
                                        REGISTERED,
                                        ASKED_FOR,
                                        GRANTED,
                                        new AuthorisationExpired(PERSON, AUTHORISATION, AFTER_LAST, POLICY.version())))
                                .command("asked for", request(AUTHORISATION, TERMS))
                                .command("granted", grant(AUTHORISATION, TERMS))
                                .command(
                                        "denied",
                                        new RecordDenial(
                                                PERSON,
                                                AUTHORISATION,
                                                DenialReason.LOWER_LEVEL_SUFFICIENT,
                                                NOON,
                                                ASKED))
                                .command("appealed", new AppealDenial(PERSON, AUTHORISATION, ARGUMENT, ASKED))
                                .command("granted on appeal", appealed(List.of(granting(TERMS))))
                                .command("denied on appeal", appealed(List.of()))
                                .command(
                                        "extended",
                                        new ExtendAuthorisation(
                                                PERSON,
                                                AUTHORISATION,
                                                new Extension(40, LAST.plusDays(14), REVIEW, NOON),
                                                ASKED))
                                .command("a day before its last", new ExpireAuthorisations(PERSON, ASKED))
                                .command(
                                        "the day after",
                                        new ExpireAuthorisations(PERSON, new Asked(POLICY, CLERK, AFTER_LAST)))
                                .page());
    }

    private static RecordAppealDecision appealed(List<Grant> granted) {
        return new RecordAppealDecision(PERSON, AUTHORISATION, granted, NOON, ASKED);
    }

    private static String name(Coverage coverage) {
        Authorisation authorisation = coverage.authorisations().get(AUTHORISATION);
        if (authorisation == null) {
            return "NotAskedFor";
        }
        String status = authorisation.status().name();
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }
}
