package org.throughline.treatmentplan.domain;

import java.time.Duration;
import java.util.Set;

/**
 * The numbers and roles a programme works by; they come in with each command, so a decision repeats under the rules it
 * was made under.
 *
 * @param plan how plans come into effect
 * @param care who decides on the level of care
 */
public record ProgrammePolicy(PlanPolicy plan, CarePolicy care) {

    /**
     * What holds where a programme has set nothing else. Seven days to the first plan is a house rule within what
     * licensing rules of states ask; nine hours a week is the lower bound of intensive outpatient care in the ASAM
     * Criteria (level 2.1).
     */
    public static final ProgrammePolicy DEFAULT = new ProgrammePolicy(
            new PlanPolicy("plan-2026-1", Duration.ofDays(7), Set.of(Role.CLINICIAN, Role.PARTICIPANT), 540),
            new CarePolicy("care-2026-1", Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR)));

    /**
     * How plans come into effect.
     *
     * @param version names this set of rules
     * @param dueAfter how long after admission the first plan is due, in elapsed time
     * @param requiredSignatures one signature in each of these roles puts a plan into effect
     * @param weeklyMinutesMin planned minutes a week below which a plan is flagged, never refused
     */
    public record PlanPolicy(String version, Duration dueAfter, Set<Role> requiredSignatures, int weeklyMinutesMin) {
        public PlanPolicy {
            requiredSignatures = Set.copyOf(requiredSignatures);
            if (requiredSignatures.isEmpty()) throw new IllegalArgumentException("a plan needs a signature");
        }
    }

    /**
     * Who decides on the level of care.
     *
     * @param version names this set of rules
     * @param qualifiedRoles whose decision holds without a countersignature, and who may countersign
     */
    public record CarePolicy(String version, Set<Role> qualifiedRoles) {
        public CarePolicy {
            qualifiedRoles = Set.copyOf(qualifiedRoles);
            if (qualifiedRoles.isEmpty()) throw new IllegalArgumentException("nobody could decide");
        }
    }
}
