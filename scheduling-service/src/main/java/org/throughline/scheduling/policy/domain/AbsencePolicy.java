package org.throughline.scheduling.policy.domain;

/**
 * How many absences call for a review.
 *
 * @param version of the policy
 * @param unexcused so many unexcused absences within the weeks
 * @param weeks in which they are counted; days on hold are none of them
 * @param consecutive so many unexcused absences with no session attended between them
 */
public record AbsencePolicy(String version, int unexcused, int weeks, int consecutive) {
    public AbsencePolicy {
        if (unexcused < 1 || weeks < 1 || consecutive < 1) {
            throw new IllegalArgumentException("absences are counted from 1, in at least a week");
        }
    }
}
