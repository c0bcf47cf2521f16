package org.throughline.intake.coverage;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.coverage.CoverageFixture.ASKED;
import static org.throughline.intake.coverage.CoverageFixture.AUTHORISATION;
import static org.throughline.intake.coverage.CoverageFixture.CLERK;
import static org.throughline.intake.coverage.CoverageFixture.FIRST;
import static org.throughline.intake.coverage.CoverageFixture.KNOWN;
import static org.throughline.intake.coverage.CoverageFixture.LAST;
import static org.throughline.intake.coverage.CoverageFixture.NOON;
import static org.throughline.intake.coverage.CoverageFixture.PERSON;
import static org.throughline.intake.coverage.CoverageFixture.POLICY;
import static org.throughline.intake.coverage.CoverageFixture.REVIEW;
import static org.throughline.intake.coverage.CoverageFixture.SECOND;
import static org.throughline.intake.coverage.CoverageFixture.STRANGER;
import static org.throughline.intake.coverage.CoverageFixture.TODAY;
import static org.throughline.intake.coverage.CoverageFixture.approved;
import static org.throughline.intake.coverage.CoverageFixture.flagged;
import static org.throughline.intake.coverage.CoverageFixture.level;
import static org.throughline.intake.coverage.CoverageFixture.low;
import static org.throughline.intake.coverage.CoverageFixture.session;
import static org.throughline.intake.coverage.CoverageFixture.terms;
import static org.throughline.intake.coverage.CoverageFixture.used;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.coverage.domain.CoverageCommand.DeclareSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.EndSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordCoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageCommand.VerifyCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayEnded;
import org.throughline.intake.coverage.domain.CoverageRefusal.AnsweredInFuture;
import org.throughline.intake.coverage.domain.CoverageRefusal.NoSelfPay;
import org.throughline.intake.coverage.domain.CoverageRefusal.ParticipantUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayAlreadyDeclared;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayEndsEarly;
import org.throughline.intake.coverage.domain.CoverageRefusal.VerificationIdTaken;
import org.throughline.intake.coverage.domain.DenialReason;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.domain.Verification;
import org.throughline.intake.coverage.domain.Verification.Benefit;
import org.throughline.intake.coverage.domain.Verification.Plan;
import org.throughline.intake.coverage.domain.Verification.Verifier;
import org.throughline.intake.domain.Text;

class CoverageTest {
    private static final UUID ANSWER = new UUID(4, 9);
    private static final SelfPayDeclared DECLARED = new SelfPayDeclared(PERSON, FIRST, CLERK, NOON);
    private static final SelfPayEnded ENDED = new SelfPayEnded(PERSON, TODAY, CLERK, NOON);
    private static final CoverageNotFound NOT_FOUND =
            new CoverageNotFound(PERSON, ANSWER, "payer-a", CLERK, NOON, POLICY.version());

    private static Verification verification(Instant at, long copayment) {
        return new Verification(
                ANSWER,
                "payer-a",
                new Plan(new Text("Example Plan"), new Text("M-1")),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                new Benefit(true, true, List.of(60), List.of(copayment)),
                new Verifier(CLERK, at));
    }

    private static VerifyCoverage verify(Verification verification) {
        return new VerifyCoverage(PERSON, verification, ASKED);
    }

    private static CoverageVerified verified(Verification verification) {
        return new CoverageVerified(PERSON, verification, POLICY.version());
    }

    private static RecordCoverageNotFound notFound(Instant at) {
        return new RecordCoverageNotFound(PERSON, ANSWER, "payer-a", at, ASKED);
    }

    @Test
    void what_a_payer_says_about_benefits_is_recorded_once() {
        Verification said = verification(NOON, 2_500);
        KNOWN.when(verify(said)).thenAccepted(verified(said)).when(verify(said)).thenNothingNew();
        KNOWN.given(verified(said))
                .when(verify(verification(NOON, 3_000)))
                .thenRefused(new VerificationIdTaken(ANSWER));
    }

    @Test
    void that_a_payer_knows_nobody_is_recorded_too() {
        KNOWN.when(notFound(NOON)).thenAccepted(NOT_FOUND).when(notFound(NOON)).thenNothingNew();
        KNOWN.given(NOT_FOUND).when(verify(verification(NOON, 1))).thenRefused(new VerificationIdTaken(ANSWER));
        KNOWN.given(verified(verification(NOON, 1))).when(notFound(NOON)).thenRefused(new VerificationIdTaken(ANSWER));
    }

    @Test
    void what_was_not_said_yet_is_no_answer() {
        Instant later = NOON.plusSeconds(1);
        KNOWN.when(verify(verification(later, 1))).thenRefused(new AnsweredInFuture(ANSWER));
        KNOWN.when(notFound(later)).thenRefused(new AnsweredInFuture(ANSWER));
    }

    @Test
    void nothing_is_recorded_about_a_stranger() {
        STRANGER.when(verify(verification(NOON, 1))).thenRefused(new ParticipantUnknown(PERSON));
        STRANGER.when(notFound(NOON)).thenRefused(new ParticipantUnknown(PERSON));
        STRANGER.when(new DeclareSelfPay(PERSON, FIRST, ASKED)).thenRefused(new ParticipantUnknown(PERSON));
        STRANGER.when(new EndSelfPay(PERSON, FIRST, ASKED)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void limits_are_never_below_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> verification(NOON, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benefit(true, true, List.of(-1), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benefit(true, true, List.of(1, 2), List.of()));
    }

    @Test
    void somebody_pays_for_themselves_from_one_day_to_another() {
        DeclareSelfPay declare = new DeclareSelfPay(PERSON, FIRST, ASKED);
        EndSelfPay end = new EndSelfPay(PERSON, TODAY, ASKED);
        var paying = KNOWN.when(declare).thenAccepted(DECLARED);
        paying.when(declare).thenNothingNew();
        paying.when(new DeclareSelfPay(PERSON, TODAY, ASKED)).thenRefused(new SelfPayAlreadyDeclared(PERSON));
        paying.when(end).thenAccepted(ENDED).when(end).thenNothingNew();
        KNOWN.when(end).thenRefused(new NoSelfPay(PERSON));
        paying.when(new EndSelfPay(PERSON, FIRST.minusDays(1), ASKED)).thenRefused(new SelfPayEndsEarly(PERSON));
        KNOWN.given(DECLARED, ENDED).when(new EndSelfPay(PERSON, LAST, ASKED)).thenRefused(new NoSelfPay(PERSON));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        List<CoverageEvent> samples = new ArrayList<>(approved(AUTHORISATION, terms(Basis.DAY, 30)));
        samples.addAll(List.of(
                verified(verification(NOON, 2_500)),
                NOT_FOUND,
                new AuthorisationDenied(
                        PERSON, SECOND, "payer-a", "2.1", DenialReason.NOT_COVERED, NOON, POLICY.version()),
                new AuthorisationAppealed(PERSON, SECOND, new Text("An example."), CLERK, NOON),
                new AppealDecided(PERSON, SECOND, false, CLERK, NOON),
                new AuthorisationExtended(PERSON, AUTHORISATION, 42, LAST, REVIEW, NOON, POLICY.version()),
                new AuthorisationExpired(PERSON, AUTHORISATION, NOON, POLICY.version()),
                low(AUTHORISATION, 30, 26),
                flagged(session(1, FIRST, 90), Gap.NO_AUTHORISATION),
                used(session(1, FIRST, 90)),
                DECLARED,
                ENDED,
                level("2.1", FIRST)));
        GoldenEvents.hold(CoverageCatalogue.EVENTS, samples);
    }
}
