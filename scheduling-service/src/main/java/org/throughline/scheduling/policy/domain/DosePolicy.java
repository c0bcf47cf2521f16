package org.throughline.scheduling.policy.domain;

/**
 * What a week owes a participant.
 *
 * @param version of the policy
 * @param adultMinutes for adults
 * @param adolescentMinutes for adolescents
 * @param days distinct days on which they are given
 * @param settleHours a week stays open this long after the last entry about it
 */
public record DosePolicy(String version, int adultMinutes, int adolescentMinutes, int days, int settleHours) {
    public DosePolicy {
        if (adultMinutes < 0 || adolescentMinutes < 0 || settleHours < 0) {
            throw new IllegalArgumentException("minutes and hours are not negative");
        }
        if (days < 1 || days > 7) {
            throw new IllegalArgumentException("a dose takes 1 to 7 days of a week");
        }
    }

    /** Minutes a whole week owes. */
    public int minutes(boolean adult) {
        return adult ? adultMinutes : adolescentMinutes;
    }
}
