package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.READY;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.admitted;
import static org.throughline.intake.admission.AdmissionFixture.born;
import static org.throughline.intake.admission.AdmissionFixture.grounds;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.pathWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionPolicy.Ages;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Readiness;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.platform.testkit.Scenario;

class OverrideTest {
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> ready =
            nothing.given(WHOLE_PATH);

    @ParameterizedTest
    @CsvSource({
        "AUTHORISATION,INTAKE",
        "CAPACITY,CARE_COORDINATOR",
        "ACCREDITATION,ADMINISTRATOR",
        "LICENCE,MEDICAL_DIRECTOR"
    })
    void paperwork_does_not_block_care_when_someone_sets_it_aside_with_role_and_reason(
            OverridableRule rule, Role role) {
        ready.when(admit(PLACEMENT, POLICY, allBut(rule))).thenRefused(new NeedsOverride(rule));
        RuleOverride aside = override(rule, role);
        ready.when(admit(PLACEMENT, POLICY, allBut(rule), aside)).thenAccepted(ADMITTED, grounds(aside), OPENED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEDICAL_DIRECTOR")
    void only_a_medical_director_sets_a_lapsed_licence_aside(Role role) {
        ready.when(admit(PLACEMENT, POLICY, allBut(OverridableRule.LICENCE), override(OverridableRule.LICENCE, role)))
                .thenRefused(new OverrideLacksAuthority(OverridableRule.LICENCE));
    }

    @Test
    void each_rule_is_set_aside_by_itself() {
        Readiness neither = new Readiness(false, false, true, true);
        RuleOverride first = override(OverridableRule.AUTHORISATION, Role.INTAKE);
        RuleOverride second = override(OverridableRule.CAPACITY, Role.MEDICAL_DIRECTOR);
        ready.when(admit(PLACEMENT, POLICY, neither, first)).thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
        ready.when(admit(PLACEMENT, POLICY, neither, first, second))
                .thenAccepted(ADMITTED, grounds(first, second), OPENED);
    }

    @Test
    void what_did_not_have_to_be_set_aside_is_not_recorded_as_set_aside() {
        ready.when(admit(PLACEMENT, POLICY, READY, override(OverridableRule.CAPACITY, Role.INTAKE)))
                .thenAccepted(ADMITTED, GROUNDS, OPENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "2008", "2008-03"})
    void where_nobody_can_tell_the_age_somebody_decides(String birthDate) {
        var doubtful = nothing.given(pathWith(born(birthDate)));
        doubtful.when(admit()).thenRefused(new NeedsOverride(OverridableRule.AGE));
        RuleOverride decided = override(OverridableRule.AGE, Role.CLINICIAN);
        doubtful.when(admit(PLACEMENT, POLICY, READY, decided)).thenAccepted(ADMITTED, grounds(decided), OPENED);
    }

    @Test
    void for_adolescents_too() {
        AdmissionPolicy adolescents = new AdmissionPolicy(POLICY.version(), 18, 30, Ages.ADOLESCENTS);
        RuleOverride decided = override(OverridableRule.AGE, Role.CLINICIAN);
        nothing.given(pathWith(born("2008")))
                .when(admit(PLACEMENT, adolescents, READY, decided))
                .thenAccepted(admitted(PLACEMENT, true), grounds(decided), OPENED);
    }

    @Test
    void a_rule_is_set_aside_once() {
        RuleOverride twice = override(OverridableRule.CAPACITY, Role.INTAKE);
        assertThatIllegalArgumentException().isThrownBy(() -> admit(PLACEMENT, POLICY, READY, twice, twice));
    }

    private static Readiness allBut(OverridableRule rule) {
        return new Readiness(
                rule != OverridableRule.AUTHORISATION,
                rule != OverridableRule.CAPACITY,
                rule != OverridableRule.ACCREDITATION,
                rule != OverridableRule.LICENCE);
    }
}
