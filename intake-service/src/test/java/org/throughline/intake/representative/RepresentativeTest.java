package org.throughline.intake.representative;

import static org.throughline.intake.representative.RepresentativeFixture.AGENT;
import static org.throughline.intake.representative.RepresentativeFixture.AGENT_GROUNDS;
import static org.throughline.intake.representative.RepresentativeFixture.CONSENT;
import static org.throughline.intake.representative.RepresentativeFixture.EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN;
import static org.throughline.intake.representative.RepresentativeFixture.ENDED;
import static org.throughline.intake.representative.RepresentativeFixture.FORTY;
import static org.throughline.intake.representative.RepresentativeFixture.MOTHER;
import static org.throughline.intake.representative.RepresentativeFixture.NEVER;
import static org.throughline.intake.representative.RepresentativeFixture.NEXT_MONTH;
import static org.throughline.intake.representative.RepresentativeFixture.NOON;
import static org.throughline.intake.representative.RepresentativeFixture.PERSON;
import static org.throughline.intake.representative.RepresentativeFixture.POLICY;
import static org.throughline.intake.representative.RepresentativeFixture.PROOF;
import static org.throughline.intake.representative.RepresentativeFixture.SCOPE;
import static org.throughline.intake.representative.RepresentativeFixture.SEVENTEEN;
import static org.throughline.intake.representative.RepresentativeFixture.SIXTEENTH_BIRTHDAY_OF_TEN;
import static org.throughline.intake.representative.RepresentativeFixture.TEN;
import static org.throughline.intake.representative.RepresentativeFixture.born;
import static org.throughline.intake.representative.RepresentativeFixture.designate;
import static org.throughline.intake.representative.RepresentativeFixture.designated;
import static org.throughline.intake.representative.RepresentativeFixture.ended;
import static org.throughline.intake.representative.RepresentativeFixture.family;
import static org.throughline.intake.representative.RepresentativeFixture.grounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.representative.domain.Designation.Reach;
import org.throughline.intake.representative.domain.EndCause;
import org.throughline.intake.representative.domain.RepresentativeAuthority;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeCommand.EndRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.LetTimePass;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtAge;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtConsents;
import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.ConsentSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ExpirySeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.RevocationSeen;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AgeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityEnded;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityUnproven;
import org.throughline.intake.representative.domain.RepresentativeRefusal.EndsBeforeItBegins;
import org.throughline.intake.representative.domain.RepresentativeRefusal.MinorsConsentMissing;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ParticipantUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.RepresentativeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondAccess;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondConsent;
import org.throughline.intake.representative.domain.RepresentativeState;
import org.throughline.platform.testkit.Scenario;

/** Who speaks for a participant; sixteen-year-olds consent alone here, and majority is eighteen. */
class RepresentativeTest {
    private final Scenario<RepresentativeCommand, RepresentativeState, RepresentativeEvent, RepresentativeRefusal>
            nothing = Scenario.of(new RepresentativeDeciding());

    @Test
    void an_adults_agent_speaks_until_the_period_is_over_and_is_designated_once() {
        nothing.given(born(FORTY))
                .when(designate(RepresentativeAuthority.HEALTH_CARE_AGENT, NEVER))
                .thenAccepted(AGENT, AGENT_GROUNDS)
                .when(designate(RepresentativeAuthority.HEALTH_CARE_AGENT, NEVER))
                .thenNothingNew();
    }

    @Test
    void nobody_speaks_for_who_is_no_participant() {
        nothing.when(designate(RepresentativeAuthority.HEALTH_CARE_AGENT, NEVER))
                .thenRefused(new ParticipantUnknown(PERSON));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_speaks_for_another_shows_by_what_right(RepresentativeAuthority authority) {
        nothing.given(born(TEN))
                .when(designate(authority, new Reach(SCOPE, NOON, NEVER), List.of()))
                .thenRefused(new AuthorityUnproven(MOTHER));
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES"})
    void notes_kept_apart_are_nobodys_to_see(DataClass notes) {
        nothing.given(born(TEN))
                .when(designate(
                        RepresentativeAuthority.PARENT, new Reach(List.of(DataClass.ALL, notes), NOON, NEVER), PROOF))
                .thenRefused(new ScopeBeyondAccess(MOTHER));
    }

    @Test
    void a_right_does_not_end_before_it_begins() {
        nothing.given(born(FORTY))
                .when(designate(RepresentativeAuthority.ESTATE, NOON))
                .thenRefused(new EndsBeforeItBegins(MOTHER));
    }

    @Test
    void a_parent_speaks_for_a_child_until_the_child_consents_alone() {
        nothing.given(born(TEN))
                .when(designate(RepresentativeAuthority.PARENT, NEVER))
                .thenAccepted(
                        designated(RepresentativeAuthority.PARENT, SIXTEENTH_BIRTHDAY_OF_TEN),
                        grounds(false, EndCause.CONSENTS_ALONE))
                .when(new LetTimePass(PERSON, SIXTEENTH_BIRTHDAY_OF_TEN))
                .thenAccepted(ended(SIXTEENTH_BIRTHDAY_OF_TEN, EndCause.CONSENTS_ALONE));
    }

    @Test
    void a_shorter_period_is_kept() {
        nothing.given(born(TEN))
                .when(designate(RepresentativeAuthority.PARENT, NEXT_MONTH))
                .thenAccepted(
                        designated(RepresentativeAuthority.PARENT, NEXT_MONTH), grounds(false, EndCause.PERIOD_OVER));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARENT", "GUARDIAN"})
    void a_minor_who_may_consent_alone_says_whether_a_parent_speaks(RepresentativeAuthority authority) {
        nothing.given(born(SEVENTEEN)).when(designate(authority, NEVER)).thenRefused(new MinorsConsentMissing(PERSON));
        nothing.given(born(SEVENTEEN), family(Authority.SELF, MOTHER, NEVER))
                .when(designate(authority, NEVER))
                .thenAccepted(designated(authority, EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN), grounds(true, EndCause.MAJORITY))
                .when(new LetTimePass(PERSON, EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN))
                .thenAccepted(ended(EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN, EndCause.MAJORITY));
    }

    @Test
    void only_the_minors_own_consent_counts_and_only_for_whom_it_names_and_while_it_lasts() {
        var minor = nothing.given(born(SEVENTEEN));
        var parent = designate(RepresentativeAuthority.PARENT, NEVER);
        for (RepresentativeEvent other : List.of(
                family(Authority.PARENT, MOTHER, NEVER),
                family(Authority.SELF, new UUID(6, 2), NEVER),
                family(Authority.SELF, MOTHER, NOON))) {
            minor.given(other).when(parent).thenRefused(new MinorsConsentMissing(PERSON));
        }
        minor.given(family(Authority.SELF, MOTHER, NEVER), new RevocationSeen(PERSON, CONSENT))
                .when(parent)
                .thenRefused(new MinorsConsentMissing(PERSON));
        minor.given(family(Authority.SELF, MOTHER, NEVER), new ExpirySeen(PERSON, CONSENT))
                .when(parent)
                .thenRefused(new MinorsConsentMissing(PERSON));
    }

    @Test
    void a_minor_who_may_consent_alone_says_how_much_a_parent_learns() {
        var parent = designate(RepresentativeAuthority.PARENT, NEVER);
        ConsentSeen attendance = family(CONSENT, Authority.SELF, MOTHER, NEVER, List.of(DataClass.ATTENDANCE));
        var minor = nothing.given(born(SEVENTEEN), attendance);
        minor.when(parent).thenRefused(new ScopeBeyondConsent(PERSON));
        minor.given(family(new UUID(4, 3), Authority.SELF, MOTHER, NEXT_MONTH, List.of(DataClass.ALL)))
                .when(parent)
                .thenAccepted(
                        designated(RepresentativeAuthority.PARENT, NEXT_MONTH), grounds(true, EndCause.CONSENT_ENDED))
                .given(new ExpirySeen(PERSON, new UUID(4, 3)))
                .when(new LookAtConsents(PERSON, NEXT_MONTH))
                .thenAccepted(ended(NEXT_MONTH, EndCause.CONSENT_ENDED));
    }

    @Test
    void what_rests_on_a_consent_ends_with_it() {
        var speaking = nothing.given(born(SEVENTEEN), family(Authority.SELF, MOTHER, NEXT_MONTH))
                .when(designate(RepresentativeAuthority.PARENT, NEVER))
                .thenAccepted(
                        designated(RepresentativeAuthority.PARENT, NEXT_MONTH), grounds(true, EndCause.CONSENT_ENDED));
        speaking.when(new LookAtConsents(PERSON, NOON)).thenNothingNew();
        speaking.given(new RevocationSeen(PERSON, CONSENT))
                .when(new LookAtConsents(PERSON, NOON))
                .thenAccepted(ended(NOON, EndCause.CONSENT_ENDED))
                .when(new LookAtConsents(PERSON, NOON))
                .thenNothingNew();
    }

    @Test
    void what_rests_on_no_consent_does_not_end_with_one() {
        nothing.given(born(FORTY), AGENT, AGENT_GROUNDS, new RevocationSeen(PERSON, CONSENT))
                .when(new LookAtConsents(PERSON, NOON))
                .thenNothingNew();
    }

    @Test
    void nobody_is_a_parent_of_somebody_of_age_or_of_unknown_age() {
        nothing.given(born(FORTY))
                .when(designate(RepresentativeAuthority.PARENT, NEVER))
                .thenRefused(new AuthorityEnded(PERSON));
        nothing.given(born("unknown"))
                .when(designate(RepresentativeAuthority.PARENT, NEVER))
                .thenRefused(new AgeUnknown(PERSON));
    }

    @ParameterizedTest
    @EnumSource(names = {"GUARDIAN", "HEALTH_CARE_AGENT", "ESTATE"})
    void others_speak_for_an_adult_without_an_end(RepresentativeAuthority authority) {
        nothing.given(born(FORTY))
                .when(designate(authority, NEVER))
                .thenAccepted(designated(authority, NEVER), grounds(false, EndCause.PERIOD_OVER));
    }

    @Test
    void somebody_speaks_until_it_is_said_that_they_do_not() {
        var speaking = nothing.given(born(FORTY), AGENT, AGENT_GROUNDS);
        EndRepresentative end = new EndRepresentative(PERSON, MOTHER, EndCause.WITHDRAWN, NOON);
        speaking.when(end).thenAccepted(ENDED).when(end).thenNothingNew();
        nothing.given(born(FORTY)).when(end).thenRefused(new RepresentativeUnknown(MOTHER));
    }

    @Test
    void time_ends_nothing_before_it_is_over() {
        Instant before = SIXTEENTH_BIRTHDAY_OF_TEN.minusMillis(1);
        nothing.given(
                        born(TEN),
                        designated(RepresentativeAuthority.PARENT, SIXTEENTH_BIRTHDAY_OF_TEN),
                        grounds(false, EndCause.CONSENTS_ALONE))
                .when(new LetTimePass(PERSON, before))
                .thenNothingNew();
    }

    @Test
    void a_corrected_birth_date_ends_a_parents_right_over_somebody_who_is_of_age_or_consents_alone() {
        var child = nothing.given(born(TEN))
                .given(designated(RepresentativeAuthority.PARENT, SIXTEENTH_BIRTHDAY_OF_TEN))
                .given(grounds(false, EndCause.CONSENTS_ALONE));
        LookAtAge look = new LookAtAge(PERSON, POLICY, NOON);
        child.when(look).thenNothingNew();
        child.given(born(SEVENTEEN)).when(look).thenAccepted(ended(NOON, EndCause.CONSENTS_ALONE));
        child.given(born(FORTY)).when(look).thenAccepted(ended(NOON, EndCause.MAJORITY));
        child.given(born("unknown")).when(look).thenNothingNew();
        nothing.when(look).thenNothingNew();
    }

    @Test
    void what_a_minor_consented_to_lasts_until_majority_by_the_corrected_birth_date() {
        var minor = nothing.given(born(SEVENTEEN))
                .given(designated(RepresentativeAuthority.GUARDIAN, EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN))
                .given(grounds(true, EndCause.MAJORITY));
        minor.when(new LookAtAge(PERSON, POLICY, NOON)).thenNothingNew();
        minor.given(born("2008-06-05"))
                .when(new LookAtAge(PERSON, POLICY, Instant.parse("2026-06-05T12:00:00Z")))
                .thenAccepted(ended(Instant.parse("2026-06-05T12:00:00Z"), EndCause.MAJORITY));
    }

    @Test
    void a_guardian_of_somebody_grown_up_and_an_agent_keep_their_right() {
        LookAtAge look = new LookAtAge(PERSON, POLICY, NOON);
        nothing.given(
                        born(FORTY),
                        designated(RepresentativeAuthority.GUARDIAN, NEVER),
                        grounds(false, EndCause.PERIOD_OVER))
                .when(look)
                .thenNothingNew();
        nothing.given(born(FORTY), AGENT, AGENT_GROUNDS).when(look).thenNothingNew();
    }
}
