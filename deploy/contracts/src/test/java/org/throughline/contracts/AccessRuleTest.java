package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.contracts.HttpDescription.Operation;

/** What the four services grant, held against what may be granted; each rule finds what is planted for it. */
class AccessRuleTest {
    private static final Map<AccessRule, Permission> PLANTED = Map.ofEntries(
            Map.entry(AccessRule.THERE_ARE_NO_OTHER_ROLES, reads("janitor", "Plans")),
            Map.entry(AccessRule.AN_AUDITOR_CHANGES_NOTHING, changes("auditor", "Plans")),
            Map.entry(
                    AccessRule.AN_AUDITOR_FROM_OUTSIDE_SEES_WHAT_IS_RECORDED_AND_WHY,
                    reads("external-auditor", "Access log")),
            Map.entry(AccessRule.AN_AUDITOR_FROM_OUTSIDE_CHANGES_NOTHING, changes("external-auditor", "Level of care")),
            Map.entry(AccessRule.ONLY_AUDITORS_AUDIT, reads("clinician", "Audit")),
            Map.entry(AccessRule.AN_ADMINISTRATOR_SEES_NO_RECORD_OF_A_PERSON, reads("administrator", "Timeline")),
            Map.entry(AccessRule.ONLY_ADMINISTRATORS_RUN_THE_SYSTEM, changes("medical-director", "Operations")),
            Map.entry(AccessRule.ONLY_WHO_ANSWERS_FOR_PRIVACY_SEES_WHO_LOOKED, reads("care-coordinator", "Access log")),
            Map.entry(
                    AccessRule.ONLY_A_PRIVACY_OFFICER_CHANGES_WHAT_IS_CONFIDENTIAL,
                    changes("clinician", "Confidentiality")),
            Map.entry(
                    AccessRule.ONLY_WHO_ANSWERS_FOR_PRIVACY_OR_CARE_DECIDES_WHAT_IS_ERASED,
                    changes("intake", "Retention")),
            Map.entry(
                    AccessRule.A_GROUP_FACILITATOR_SEES_GROUPS_AND_NO_PLAN_SCORE_OR_CONSENT,
                    reads("group-facilitator", "Timeline")),
            Map.entry(
                    AccessRule.UTILISATION_REVIEW_SEES_UNITS_AND_DATES_AND_NO_CARE,
                    reads("utilisation-review", "Assessments")),
            Map.entry(AccessRule.INTAKE_SEES_NO_PLAN_AND_NO_COURSE_OF_CARE, reads("intake", "Plans")),
            Map.entry(AccessRule.A_PRIVACY_OFFICER_SEES_NO_CARE, reads("privacy-officer", "Timeline")),
            Map.entry(
                    AccessRule.ONLY_AUTHORS_AND_WHO_ANSWERS_FOR_THEM_SEE_NOTES_KEPT_APART,
                    reads("auditor", "Private notes")),
            Map.entry(AccessRule.ANOTHER_SYSTEM_CHANGES_NOTHING_BUT_REFERRALS, changes("ehr-system", "Participants")),
            Map.entry(
                    AccessRule.WHO_SPEAKS_FOR_A_PARTICIPANT_CHANGES_NOTHING, changes("representative", "Assessments")),
            Map.entry(AccessRule.A_PARTICIPANT_ONLY_ANSWERS_AND_SIGNS, changes("participant", "Consents")),
            Map.entry(
                    AccessRule.ONLY_WHO_CARES_FOR_PEOPLE_OPENS_A_RECORD_IN_AN_EMERGENCY,
                    changes("utilisation-review", "Emergency access")),
            Map.entry(AccessRule.ONLY_WHO_TREATS_WRITES_THE_PLAN, changes("care-coordinator", "Reviews")));

    private static Permission reads(String role, String area) {
        return new Permission(role, area, false, "get /planted");
    }

    private static Permission changes(String role, String area) {
        return new Permission(role, area, true, "post /planted");
    }

    private static List<Permission> granted() {
        return Services.ALL.stream()
                .flatMap(service -> Operation.of(HttpDescription.of(service.name())))
                .flatMap(Permission::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(AccessRule.class)
    void no_service_grants_what_may_not_be_granted(AccessRule rule) {
        List<Permission> granted = granted();
        assertThat(granted).isNotEmpty();
        assertThat(granted.stream().filter(rule::breaks)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(AccessRule.class)
    void a_rule_finds_what_breaks_it(AccessRule rule) {
        assertThat(rule.breaks(Objects.requireNonNull(PLANTED.get(rule), "every rule has a planted violation")))
                .isTrue();
    }

    @Test
    void a_clinician_reading_a_plan_breaks_none() {
        assertThat(Stream.of(AccessRule.values())).noneMatch(rule -> rule.breaks(reads("clinician", "Plans")));
    }

    @Test
    void the_committed_matrix_is_that_of_the_code() {
        Snapshot.hold(AccessMatrix.FILE, AccessMatrix.of(granted()));
    }
}
