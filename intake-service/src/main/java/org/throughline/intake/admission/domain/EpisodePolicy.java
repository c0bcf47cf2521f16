package org.throughline.intake.admission.domain;

import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers an episode is held and reopened by.
 *
 * @param version of the policy
 * @param holdDaysMost a hold lasts so many days at most, its first and last included
 * @param reopenWithinDays an episode may be reopened for so many days of 24 hours after it was closed
 */
public record EpisodePolicy(String version, int holdDaysMost, int reopenWithinDays) {
    /** Where a site has set nothing else. Both are house rules, to be looked at by each site. */
    public static final EpisodePolicy STANDARD = new EpisodePolicy(PolicyNumbers.STANDARD.version(), 30, 14);

    /** The numbers of a programme; each that they do not name is as where nothing is set. */
    public static EpisodePolicy of(PolicyNumbers numbers) {
        return new EpisodePolicy(
                numbers.version(),
                numbers.number("hold-days-most", STANDARD.holdDaysMost()),
                numbers.number("reopen-within-days", STANDARD.reopenWithinDays()));
    }
}
