package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.admission.AdmissionFixture.ACCREDITED;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.APPROVED;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.CHECKS;
import static org.throughline.intake.admission.AdmissionFixture.CLINICIAN_ID;
import static org.throughline.intake.admission.AdmissionFixture.CREDENTIALED;
import static org.throughline.intake.admission.AdmissionFixture.FACILITY_ID;
import static org.throughline.intake.admission.AdmissionFixture.GRANT_ID;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.LICENSED;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OFFERED;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.WARRANT_ID;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.YEAR_END;
import static org.throughline.intake.admission.AdmissionFixture.ZONE;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.born;
import static org.throughline.intake.admission.AdmissionFixture.broken;
import static org.throughline.intake.admission.AdmissionFixture.checksWith;
import static org.throughline.intake.admission.AdmissionFixture.day;
import static org.throughline.intake.admission.AdmissionFixture.grounds;
import static org.throughline.intake.admission.AdmissionFixture.notTold;
import static org.throughline.intake.admission.AdmissionFixture.offered;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.pathWith;
import static org.throughline.intake.admission.AdmissionFixture.pathWithout;
import static org.throughline.intake.admission.AdmissionFixture.takenByAnother;
import static org.throughline.intake.admission.AdmissionFixture.warrant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.PlacesFound;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.Check;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.PayerSeen.BenefitSeen;
import org.throughline.intake.admission.domain.PayerSeen.ExtensionSeen;
import org.throughline.intake.admission.domain.PayerSeen.GrantSeen;
import org.throughline.intake.admission.domain.PayerSeen.SelfPayEndSeen;
import org.throughline.intake.admission.domain.PayerSeen.SelfPaySeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.AccreditationSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.CredentialSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.FacilitySeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.LicenceSeen;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.intake.admission.domain.Warrant;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;

class OverrideTest {
    private static final LocalDate TODAY = day(NOON);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> ready =
            nothing.given(WHOLE_PATH);

    static Stream<Arguments> untold() {
        return Stream.of(
                Arguments.of(APPROVED, broken(OverridableRule.AUTHORISATION), Role.INTAKE),
                Arguments.of(LICENSED, notTold(OverridableRule.FACILITY_LICENCE), Role.MEDICAL_DIRECTOR),
                Arguments.of(ACCREDITED, notTold(OverridableRule.ACCREDITATION), Role.ADMINISTRATOR),
                Arguments.of(CREDENTIALED, notTold(OverridableRule.LICENCE), Role.MEDICAL_DIRECTOR));
    }

    @ParameterizedTest
    @MethodSource("untold")
    void what_nobody_told_is_never_taken_as_met_but_somebody_may_answer_for_it(Seen fact, Check found, Role role) {
        var without = nothing.given(pathWithout(fact));
        without.when(admit()).thenRefused(new NeedsOverride(found.rule()));
        RuleOverride aside = override(found.rule(), role);
        without.when(admit(PLACEMENT, POLICY, aside))
                .thenAccepted(
                        ADMITTED,
                        grounds(checksWith(found), List.of(new PlacesFound(PLACES, 0)), aside),
                        OPENED,
                        TAKEN);
    }

    @Test
    void of_a_track_nobody_told_neither_places_nor_ages_are_known() {
        var without = nothing.given(pathWithout(OFFERED));
        RuleOverride capacity = override(OverridableRule.CAPACITY, Role.CARE_COORDINATOR);
        RuleOverride age = override(OverridableRule.AGE, Role.CLINICIAN);
        without.when(admit(PLACEMENT, POLICY, age)).thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
        without.when(admit(PLACEMENT, POLICY, capacity)).thenRefused(new NeedsOverride(OverridableRule.AGE));
        without.when(admit(PLACEMENT, POLICY, capacity, age))
                .thenAccepted(
                        ADMITTED,
                        grounds(
                                checksWith(notTold(OverridableRule.CAPACITY), notTold(OverridableRule.AGE)),
                                List.of(),
                                capacity,
                                age),
                        OPENED,
                        TAKEN);
    }

    @Test
    void of_a_track_told_without_places_no_place_may_be_counted_on() {
        nothing.given(pathWith(offered(true, 0)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
    }

    @Test
    void a_full_track_takes_one_more_only_if_somebody_answers_for_it() {
        var full = ready.given(takenByAnother(1), takenByAnother(2));
        full.when(admit()).thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
        RuleOverride aside = override(OverridableRule.CAPACITY, Role.CARE_COORDINATOR);
        Check broken = new Check(
                OverridableRule.CAPACITY,
                Check.Result.BROKEN,
                List.of(new Evidence(TRACK, "DEFINED", List.of(), BEFORE)));
        full.when(admit(PLACEMENT, POLICY, aside))
                .thenAccepted(
                        ADMITTED,
                        grounds(checksWith(broken), List.of(new PlacesFound(PLACES, 2)), aside),
                        OPENED,
                        TAKEN);
    }

    @Test
    void a_place_that_is_free_again_is_taken() {
        ready.given(takenByAnother(1), takenByAnother(2))
                .given(new PlaceFreed(TRACK, 2026, takenByAnother(1).episodeId(), BEFORE))
                .when(admit())
                .thenAccepted(ADMITTED, grounds(CHECKS, List.of(new PlacesFound(PLACES, 1))), OPENED, TAKEN);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEDICAL_DIRECTOR")
    void only_a_medical_director_sets_a_licence_aside(Role role) {
        nothing.given(pathWithout(CREDENTIALED))
                .when(admit(PLACEMENT, POLICY, override(OverridableRule.LICENCE, role)))
                .thenRefused(new OverrideLacksAuthority(OverridableRule.LICENCE));
        nothing.given(pathWithout(LICENSED))
                .when(admit(PLACEMENT, POLICY, override(OverridableRule.FACILITY_LICENCE, role)))
                .thenRefused(new OverrideLacksAuthority(OverridableRule.FACILITY_LICENCE));
    }

    private static Warrant now(String standing, LocalDate since, LocalDate until) {
        return new Warrant(WARRANT_ID, "LICENCE", "US-IL", List.of(), standing, since, until);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED,2026-01-01,2026-03-09,true",
        "GRANTED,2026-01-01,2026-03-08,false",
        "RENEWED,2026-03-09,2027-03-09,true",
        "SUSPENDED,2026-03-09,2026-12-31,false",
        "SUSPENDED,2026-03-10,2026-12-31,true",
        "REINSTATED,2026-03-01,2026-12-31,true"
    })
    void a_licence_counts_as_it_stands_on_the_day(String standing, LocalDate since, LocalDate until, boolean valid) {
        var told = ready.given(new CredentialSeen(CLINICIAN_ID, now(standing, since, until), ZONE, NOON));
        if (valid) {
            assertThat(Admissions.decide(told.state(), admit())).isInstanceOf(Decision.Accepted.class);
        } else {
            told.when(admit()).thenRefused(new NeedsOverride(OverridableRule.LICENCE));
        }
    }

    @Test
    void of_several_licences_a_valid_one_suffices() {
        Warrant ended = new Warrant(OTHER, "LICENCE", "US-IL", List.of(), "GRANTED", YESTERDAY, YESTERDAY);
        ready.given(new CredentialSeen(CLINICIAN_ID, ended, ZONE, NOON))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @Test
    void a_licence_of_another_state_or_another_kind_of_credential_is_none() {
        nothing.given(pathWith(new FacilitySeen(FACILITY_ID, "US-NY")))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.LICENCE));
        nothing.given(pathWith(new CredentialSeen(CLINICIAN_ID, warrant("CERTIFICATE", "US-IL"), ZONE, BEFORE)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.LICENCE));
    }

    @Test
    void a_licence_or_accreditation_counts_for_the_levels_it_names() {
        Warrant residential =
                new Warrant(WARRANT_ID, "residential", "US-IL", List.of("3.5"), "GRANTED", TODAY, YEAR_END);
        nothing.given(pathWith(new LicenceSeen(FACILITY_ID, residential, ZONE, BEFORE)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.FACILITY_LICENCE));
        nothing.given(pathWith(new AccreditationSeen(FACILITY_ID, residential, ZONE, BEFORE)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.ACCREDITATION));
    }

    private static GrantSeen grant(String level, LocalDate from, LocalDate until) {
        return new GrantSeen(PERSON, GRANT_ID, level, from, until, BEFORE);
    }

    @Test
    void an_authorisation_is_for_its_level_and_its_days() {
        nothing.given(pathWith(grant("2.5", TODAY, YEAR_END)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
        nothing.given(pathWith(grant("2.1", TODAY.minusDays(9), YESTERDAY)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
        nothing.given(pathWith(grant("2.1", TODAY.plusDays(1), YEAR_END)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
        nothing.given(pathWith(grant("2.1", TODAY.minusDays(9), YESTERDAY)))
                .given(new ExtensionSeen(PERSON, GRANT_ID, YEAR_END))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    private static BenefitSeen benefit(boolean covered, boolean required) {
        return new BenefitSeen(
                PERSON,
                new BenefitSeen.Verification(
                        OTHER,
                        TODAY,
                        YEAR_END,
                        new BenefitSeen.Benefit(covered, required),
                        new BenefitSeen.Verifier(BEFORE)));
    }

    private static AdmissionEvent paid(String id, String standing, List<LocalDate> until, Instant at) {
        Check found = new Check(
                OverridableRule.AUTHORISATION, Check.Result.HOLDS, List.of(new Evidence(id, standing, until, at)));
        return grounds(checksWith(found), List.of(new PlacesFound(PLACES, 0)));
    }

    @Test
    void where_a_payer_asks_for_none_no_authorisation_is_missing() {
        var unapproved = nothing.given(pathWithout(APPROVED));
        unapproved
                .given(benefit(true, false))
                .when(admit())
                .thenAccepted(
                        ADMITTED, paid(OTHER.toString(), "NOT_REQUIRED", List.of(YEAR_END), BEFORE), OPENED, TAKEN);
        unapproved
                .given(benefit(true, true))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
        unapproved
                .given(benefit(false, false))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
    }

    @Test
    void who_pays_for_themselves_needs_no_authorisation_while_they_do() {
        var paying = nothing.given(pathWithout(APPROVED)).given(new SelfPaySeen(PERSON, TODAY, BEFORE));
        paying.when(admit()).thenAccepted(ADMITTED, paid("self-pay", "SELF_PAY", List.of(), BEFORE), OPENED, TAKEN);
        paying.given(new SelfPayEndSeen(PERSON, YESTERDAY))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AUTHORISATION));
    }

    @Test
    void each_rule_is_set_aside_by_itself() {
        var neither = nothing.given(pathWithout(APPROVED)).given(takenByAnother(1), takenByAnother(2));
        RuleOverride first = override(OverridableRule.AUTHORISATION, Role.INTAKE);
        neither.when(admit(PLACEMENT, POLICY, first)).thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
    }

    @Test
    void what_did_not_have_to_be_set_aside_is_not_recorded_as_set_aside() {
        ready.when(admit(PLACEMENT, POLICY, override(OverridableRule.CAPACITY, Role.INTAKE)))
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "2008", "2008-03"})
    void where_nobody_can_tell_the_age_somebody_decides(String birthDate) {
        var doubtful = nothing.given(pathWith(born(birthDate)));
        doubtful.when(admit()).thenRefused(new NeedsOverride(OverridableRule.AGE));
        RuleOverride decided = override(OverridableRule.AGE, Role.CLINICIAN);
        doubtful.when(admit(PLACEMENT, POLICY, decided))
                .thenAccepted(
                        ADMITTED,
                        grounds(checksWith(broken(OverridableRule.AGE)), List.of(new PlacesFound(PLACES, 0)), decided),
                        OPENED,
                        TAKEN);
    }

    @Test
    void for_adolescents_too() {
        nothing.given(pathWith(born("2008"), offered(false, PLACES)))
                .when(admit())
                .thenRefused(new NeedsOverride(OverridableRule.AGE));
    }

    @Test
    void a_rule_is_set_aside_once() {
        RuleOverride twice = override(OverridableRule.CAPACITY, Role.INTAKE);
        assertThatIllegalArgumentException().isThrownBy(() -> admit(PLACEMENT, POLICY, twice, twice));
    }
}
