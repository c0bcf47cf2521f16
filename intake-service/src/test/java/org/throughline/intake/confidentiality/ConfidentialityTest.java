package org.throughline.intake.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.ASSESSMENT;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.CARE;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.EPISODE;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.NOBODY;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.PERSON;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.REFERRAL;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.SCREENING;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.assessed;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.care;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.consider;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.found;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.icd;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.inCare;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.lower;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.lowered;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.referred;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.screened;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.stored;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingKnown;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingToLower;
import org.throughline.intake.confidentiality.domain.Ground;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen.Coded;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.screening.domain.Screening.Risk;

class ConfidentialityTest {
    private static final UUID OTHER_EPISODE = new UUID(6, 30);

    @Test
    void a_coded_condition_of_use_is_a_ground() {
        NOBODY.given(referred("Sleeps badly.", icd("F33.1"), icd("F10.20")))
                .when(consider())
                .thenAccepted(found(Ground.DIAGNOSIS, REFERRAL));
    }

    @Test
    void each_kind_of_ground_is_named() {
        NOBODY.given(
                        referred("Drinks alcohol.", icd("T40.1X1A"), new Coded("none", "none")),
                        screened(Risk.LOW),
                        assessed(Edition.FOURTH))
                .when(consider())
                .thenAccepted(
                        found(Ground.REFERRAL_REASON, REFERRAL),
                        found(Ground.OVERDOSE, REFERRAL),
                        found(Ground.UNMAPPED_CODE, REFERRAL),
                        found(Ground.SCREEN, SCREENING),
                        found(Ground.INSTRUMENT, ASSESSMENT));
    }

    @Test
    void that_nothing_was_found_is_recorded_too_and_labels_nothing() {
        var looked = NOBODY.given(referred("Sleeps badly.", icd("F17.210")), screened(Risk.NONE))
                .when(consider(EPISODE))
                .thenAccepted(
                        found(Ground.NONE, REFERRAL),
                        found(Ground.NONE, REFERRAL, EPISODE),
                        found(Ground.NONE, SCREENING),
                        found(Ground.NONE, SCREENING, EPISODE));
        assertThat(looked.state().labelled(EPISODE)).isFalse();
        assertThat(looked.state().standing()).isEmpty();
    }

    @Test
    void locus_is_no_instrument_about_use() {
        NOBODY.given(assessed(Edition.LOCUS_20)).when(consider()).thenAccepted(found(Ground.NONE, ASSESSMENT));
    }

    @Test
    void what_was_found_before_admission_labels_the_episode() {
        var admitted = NOBODY.given(referred("Sleeps badly.", icd("F10.20")), found(Ground.DIAGNOSIS, REFERRAL))
                .when(consider(EPISODE))
                .thenAccepted(found(Ground.DIAGNOSIS, REFERRAL, EPISODE));
        assertThat(admitted.state().labelled(EPISODE)).isTrue();
        assertThat(admitted.state().labelled(OTHER_EPISODE)).isFalse();
    }

    @Test
    void a_record_added_later_labels_the_episode_the_referral_led_to() {
        NOBODY.given(
                        referred("Sleeps badly."),
                        found(Ground.NONE, REFERRAL),
                        found(Ground.NONE, REFERRAL, EPISODE),
                        screened(Risk.HIGH))
                .when(consider())
                .thenAccepted(found(Ground.SCREEN, SCREENING), found(Ground.SCREEN, SCREENING, EPISODE));
    }

    @Test
    void the_same_record_says_the_same_once() {
        NOBODY.given(referred("Sleeps badly.", icd("F10.20")), found(Ground.DIAGNOSIS, REFERRAL))
                .when(consider())
                .thenNothingNew();
    }

    @Test
    void a_questionnaire_or_a_goal_about_use_labels_every_episode() {
        var asked = NOBODY.when(care(CARE, "AUDIT", "Stay sober.", "Sleep through."))
                .thenAccepted(inCare(Ground.INSTRUMENT, CARE), inCare(Ground.GOAL, CARE));
        assertThat(asked.state().labelled(EPISODE)).isTrue();
        assertThat(asked.state().labelled(OTHER_EPISODE)).isTrue();
        asked.when(care(new UUID(6, 7), "DAST-10")).thenNothingNew();
    }

    @Test
    void an_unknown_questionnaire_counts_and_a_known_other_one_is_noted_once() {
        NOBODY.when(care(CARE, "SPECIMEN")).thenAccepted(inCare(Ground.INSTRUMENT, CARE));
        NOBODY.when(care(CARE, "HOME-MADE")).thenAccepted(inCare(Ground.UNMAPPED_CODE, CARE));
        NOBODY.when(care(CARE, "PHQ-9"))
                .thenAccepted(inCare(Ground.NONE, CARE))
                .when(care(new UUID(6, 7), "GAD-7"))
                .thenNothingNew();
    }

    @Test
    void the_privacy_officer_lowers_the_label_of_one_episode() {
        var one = NOBODY.given(
                        found(Ground.DIAGNOSIS, REFERRAL, EPISODE), found(Ground.SCREEN, REFERRAL, OTHER_EPISODE))
                .when(lower(EPISODE))
                .thenAccepted(lowered(EPISODE));
        assertThat(one.state().labelled(EPISODE)).isFalse();
        assertThat(one.state().labelled(OTHER_EPISODE)).isTrue();
        assertThat(one.state().standing()).containsExactly(found(Ground.SCREEN, REFERRAL, OTHER_EPISODE));
        one.when(lower(EPISODE)).thenRefused(new NothingToLower(PERSON));
    }

    @Test
    void the_privacy_officer_lowers_everything() {
        var all = NOBODY.given(found(Ground.DIAGNOSIS, REFERRAL, EPISODE), inCare(Ground.INSTRUMENT, CARE))
                .when(lower())
                .thenAccepted(lowered());
        assertThat(all.state().labelled(EPISODE)).isFalse();
        assertThat(all.state().standing()).isEmpty();
        all.when(lower()).thenRefused(new NothingToLower(PERSON));
    }

    @Test
    void what_is_found_after_a_lowering_raises_the_label_again() {
        var again = NOBODY.given(inCare(Ground.INSTRUMENT, CARE))
                .given(lowered())
                .when(care(new UUID(6, 7), "AUDIT"))
                .thenAccepted(inCare(Ground.INSTRUMENT, new UUID(6, 7)));
        assertThat(again.state().labelled(EPISODE)).isTrue();
    }

    @Test
    void what_was_lowered_is_not_found_again_in_the_same_record() {
        NOBODY.given(referred("Sleeps badly.", icd("F10.20")), found(Ground.DIAGNOSIS, REFERRAL))
                .given(lowered())
                .when(consider())
                .thenNothingNew();
    }

    @Test
    void nothing_is_lowered_where_nothing_was_found() {
        NOBODY.when(lower()).thenRefused(new NothingKnown(PERSON));
        NOBODY.given(found(Ground.NONE, REFERRAL)).when(lower()).thenRefused(new NothingToLower(PERSON));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(ConfidentialityCatalogue.EVENTS, stored());
    }
}
