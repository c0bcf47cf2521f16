package org.throughline.scheduling.policy.domain;

/**
 * The bounds of a track's week at one level of care; all inclusive. Outside them a track needs a reason.
 *
 * @param version of the policy, recorded with what was decided under it
 * @param level of care the bounds are for, such as {@code 2.1}
 * @param days on which the dose is given, in a week
 * @param dayMinutes of the dose, on each of those days
 * @param adultWeekMinutes of the dose, in a week, for adults
 * @param adolescentWeekMinutes of the dose, in a week, for adolescents
 */
public record TrackPolicy(
        String version,
        String level,
        Bounds days,
        Bounds dayMinutes,
        Bounds adultWeekMinutes,
        Bounds adolescentWeekMinutes) {

    /** From the least to the most, both included. */
    public record Bounds(int least, int most) {
        public Bounds {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("bounds go from 0 or more upwards");
            }
        }

        public boolean contain(int value) {
            return least <= value && value <= most;
        }
    }

    /** What holds for the people a track is for. */
    public Bounds weekMinutes(boolean adult) {
        return adult ? adultWeekMinutes : adolescentWeekMinutes;
    }
}
