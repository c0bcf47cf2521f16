package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE_POLICY;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.ZONE;
import static org.throughline.intake.admission.AdmissionFixture.day;
import static org.throughline.intake.admission.HeldFixture.DAY_AFTER;
import static org.throughline.intake.admission.HeldFixture.EXPLAINED;
import static org.throughline.intake.admission.HeldFixture.FIRST;
import static org.throughline.intake.admission.HeldFixture.HELD;
import static org.throughline.intake.admission.HeldFixture.LAST;
import static org.throughline.intake.admission.HeldFixture.OVER;
import static org.throughline.intake.admission.HeldFixture.RESUMED;
import static org.throughline.intake.admission.HeldFixture.hold;
import static org.throughline.intake.admission.HeldFixture.resume;
import static org.throughline.intake.admission.HeldFixture.review;

import org.junit.jupiter.api.Test;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeNotHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldBeforeAdmission;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldTooLong;
import org.throughline.intake.admission.domain.AdmissionRefusal.ResumptionOutOfHold;
import org.throughline.platform.testkit.Scenario;

class HoldTest {
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            nothing.given(ADMITTED, GROUNDS);
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> held =
            open.given(HELD, EXPLAINED);

    @Test
    void an_episode_is_held_once_for_the_days_that_were_agreed() {
        open.when(hold(FIRST, LAST))
                .thenAccepted(HELD, EXPLAINED)
                .when(hold(FIRST, LAST))
                .thenNothingNew();
        held.when(hold(FIRST, LAST.plusDays(1))).thenRefused(new EpisodeIsHeld(EPISODE));
    }

    @Test
    void a_hold_lasts_as_long_as_the_policy_lets_it() {
        int most = EPISODE_POLICY.holdDaysMost();
        open.when(hold(FIRST, FIRST.plusDays(most))).thenRefused(new HoldTooLong(EPISODE, most));
        open.given(new AdmissionEvent.EpisodeHeld(
                        PERSON, EPISODE, FIRST, FIRST.plusDays(most - 1), ZONE, NOON, EPISODE_POLICY.version()))
                .when(hold(FIRST, FIRST.plusDays(most - 1)))
                .thenNothingNew();
    }

    @Test
    void nobody_is_away_from_what_has_not_begun() {
        open.when(hold(day(NOON).minusDays(1), LAST)).thenRefused(new HoldBeforeAdmission(EPISODE));
        assertThatIllegalArgumentException().isThrownBy(() -> hold(LAST, FIRST));
    }

    @Test
    void who_is_back_is_back_from_a_day_of_the_hold_until_today() {
        held.when(resume(FIRST, DAY_AFTER))
                .thenAccepted(RESUMED)
                .when(resume(FIRST, DAY_AFTER))
                .thenRefused(new EpisodeNotHeld(EPISODE));
        held.when(resume(FIRST.minusDays(1), DAY_AFTER)).thenRefused(new ResumptionOutOfHold(EPISODE));
        held.when(resume(LAST.plusDays(2), DAY_AFTER)).thenRefused(new ResumptionOutOfHold(EPISODE));
    }

    @Test
    void after_the_last_day_somebody_is_to_ask_once_and_the_return_is_still_recorded_by_a_person() {
        held.when(review(DAY_AFTER.minusMillis(1))).thenNothingNew();
        held.when(review(DAY_AFTER)).thenAccepted(OVER).when(review(DAY_AFTER)).thenNothingNew();
        held.given(OVER).when(resume(FIRST, DAY_AFTER)).thenAccepted(RESUMED);
    }

    @Test
    void of_a_hold_that_ended_before_nothing_is_said() {
        held.given(RESUMED).when(review(DAY_AFTER)).thenNothingNew();
        held.given(CLOSED).when(review(DAY_AFTER)).thenNothingNew();
        open.when(review(DAY_AFTER)).thenNothingNew();
    }

    @Test
    void only_what_is_open_is_held() {
        nothing.when(hold(FIRST, LAST)).thenRefused(new EpisodeUnknown(EPISODE));
        held.given(CLOSED).when(hold(FIRST, LAST)).thenRefused(new EpisodeHasEnded(EPISODE));
        held.given(CLOSED).when(resume(FIRST, DAY_AFTER)).thenRefused(new EpisodeHasEnded(EPISODE));
        open.when(new HoldEpisode(new Stay(OTHER, EPISODE, TRACK), FIRST, LAST, HeldFixture.ASK, NOON))
                .thenRefused(new EpisodeOfAnother(EPISODE));
    }
}
