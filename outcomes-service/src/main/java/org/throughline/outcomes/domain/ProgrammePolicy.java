package org.throughline.outcomes.domain;

import java.time.Duration;
import java.util.Set;

/**
 * The numbers a programme works by; they come in with each command, so a decision repeats under the rules it was made
 * under.
 *
 * @param safety how soon critical answers are met
 * @param alert how alerts move on
 * @param handoff how responsibility passes on after discharge
 */
public record ProgrammePolicy(SafetyPolicy safety, AlertPolicy alert, HandoffPolicy handoff) {

    /**
     * What holds where a programme has set nothing else. Deadlines of 15 minutes and one hour are house rules for a
     * pager; seven days to a first visit is the usual aim after discharge (HEDIS follow-up measures count it so); a day to
     * say that an appointment was kept is a house rule.
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
                    Duration.ofDays(1)));

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
}
