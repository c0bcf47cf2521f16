package org.throughline.contracts;

import static java.util.function.Predicate.not;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What no description of an HTTP interface may grant, whatever a resource says: who may see and do what in a programme is
 * decided here once and not where it is needed.
 */
enum AccessRule {
    THERE_ARE_NO_OTHER_ROLES(not(role(
            "ehr-system",
            "intake",
            "clinician",
            "group-facilitator",
            "care-coordinator",
            "medical-director",
            "utilisation-review",
            "privacy-officer",
            "auditor",
            "external-auditor",
            "administrator",
            "participant",
            "representative"))),
    AN_AUDITOR_CHANGES_NOTHING(role("auditor").and(Permission::changes)),
    AN_AUDITOR_FROM_OUTSIDE_SEES_WHAT_IS_RECORDED_AND_WHY(
            role("external-auditor").and(not(area("Audit", "Decisions", "Level of care")))),
    AN_AUDITOR_FROM_OUTSIDE_CHANGES_NOTHING(role("external-auditor").and(Permission::changes)),
    AN_ADMINISTRATOR_SEES_NO_RECORD_OF_A_PERSON(role("administrator")
            .and(not(area(
                    "Availability",
                    "Clinicians",
                    "Coverage",
                    "Facilities",
                    "Instruments",
                    "Operations",
                    "Programme policies",
                    "Recipients",
                    "Tracks")))),
    ONLY_ADMINISTRATORS_RUN_THE_SYSTEM(area("Operations").and(not(role("administrator")))),
    ONLY_WHO_ANSWERS_FOR_PRIVACY_SEES_WHO_LOOKED(area("Access log").and(not(role("privacy-officer", "auditor")))),
    ONLY_AUDITORS_AUDIT(area("Audit").and(not(role("privacy-officer", "auditor", "external-auditor")))),
    ONLY_A_PRIVACY_OFFICER_CHANGES_WHAT_IS_CONFIDENTIAL(
            area("Confidentiality").and(Permission::changes).and(not(role("privacy-officer")))),
    ONLY_WHO_ANSWERS_FOR_PRIVACY_OR_CARE_DECIDES_WHAT_IS_ERASED(
            area("Retention").and(not(role("privacy-officer", "medical-director", "auditor")))),
    A_GROUP_FACILITATOR_SEES_GROUPS_AND_NO_PLAN_SCORE_OR_CONSENT(role("group-facilitator")
            .and(not(area(
                    "Assessments",
                    "Attendance",
                    "Availability",
                    "Families",
                    "Incidents",
                    "Instruments",
                    "Notes",
                    "Places",
                    "Programme policies",
                    "Sessions",
                    "Tracks",
                    "Weekly dose")))),
    UTILISATION_REVIEW_SEES_UNITS_AND_DATES_AND_NO_CARE(role("utilisation-review")
            .and(area(
                    "Alerts",
                    "Assessments",
                    "Confidentiality",
                    "Consents",
                    "Handoffs",
                    "Incidents",
                    "Level of care",
                    "Notes",
                    "Plans",
                    "Reviews",
                    "Safety plans",
                    "Screening",
                    "Specimens",
                    "Timeline"))),
    INTAKE_SEES_NO_PLAN_AND_NO_COURSE_OF_CARE(role("intake")
            .and(area(
                    "Alerts",
                    "Handoffs",
                    "Incidents",
                    "Level of care",
                    "Notes",
                    "Plans",
                    "Reviews",
                    "Safety plans",
                    "Specimens",
                    "Timeline",
                    "Weekly dose"))),
    A_PRIVACY_OFFICER_SEES_NO_CARE(role("privacy-officer")
            .and(area(
                    "Alerts",
                    "Assessments",
                    "Attendance",
                    "Handoffs",
                    "Incidents",
                    "Level of care",
                    "Notes",
                    "Plans",
                    "Reviews",
                    "Safety plans",
                    "Specimens",
                    "Timeline",
                    "Weekly dose"))),
    ONLY_AUTHORS_AND_WHO_ANSWERS_FOR_THEM_SEE_NOTES_KEPT_APART(
            area("Private notes").and(not(role("clinician", "medical-director")))),
    ANOTHER_SYSTEM_CHANGES_NOTHING_BUT_REFERRALS(
            role("ehr-system").and(Permission::changes).and(not(area("Referrals")))),
    WHO_SPEAKS_FOR_A_PARTICIPANT_CHANGES_NOTHING(role("representative").and(Permission::changes)),
    A_PARTICIPANT_ONLY_ANSWERS_AND_SIGNS(
            role("participant").and(Permission::changes).and(not(area("Assessments", "Discharge", "Plans")))),
    ONLY_WHO_CARES_FOR_PEOPLE_OPENS_A_RECORD_IN_AN_EMERGENCY(area("Emergency access")
            .and(not(role("clinician", "care-coordinator", "medical-director", "privacy-officer")))),
    ONLY_WHO_TREATS_WRITES_THE_PLAN(area("Certification", "Level of care", "Notes", "Reviews", "Safety plans")
            .and(Permission::changes)
            .and(not(role("clinician", "medical-director", "group-facilitator"))));

    @SuppressWarnings("ImmutableEnumChecker") // it holds no state, being made of method references and lambdas
    private final Predicate<Permission> broken;

    AccessRule(Predicate<Permission> broken) {
        this.broken = broken;
    }

    /** Whether it may not be granted. */
    boolean breaks(Permission permission) {
        return broken.test(permission);
    }

    private static Predicate<Permission> role(String... roles) {
        Set<String> any = Set.of(roles);
        return permission -> any.contains(permission.role());
    }

    private static Predicate<Permission> area(String... areas) {
        Set<String> any = Set.of(areas);
        return permission -> any.contains(permission.area());
    }
}
