package org.throughline.outcomes.domain;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The numbers a programme works by; they come in with each command, so a decision repeats under the rules it was made
 * under.
 *
 * @param safety how soon critical answers are met
 * @param alert how alerts move on
 * @param handoff how responsibility passes on after discharge
 * @param invitation how long a link may be answered
 * @param alumni when who left is asked how they are
 */
public record ProgrammePolicy(
        SafetyPolicy safety,
        AlertPolicy alert,
        HandoffPolicy handoff,
        InvitationPolicy invitation,
        AlumniPolicy alumni) {

    /**
     * What holds where a programme has set nothing else. Deadlines of 15 minutes and one hour are house rules for a
     * pager; seven days to a first visit is the usual aim after discharge (HEDIS follow-up measures count it so); a day to
     * say that an appointment was kept, and how long a link is open, are house rules.
     */
    public static final ProgrammePolicy DEFAULT = new ProgrammePolicy(
            new SafetyPolicy(
                    "safety-2026-1", Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(7), Duration.ZERO),
            new AlertPolicy("alert-2026-1", false, Duration.ofMinutes(15)),
            new HandoffPolicy(
                    "handoff-2026-2",
                    Set.of("TPO", "GENERAL"),
                    Duration.ofDays(7),
                    Duration.ofDays(7),
                    Duration.ofDays(1)),
            new InvitationPolicy("invitation-2026-1", Duration.ofDays(7), Duration.ofDays(30)),
            new AlumniPolicy("alumni-2026-1", List.of(30, 90, 180, 365), Duration.ofDays(14)));

    /**
     * How soon critical answers are met. What is low is due by the end of the facility's day.
     *
     * @param version names this set of rules
     * @param highWithin until an alert of high severity is due
     * @param moderateWithin until an alert of moderate severity is due
     * @param interviewHolds how long a structured suicide-risk interview speaks for a person
     * @param clockTolerance how far a sender's clock may run ahead before a time counts as future
     */
    public record SafetyPolicy(
            String version,
            Duration highWithin,
            Duration moderateWithin,
            Duration interviewHolds,
            Duration clockTolerance) {}

    /**
     * How alerts move on.
     *
     * @param version names this set of rules
     * @param recorderMayResolve whether who recorded the assessment may close its alert
     * @param escalatesAgainAfter until an escalated alert that nobody acknowledged is due again
     */
    public record AlertPolicy(String version, boolean recorderMayResolve, Duration escalatesAgainAfter) {}

    /**
     * How responsibility passes on after discharge.
     *
     * @param version names this set of rules
     * @param consentKinds kinds of consent that can cover a disclosure to an aftercare provider
     * @param acceptedWithin until a handoff that nobody accepted is overdue, in elapsed time
     * @param firstVisitWithin from the discharge until the recipient is to have seen the person
     * @param visitConfirmedWithin from an appointment until somebody is to have said that it was kept
     */
    public record HandoffPolicy(
            String version,
            Set<String> consentKinds,
            Duration acceptedWithin,
            Duration firstVisitWithin,
            Duration visitConfirmedWithin) {
        public HandoffPolicy {
            consentKinds = Set.copyOf(consentKinds);
        }
    }

    /**
     * When instruments are given.
     *
     * @param version names this set of rules
     * @param baselineWithin from the admission until the baseline is due
     * @param baselineCountsFor how long before the admission answers may have been given that count as the baseline
     * @param dischargeTolerance how far from the discharge its answers may lie
     * @param followUpTolerance how far from its day a follow-up's answers may lie
     * @param standard what everybody is given
     */
    public record SchedulePolicy(
            String version,
            Duration baselineWithin,
            Duration baselineCountsFor,
            Duration dischargeTolerance,
            Duration followUpTolerance,
            List<Standard> standard) {
        private static final List<Integer> FOLLOWED_UP = List.of(0, 30, 90, 180, 365);

        /**
         * Where a programme has set nothing. Symptom measures are given weekly, recovery capital and well-being monthly
         * (common practice of measurement-based care), the suicide-risk interview at transitions; a week to a baseline and
         * the tolerances are house rules.
         */
        public static final SchedulePolicy STANDARD = new SchedulePolicy(
                "schedule-2026-1",
                Duration.ofDays(7),
                Duration.ofDays(14),
                Duration.ofDays(7),
                Duration.ofDays(14),
                List.of(
                        new Standard("PHQ-9", 7, FOLLOWED_UP),
                        new Standard("GAD-7", 7, FOLLOWED_UP),
                        new Standard("BARC-10", 28, FOLLOWED_UP),
                        new Standard("WHO-5", 28, FOLLOWED_UP),
                        new Standard("C-SSRS", 0, List.of(0))));

        public SchedulePolicy {
            standard = List.copyOf(standard);
        }

        /**
         * What is given by itself.
         *
         * @param everyDays days from one to the next while the episode lasts; 0 where the baseline is enough
         * @param daysAfterDischarge 0 is the discharge itself
         */
        public record Standard(String instrument, int everyDays, List<Integer> daysAfterDischarge) {
            public Standard {
                daysAfterDischarge = List.copyOf(daysAfterDischarge);
            }
        }
    }

    /**
     * How long a link may be answered.
     *
     * @param version names this set of rules
     * @param openFor where nothing else is asked for
     * @param openAtMost whatever is asked for
     */
    public record InvitationPolicy(String version, Duration openFor, Duration openAtMost) {}

    /**
     * When who left is asked how they are.
     *
     * @param version names this set of rules
     * @param days after the discharge that may be agreed on
     * @param tolerance how far from its day a follow-up may lie
     */
    public record AlumniPolicy(String version, List<Integer> days, Duration tolerance) {
        public AlumniPolicy {
            days = List.copyOf(days);
        }
    }
}
