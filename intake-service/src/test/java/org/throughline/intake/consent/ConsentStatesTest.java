package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.CONSENT;
import static org.throughline.intake.consent.ConsentFixture.COURT;
import static org.throughline.intake.consent.ConsentFixture.COURT_SEEN;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NEVER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.SELF;
import static org.throughline.intake.consent.ConsentFixture.capture;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.received;
import static org.throughline.intake.consent.ConsentFixture.revoke;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.consent.domain.Consent;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerm.Irrevocable;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Revocation.Scope.Whole;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a consent is what asking for everything in every state gives. */
class ConsentStatesTest {
    private static final Path PAGE = Path.of("../docs/states/consent.md");
    private static final String HEAD = """
            # States of a consent

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            consent shown goes to a court, ends with the episode or after ninety days, and is irrevocable until the proceeding
            is disposed of. A consent of any other kind is in force from the start.

            """;

    private static final ConsentTerms TERMS = lasting(
            new ConsentTerm(
                    LATER, EndingEvent.EPISODE_CLOSED, List.of(new Irrevocable(NEVER, EndingEvent.FINAL_DISPOSITION))),
            terms(List.of(COURT), Purpose.CRIMINAL_JUSTICE));
    private static final ConsentCaptured SIGNED = captured(CONSENT, ConsentKind.CRIMINAL_JUSTICE, TERMS);
    private static final StatedEventOccurred DISPOSED =
            new StatedEventOccurred(PERSON, CONSENT, EndingEvent.FINAL_DISPOSITION, NOON, CLERK);

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal>(
                                        new ConsentDeciding(), ConsentStatesTest::name)
                                .state(List.of(ADULT, COURT_SEEN))
                                .state(List.of(ADULT, COURT_SEEN, SIGNED))
                                .state(List.of(ADULT, COURT_SEEN, SIGNED, DISPOSED))
                                .state(List.of(ADULT, COURT_SEEN, SIGNED, DISPOSED, received(COURT)))
                                .state(List.of(ADULT, COURT_SEEN, SIGNED, new ConsentExpired(PERSON, CONSENT, LATER)))
                                .command(
                                        "form filed",
                                        capture(form(
                                                TERMS, SELF, new KindOnForm(ConsentKind.CRIMINAL_JUSTICE, CONSENT))))
                                .command("taken back", revoke(new Whole()))
                                .command(
                                        "finally disposed of",
                                        new RecordFinalDisposition(PERSON, CONSENT, NOON, CLERK, NOON))
                                .command("episode closed", new EndWithEpisode(PERSON, NOON, CLERK, NOON))
                                .command("time before its end", new LetTimePass(PERSON, LATER.minusMillis(1)))
                                .command("time at its end", new LetTimePass(PERSON, LATER))
                                .page());
    }

    private static String name(ConsentState state) {
        Consent consent = state.consents().get(CONSENT);
        if (consent == null) {
            return "NotGiven";
        }
        if (consent.revocation().isPresent()) {
            return "Revoked";
        }
        if (consent.expiredAt().isPresent()) {
            return "Expired";
        }
        return consent.occurred().isEmpty() ? "Irrevocable" : "InForce";
    }
}
