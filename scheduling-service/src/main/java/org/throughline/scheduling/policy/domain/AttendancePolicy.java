package org.throughline.scheduling.policy.domain;

/**
 * How attendance is documented.
 *
 * @param version of the policy
 * @param lateAfterHours an entry later than this after the session's end is a late entry
 * @param graceMinutes coming later or leaving earlier by no more than this is neither noted nor deducted
 * @param makeUpWindowDays a make-up is at most this many days after the missed session
 */
public record AttendancePolicy(String version, int lateAfterHours, int graceMinutes, int makeUpWindowDays) {
    public AttendancePolicy {
        if (lateAfterHours < 0 || graceMinutes < 0 || makeUpWindowDays < 0) {
            throw new IllegalArgumentException("hours, minutes and days are not negative");
        }
    }
}
