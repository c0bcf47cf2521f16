package org.throughline.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.coverage.CoverageFixture.ASKED;
import static org.throughline.intake.coverage.CoverageFixture.AUTHORISATION;
import static org.throughline.intake.coverage.CoverageFixture.EPISODE;
import static org.throughline.intake.coverage.CoverageFixture.FIRST;
import static org.throughline.intake.coverage.CoverageFixture.KNOWN;
import static org.throughline.intake.coverage.CoverageFixture.LAST;
import static org.throughline.intake.coverage.CoverageFixture.PERSON;
import static org.throughline.intake.coverage.CoverageFixture.POLICY;
import static org.throughline.intake.coverage.CoverageFixture.REVIEW;
import static org.throughline.intake.coverage.CoverageFixture.SECOND;
import static org.throughline.intake.coverage.CoverageFixture.STRANGER;
import static org.throughline.intake.coverage.CoverageFixture.approved;
import static org.throughline.intake.coverage.CoverageFixture.balance;
import static org.throughline.intake.coverage.CoverageFixture.flagged;
import static org.throughline.intake.coverage.CoverageFixture.grant;
import static org.throughline.intake.coverage.CoverageFixture.granted;
import static org.throughline.intake.coverage.CoverageFixture.level;
import static org.throughline.intake.coverage.CoverageFixture.low;
import static org.throughline.intake.coverage.CoverageFixture.missed;
import static org.throughline.intake.coverage.CoverageFixture.numbered;
import static org.throughline.intake.coverage.CoverageFixture.requested;
import static org.throughline.intake.coverage.CoverageFixture.session;
import static org.throughline.intake.coverage.CoverageFixture.terms;
import static org.throughline.intake.coverage.CoverageFixture.use;
import static org.throughline.intake.coverage.CoverageFixture.used;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.intake.coverage.domain.CoverageCommand.DeclareSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.NoteLevel;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.Extension;
import org.throughline.intake.coverage.domain.SessionUse;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.domain.Utilisation;

class UtilisationTest {
    private static final SessionUse GROUP = session(1, FIRST, 90);
    private static final SessionUse SAME_DAY = session(2, FIRST, 60);
    private static final SessionUse NEXT_DAY = session(3, FIRST.plusDays(1), 150);
    private static final Terms DAYS = terms(Basis.DAY, 30);

    @Test
    void a_day_is_one_unit_however_often_somebody_came() {
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(use(SAME_DAY))
                .thenAccepted(used(SAME_DAY))
                .when(use(NEXT_DAY))
                .thenAccepted(used(NEXT_DAY), balance(AUTHORISATION, 30, 2));
    }

    @Test
    void by_session_each_counts_and_by_the_hour_whole_hours_of_each() {
        KNOWN.given(approved(AUTHORISATION, terms(Basis.SESSION, 30)))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(use(SAME_DAY))
                .thenAccepted(used(SAME_DAY), balance(AUTHORISATION, 30, 2));
        KNOWN.given(approved(AUTHORISATION, terms(Basis.HOUR, 30)))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(use(NEXT_DAY))
                .thenAccepted(used(NEXT_DAY), balance(AUTHORISATION, 30, 3));
    }

    @Test
    void the_same_report_counts_once_and_an_absence_not_at_all() {
        var counted = KNOWN.given(approved(AUTHORISATION, DAYS)).given(used(GROUP), balance(AUTHORISATION, 30, 1));
        counted.when(use(GROUP)).thenNothingNew();
        counted.when(use(missed(NEXT_DAY))).thenNothingNew();
    }

    @Test
    void a_correction_restates_the_balance() {
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(use(missed(GROUP)))
                .thenAccepted(used(missed(GROUP)), balance(AUTHORISATION, 30, 0))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), balance(AUTHORISATION, 30, 1));
    }

    @Test
    void a_kind_that_uses_no_units_uses_none() {
        SessionUse alumni = new SessionUse(GROUP.sessionId(), EPISODE, "ALUMNI_GROUP", FIRST, 90, true);
        KNOWN.given(approved(AUTHORISATION, DAYS)).when(use(alumni)).thenAccepted(used(alumni));
    }

    @Test
    void care_nobody_pays_for_is_recorded_and_flagged() {
        KNOWN.when(use(GROUP)).thenAccepted(used(GROUP), flagged(GROUP, Gap.NO_AUTHORISATION));
        STRANGER.when(use(GROUP)).thenAccepted(used(GROUP), flagged(GROUP, Gap.NO_AUTHORISATION));
        SessionUse late = session(4, LAST.plusDays(1), 90);
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .when(use(late))
                .thenAccepted(used(late), flagged(late, Gap.NO_AUTHORISATION));
    }

    @Test
    void care_beyond_the_last_unit_is_recorded_and_flagged() {
        var last = KNOWN.given(approved(AUTHORISATION, terms(Basis.DAY, 1)))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), balance(AUTHORISATION, 1, 1), low(AUTHORISATION, 1, 1));
        last.when(use(NEXT_DAY))
                .thenAccepted(used(NEXT_DAY), balance(AUTHORISATION, 1, 2), flagged(NEXT_DAY, Gap.UNITS_USED_UP));
        last.when(use(SAME_DAY)).thenAccepted(used(SAME_DAY));
    }

    @Test
    void when_few_are_left_somebody_is_told_once_and_again_after_an_extension() {
        var low = KNOWN.given(approved(AUTHORISATION, terms(Basis.DAY, 6)))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), balance(AUTHORISATION, 6, 1), low(AUTHORISATION, 6, 1));
        low.when(use(NEXT_DAY)).thenAccepted(used(NEXT_DAY), balance(AUTHORISATION, 6, 2));
        Extension one = new Extension(7, LAST, REVIEW, ASKED.at());
        SessionUse third = session(5, FIRST.plusDays(2), 90);
        low.when(new ExtendAuthorisation(PERSON, AUTHORISATION, one, ASKED))
                .thenAccepted(
                        new AuthorisationExtended(PERSON, AUTHORISATION, 7, LAST, REVIEW, ASKED.at(), POLICY.version()),
                        balance(AUTHORISATION, 7, 1))
                .when(use(third))
                .thenAccepted(used(third), balance(AUTHORISATION, 7, 2), low(AUTHORISATION, 7, 2));
    }

    @Test
    void an_approval_that_comes_late_pays_for_what_was() {
        var late = KNOWN.given(requested(AUTHORISATION, DAYS), used(GROUP), flagged(GROUP, Gap.NO_AUTHORISATION))
                .when(grant(AUTHORISATION, DAYS))
                .thenAccepted(granted(AUTHORISATION, DAYS), numbered(AUTHORISATION), balance(AUTHORISATION, 30, 1));
        assertThat(Utilisation.of(late.state(), POLICY).gaps()).isEmpty();
    }

    @Test
    void the_authorisation_at_the_level_of_the_episode_pays() {
        Terms lower = new Terms("payer-a", "1", Basis.SESSION, 20, FIRST, LAST, false);
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .given(approved(SECOND, lower))
                .given(level("2.1", FIRST), level("1", FIRST.plusDays(1)))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(use(NEXT_DAY))
                .thenAccepted(used(NEXT_DAY), balance(SECOND, 20, 1));
    }

    @Test
    void at_another_level_than_is_paid_for_it_is_flagged() {
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .given(level("2.5", FIRST))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), flagged(GROUP, Gap.OTHER_LEVEL));
    }

    @Test
    void a_level_that_is_told_late_restates_the_balance() {
        NoteLevel note = new NoteLevel(PERSON, EPISODE, "2.5", FIRST, ASKED);
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(note)
                .thenAccepted(level("2.5", FIRST), balance(AUTHORISATION, 30, 0))
                .when(note)
                .thenNothingNew();
    }

    @Test
    void the_first_payer_pays_before_the_second() {
        Terms second = new Terms("payer-b", "2.1", Basis.DAY, 30, FIRST, LAST, true);
        KNOWN.given(approved(SECOND, second))
                .given(approved(AUTHORISATION, DAYS))
                .when(use(GROUP))
                .thenAccepted(used(GROUP), balance(AUTHORISATION, 30, 1));
    }

    @Test
    void who_pays_for_themselves_uses_no_units() {
        SelfPayDeclared declared = new SelfPayDeclared(PERSON, FIRST, ASKED.by(), ASKED.at());
        KNOWN.given(approved(AUTHORISATION, DAYS))
                .given(used(GROUP), balance(AUTHORISATION, 30, 1))
                .when(new DeclareSelfPay(PERSON, FIRST, ASKED))
                .thenAccepted(declared, balance(AUTHORISATION, 30, 0));
        KNOWN.given(declared).when(use(GROUP)).thenAccepted(used(GROUP));
    }

    @Test
    void an_authorisation_over_new_year_counts_both_years() {
        LocalDate silvester = LocalDate.of(2026, 12, 31);
        Terms winter = new Terms("payer-a", "2.1", Basis.DAY, 30, silvester, silvester.plusDays(60), false);
        SessionUse before = session(6, silvester, 90);
        SessionUse after = session(7, silvester.plusDays(1), 90);
        KNOWN.given(approved(AUTHORISATION, winter))
                .when(use(before))
                .thenAccepted(used(before), balance(AUTHORISATION, 30, 1))
                .when(use(after))
                .thenAccepted(used(after), balance(AUTHORISATION, 30, 2));
        assertThat(new CoverageDeciding().streams(use(after)).all())
                .contains(
                        "participant/" + PERSON + "/units/2026",
                        "participant/" + PERSON + "/units/2027",
                        "participant/" + PERSON + "/units/2028");
    }
}
