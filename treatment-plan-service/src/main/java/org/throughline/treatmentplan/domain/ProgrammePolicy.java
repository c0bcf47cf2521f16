package org.throughline.treatmentplan.domain;

import java.time.Duration;
import java.util.Set;
import org.throughline.treatmentplan.policy.domain.PolicyNumbers;

/**
 * The numbers and roles a programme works by; they come in with each command, so a decision repeats under the rules it
 * was made under. Which roles sign and decide is this service's, but for where a programme asks for its medical director.
 *
 * @param plan how plans come into effect
 * @param review how often plans are looked at anew
 * @param certification for how long a physician certifies the need for care
 * @param care who decides on the level of care
 * @param note by when notes are written and countersigned
 * @param safetyPlan by when a safety plan is agreed
 * @param incident by when an incident is looked into, and told where the law has it told
 */
public record ProgrammePolicy(
        PlanPolicy plan,
        ReviewPolicy review,
        CertificationPolicy certification,
        CarePolicy care,
        NotePolicy note,
        SafetyPlanPolicy safetyPlan,
        IncidentPolicy incident) {

    /** What holds where a programme has set nothing. */
    public static final ProgrammePolicy STANDARD = of(PolicyNumbers.STANDARD);

    /**
     * The numbers of a programme. Seven days to the first plan is what Kansas asks (R03-606); nine hours a week is the
     * lower bound of intensive outpatient care in the ASAM Criteria (level 2.1); thirty days between reviews is common
     * practice; Medicare asks for nine hours a week and for another certification after sixty days. Notes are commonly due
     * within 24 to 72 hours. The other numbers are house rules.
     */
    public static ProgrammePolicy of(PolicyNumbers numbers) {
        return new ProgrammePolicy(
                new PlanPolicy(
                        numbers.version(),
                        numbers.days("first-plan-due-days", 7),
                        numbers.days("provisional-days", 7),
                        numbers.asked("plan-signed-by-director")
                                ? Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.PARTICIPANT)
                                : Set.of(Role.CLINICIAN, Role.PARTICIPANT),
                        numbers.number("planned-minutes-a-week-least", 540)),
                new ReviewPolicy(
                        numbers.version(),
                        numbers.days("review-days", 30),
                        numbers.days("review-lead-days", 7),
                        numbers.days("triggered-review-days", 3)),
                new CertificationPolicy(
                        numbers.version(),
                        numbers.number("certification-days", 60),
                        numbers.number("certification-lead-days", 14),
                        numbers.number("certification-hours-least", 9)),
                new CarePolicy(
                        numbers.version(),
                        numbers.asked("level-decided-by-director")
                                ? Set.of(Role.MEDICAL_DIRECTOR)
                                : Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR),
                        Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR)),
                new NotePolicy(
                        numbers.version(),
                        Duration.ofHours(numbers.number("note-due-hours", 72)),
                        numbers.days("note-countersign-days", 3),
                        Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR)),
                new SafetyPlanPolicy(numbers.version(), Duration.ofHours(numbers.number("safety-plan-due-hours", 24))),
                new IncidentPolicy(
                        numbers.version(),
                        numbers.days("incident-review-days", 3),
                        Duration.ofHours(numbers.number("mandated-report-hours", 24))));
    }

    /**
     * How plans come into effect.
     *
     * @param version names this set of rules
     * @param dueAfter how long after admission the first plan is due, in elapsed time
     * @param provisionalFor how long a plan is in effect with signatures outstanding before they are overdue
     * @param requiredSignatures one signature in each of these roles puts a plan into effect
     * @param weeklyMinutesMin planned minutes a week below which a plan is flagged, never refused
     */
    public record PlanPolicy(
            String version,
            Duration dueAfter,
            Duration provisionalFor,
            Set<Role> requiredSignatures,
            int weeklyMinutesMin) {
        public PlanPolicy {
            requiredSignatures = Set.copyOf(requiredSignatures);
            if (requiredSignatures.isEmpty()) throw new IllegalArgumentException("a plan needs a signature");
        }
    }

    /**
     * How often plans are looked at anew, in elapsed time.
     *
     * @param version names this set of rules
     * @param every from a plan's taking effect, or a review, to the next review
     * @param lead how long before it is due a periodic review is on the worklist
     * @param triggeredWithin from what called for a review to the day it is due
     */
    public record ReviewPolicy(String version, Duration every, Duration lead, Duration triggeredWithin) {}

    /**
     * For how long a physician certifies the need for care.
     *
     * @param version names this set of rules
     * @param days a certification covers, its first included, in calendar days where the facility is
     * @param leadDays how many days before its last one the next is on the worklist, and how far ahead one may be made
     * @param hoursLeast of care a week that can be certified
     */
    public record CertificationPolicy(String version, int days, int leadDays, int hoursLeast) {}

    /**
     * Who decides on the level of care.
     *
     * @param version names this set of rules
     * @param qualifiedRoles whose decision holds without a countersignature, and who may countersign
     * @param summaryRoles who signs the summary of a discharge
     */
    public record CarePolicy(String version, Set<Role> qualifiedRoles, Set<Role> summaryRoles) {
        public CarePolicy {
            qualifiedRoles = Set.copyOf(qualifiedRoles);
            summaryRoles = Set.copyOf(summaryRoles);
            if (qualifiedRoles.isEmpty()) throw new IllegalArgumentException("nobody could decide");
            if (summaryRoles.isEmpty()) throw new IllegalArgumentException("nobody could be discharged");
        }
    }

    /**
     * By when notes are written and countersigned, in elapsed time.
     *
     * @param version names this set of rules
     * @param dueWithin how long after somebody took part in a session their note is due
     * @param countersignWithin how long after its signature a note is to be countersigned
     * @param qualifiedRoles whose signature needs no other, and who countersigns that of the others
     */
    public record NotePolicy(String version, Duration dueWithin, Duration countersignWithin, Set<Role> qualifiedRoles) {
        public NotePolicy {
            qualifiedRoles = Set.copyOf(qualifiedRoles);
            if (qualifiedRoles.isEmpty()) throw new IllegalArgumentException("nobody could countersign");
        }
    }

    /**
     * By when a safety plan is agreed, in elapsed time.
     *
     * @param version names this set of rules
     * @param dueWithin from the alert that calls for one
     */
    public record SafetyPlanPolicy(String version, Duration dueWithin) {}

    /**
     * By when an incident is seen to, in elapsed time.
     *
     * @param version names this set of rules
     * @param reviewWithin from its report to the day somebody is to have looked into it
     * @param mandatedReportWithin from its report until an authority is to have been told, where the law has it told
     */
    public record IncidentPolicy(String version, Duration reviewWithin, Duration mandatedReportWithin) {}
}
