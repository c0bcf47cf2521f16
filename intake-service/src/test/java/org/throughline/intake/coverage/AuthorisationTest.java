package org.throughline.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.coverage.CoverageFixture.ASKED;
import static org.throughline.intake.coverage.CoverageFixture.AUTHORISATION;
import static org.throughline.intake.coverage.CoverageFixture.CLERK;
import static org.throughline.intake.coverage.CoverageFixture.FIRST;
import static org.throughline.intake.coverage.CoverageFixture.KNOWN;
import static org.throughline.intake.coverage.CoverageFixture.LAST;
import static org.throughline.intake.coverage.CoverageFixture.NOON;
import static org.throughline.intake.coverage.CoverageFixture.NUMBER;
import static org.throughline.intake.coverage.CoverageFixture.PERSON;
import static org.throughline.intake.coverage.CoverageFixture.POLICY;
import static org.throughline.intake.coverage.CoverageFixture.REVIEW;
import static org.throughline.intake.coverage.CoverageFixture.SECOND;
import static org.throughline.intake.coverage.CoverageFixture.STRANGER;
import static org.throughline.intake.coverage.CoverageFixture.approved;
import static org.throughline.intake.coverage.CoverageFixture.balance;
import static org.throughline.intake.coverage.CoverageFixture.grant;
import static org.throughline.intake.coverage.CoverageFixture.granted;
import static org.throughline.intake.coverage.CoverageFixture.granting;
import static org.throughline.intake.coverage.CoverageFixture.low;
import static org.throughline.intake.coverage.CoverageFixture.numbered;
import static org.throughline.intake.coverage.CoverageFixture.request;
import static org.throughline.intake.coverage.CoverageFixture.requested;
import static org.throughline.intake.coverage.CoverageFixture.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.coverage.domain.Authorisation;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordGrant;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageRefusal.AnsweredInFuture;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationIdTaken;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.ExtensionShrinks;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAppealed;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAwaitingDecision;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotDenied;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotGranted;
import org.throughline.intake.coverage.domain.CoverageRefusal.OverlapsAnother;
import org.throughline.intake.coverage.domain.CoverageRefusal.ParticipantUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.PeriodTooLong;
import org.throughline.intake.coverage.domain.DenialReason;
import org.throughline.intake.coverage.domain.Extension;
import org.throughline.intake.coverage.domain.Grant;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.domain.Text;

class AuthorisationTest {
    private static final Terms TERMS = terms(Basis.DAY, 30);
    private static final Text ARGUMENT = new Text("The lower level was tried.");
    private static final AuthorisationDenied DENIED = new AuthorisationDenied(
            PERSON, AUTHORISATION, "payer-a", "2.1", DenialReason.LOWER_LEVEL_SUFFICIENT, NOON, POLICY.version());
    private static final AuthorisationAppealed APPEALED =
            new AuthorisationAppealed(PERSON, AUTHORISATION, ARGUMENT, CLERK, NOON);

    private static RecordDenial denial() {
        return new RecordDenial(PERSON, AUTHORISATION, DenialReason.LOWER_LEVEL_SUFFICIENT, NOON, ASKED);
    }

    private static AppealDenial appeal() {
        return new AppealDenial(PERSON, AUTHORISATION, ARGUMENT, ASKED);
    }

    private static RecordAppealDecision appealDecision(Grant... granted) {
        return new RecordAppealDecision(PERSON, AUTHORISATION, List.of(granted), NOON, ASKED);
    }

    private static ExtendAuthorisation extend(int units, LocalDate until) {
        return new ExtendAuthorisation(PERSON, AUTHORISATION, new Extension(units, until, REVIEW, NOON), ASKED);
    }

    private static AuthorisationExtended extended(int units, LocalDate until) {
        return new AuthorisationExtended(PERSON, AUTHORISATION, units, until, REVIEW, NOON, POLICY.version());
    }

    @Test
    void an_authorisation_is_asked_for_once() {
        KNOWN.when(request(AUTHORISATION, TERMS))
                .thenAccepted(requested(AUTHORISATION, TERMS))
                .when(request(AUTHORISATION, TERMS))
                .thenNothingNew();
        KNOWN.given(requested(AUTHORISATION, TERMS))
                .when(request(AUTHORISATION, terms(Basis.DAY, 40)))
                .thenRefused(new AuthorisationIdTaken(AUTHORISATION));
    }

    @Test
    void nobody_is_asked_for_a_stranger() {
        STRANGER.when(request(AUTHORISATION, TERMS)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void one_authorisation_is_for_a_year_at_most() {
        Terms year = new Terms("payer-a", "2.1", Basis.DAY, 30, FIRST, FIRST.plusDays(365), false);
        KNOWN.when(request(AUTHORISATION, year)).thenAccepted(requested(AUTHORISATION, year));
        Terms longer = new Terms("payer-a", "2.1", Basis.DAY, 30, FIRST, FIRST.plusDays(366), false);
        KNOWN.when(request(AUTHORISATION, longer)).thenRefused(new PeriodTooLong(AUTHORISATION));
    }

    @Test
    void units_are_never_below_zero_and_periods_never_reversed() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(Basis.DAY, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms("payer-a", "2.1", Basis.DAY, 1, LAST, FIRST, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(NUMBER, "2.1", -1, FIRST, LAST, REVIEW, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(-1, LAST, REVIEW, NOON));
    }

    @Test
    void the_same_payer_pays_for_the_same_days_and_level_once() {
        var first = KNOWN.given(approved(AUTHORISATION, TERMS));
        first.when(request(SECOND, TERMS)).thenRefused(new OverlapsAnother(SECOND, AUTHORISATION));
        Terms lastDay = new Terms("payer-a", "2.1", Basis.DAY, 30, LAST, LAST.plusDays(30), false);
        first.when(request(SECOND, lastDay)).thenRefused(new OverlapsAnother(SECOND, AUTHORISATION));
        Terms after = new Terms("payer-a", "2.1", Basis.DAY, 30, LAST.plusDays(1), LAST.plusDays(30), false);
        first.when(request(SECOND, after)).thenAccepted(requested(SECOND, after));
    }

    @Test
    void another_level_another_payer_or_one_that_comes_second_does_not_overlap() {
        var first = KNOWN.given(approved(AUTHORISATION, TERMS));
        for (Terms other : List.of(
                new Terms("payer-a", "1", Basis.DAY, 30, FIRST, LAST, false),
                new Terms("payer-b", "2.1", Basis.DAY, 30, FIRST, LAST, false),
                new Terms("payer-a", "2.1", Basis.DAY, 30, FIRST, LAST, true))) {
            first.when(request(SECOND, other)).thenAccepted(requested(SECOND, other));
        }
    }

    @Test
    void what_was_denied_is_in_nobodys_way() {
        KNOWN.given(requested(AUTHORISATION, TERMS), DENIED)
                .when(request(SECOND, TERMS))
                .thenAccepted(requested(SECOND, TERMS));
    }

    @Test
    void a_payer_grants_and_may_grant_less_than_was_asked() {
        Terms less = new Terms("payer-a", "2.1", Basis.DAY, 12, FIRST, REVIEW, false);
        KNOWN.given(requested(AUTHORISATION, TERMS))
                .when(grant(AUTHORISATION, less))
                .thenAccepted(granted(AUTHORISATION, less), numbered(AUTHORISATION), balance(AUTHORISATION, 12, 0))
                .when(grant(AUTHORISATION, less))
                .thenRefused(new NotAwaitingDecision(AUTHORISATION));
    }

    @Test
    void a_grant_that_overlaps_another_is_refused() {
        Terms later = new Terms("payer-a", "2.1", Basis.DAY, 30, LAST.plusDays(1), LAST.plusDays(30), false);
        KNOWN.given(approved(AUTHORISATION, TERMS))
                .given(requested(SECOND, later))
                .when(grant(SECOND, TERMS))
                .thenRefused(new OverlapsAnother(SECOND, AUTHORISATION));
    }

    @Test
    void what_nobody_asked_for_is_unknown() {
        KNOWN.when(grant(AUTHORISATION, TERMS)).thenRefused(new AuthorisationUnknown(AUTHORISATION));
        KNOWN.when(denial()).thenRefused(new AuthorisationUnknown(AUTHORISATION));
        KNOWN.when(extend(1, LAST)).thenRefused(new AuthorisationUnknown(AUTHORISATION));
    }

    @Test
    void what_has_not_happened_yet_is_no_answer() {
        Instant later = NOON.plusSeconds(1);
        var asked = KNOWN.given(requested(AUTHORISATION, TERMS));
        Grant grant = new Grant(NUMBER, "2.1", 30, FIRST, LAST, REVIEW, later);
        AnsweredInFuture refused = new AnsweredInFuture(AUTHORISATION);
        asked.when(new RecordGrant(PERSON, AUTHORISATION, grant, ASKED)).thenRefused(refused);
        asked.when(new RecordDenial(PERSON, AUTHORISATION, DenialReason.OTHER, later, ASKED))
                .thenRefused(refused);
        asked.given(DENIED, APPEALED)
                .when(new RecordAppealDecision(PERSON, AUTHORISATION, List.of(), later, ASKED))
                .thenRefused(refused);
        KNOWN.given(approved(AUTHORISATION, TERMS))
                .when(new ExtendAuthorisation(PERSON, AUTHORISATION, new Extension(40, LAST, REVIEW, later), ASKED))
                .thenRefused(refused);
    }

    @Test
    void a_denial_may_be_appealed_and_stands_or_falls() {
        var appealed = KNOWN.given(requested(AUTHORISATION, TERMS))
                .when(denial())
                .thenAccepted(DENIED)
                .when(appeal())
                .thenAccepted(APPEALED);
        AppealDecided upheld = new AppealDecided(PERSON, AUTHORISATION, false, CLERK, NOON);
        appealed.when(appealDecision()).thenAccepted(upheld).when(appeal()).thenAccepted(APPEALED);
        appealed.when(appealDecision(granting(TERMS)))
                .thenAccepted(
                        new AppealDecided(PERSON, AUTHORISATION, true, CLERK, NOON),
                        granted(AUTHORISATION, TERMS),
                        numbered(AUTHORISATION),
                        balance(AUTHORISATION, 30, 0));
    }

    @Test
    void an_appeal_that_would_overlap_is_refused() {
        KNOWN.given(requested(AUTHORISATION, TERMS), DENIED)
                .given(approved(SECOND, TERMS))
                .given(APPEALED)
                .when(appealDecision(granting(TERMS)))
                .thenRefused(new OverlapsAnother(AUTHORISATION, SECOND));
    }

    @Test
    void each_step_follows_the_one_before() {
        var asked = KNOWN.given(requested(AUTHORISATION, TERMS));
        asked.when(appeal()).thenRefused(new NotDenied(AUTHORISATION));
        asked.when(appealDecision()).thenRefused(new NotAppealed(AUTHORISATION));
        asked.when(extend(40, LAST)).thenRefused(new NotGranted(AUTHORISATION));
        asked.given(DENIED).when(denial()).thenRefused(new NotAwaitingDecision(AUTHORISATION));
    }

    @Test
    void a_review_gives_more_days_and_units_and_never_fewer() {
        var granted = KNOWN.given(approved(AUTHORISATION, TERMS));
        granted.when(extend(42, LAST.plusDays(28)))
                .thenAccepted(extended(42, LAST.plusDays(28)), balance(AUTHORISATION, 42, 0));
        granted.when(extend(29, LAST)).thenRefused(new ExtensionShrinks(AUTHORISATION));
        granted.when(extend(30, LAST.minusDays(1))).thenRefused(new ExtensionShrinks(AUTHORISATION));
        granted.when(extend(400, FIRST.plusDays(366))).thenRefused(new PeriodTooLong(AUTHORISATION));
    }

    @Test
    void an_extension_does_not_reach_into_another() {
        Terms after = new Terms("payer-a", "2.1", Basis.DAY, 30, LAST.plusDays(1), LAST.plusDays(30), false);
        KNOWN.given(approved(AUTHORISATION, TERMS))
                .given(requested(SECOND, after))
                .when(extend(40, LAST.plusDays(1)))
                .thenRefused(new OverlapsAnother(AUTHORISATION, SECOND));
    }

    @Test
    void it_runs_out_when_its_last_day_is_over_where_the_facility_is() {
        Instant midnight = LAST.plusDays(1).atStartOfDay(POLICY.zone()).toInstant();
        var granted = KNOWN.given(approved(AUTHORISATION, TERMS));
        granted.when(new ExpireAuthorisations(PERSON, new Asked(POLICY, "timer", midnight.minusMillis(1))))
                .thenNothingNew();
        ExpireAuthorisations over = new ExpireAuthorisations(PERSON, new Asked(POLICY, "timer", midnight));
        granted.when(over)
                .thenAccepted(new AuthorisationExpired(PERSON, AUTHORISATION, midnight, POLICY.version()))
                .when(over)
                .thenNothingNew();
    }

    @Test
    void what_is_recorded_after_its_last_day_has_run_out_at_once() {
        Terms past = new Terms("payer-a", "2.1", Basis.DAY, 30, FIRST, LocalDate.of(2026, 3, 8), false);
        var late = KNOWN.given(requested(AUTHORISATION, past))
                .when(grant(AUTHORISATION, past))
                .thenAccepted(
                        granted(AUTHORISATION, past),
                        numbered(AUTHORISATION),
                        balance(AUTHORISATION, 30, 0),
                        new AuthorisationExpired(PERSON, AUTHORISATION, NOON, POLICY.version()));
        var extended = late.when(extend(36, LAST)).thenAccepted(extended(36, LAST), balance(AUTHORISATION, 36, 0));
        assertThat(extended.state().authorisations().values())
                .extracting(Authorisation::status)
                .containsExactly(Status.GRANTED);
    }

    @Test
    void few_units_from_the_start_warn_at_once() {
        Terms few = terms(Basis.DAY, 5);
        KNOWN.given(requested(AUTHORISATION, few))
                .when(grant(AUTHORISATION, few))
                .thenAccepted(
                        granted(AUTHORISATION, few),
                        numbered(AUTHORISATION),
                        balance(AUTHORISATION, 5, 0),
                        low(AUTHORISATION, 5, 0));
    }
}
