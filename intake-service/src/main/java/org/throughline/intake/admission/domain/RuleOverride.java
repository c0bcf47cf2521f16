package org.throughline.intake.admission.domain;

import org.throughline.intake.domain.Text;

/**
 * A rule set aside.
 *
 * @param rule which one
 * @param role of the person who does so
 * @param by that person
 * @param reason why
 */
public record RuleOverride(OverridableRule rule, Role role, String by, Text reason) {
    /** The roles that may set a rule aside. */
    public enum Role {
        INTAKE,
        CLINICIAN,
        CARE_COORDINATOR,
        UTILISATION_REVIEW,
        ADMINISTRATOR,
        MEDICAL_DIRECTOR
    }

    /** Whether the role suffices for the rule. */
    boolean authorised() {
        return switch (rule) {
            case LICENCE, FACILITY_LICENCE -> role == Role.MEDICAL_DIRECTOR;
            case AUTHORISATION, CAPACITY, ACCREDITATION, AGE -> true;
        };
    }
}
