package org.throughline.scheduling.attendance.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.policy.domain.AttendancePolicy;

/**
 * How an entry is made.
 *
 * @param by who makes it
 * @param policy that holds
 * @param lateEntry why it is made so late; needed only then
 */
public record Entering(
        By by, AttendancePolicy policy, @Nullable Reason lateEntry) {
    /**
     * Who makes an entry.
     *
     * @param staff by id
     * @param supervises may change what a closed session says
     */
    public record By(String staff, boolean supervises) {
        public By {
            Token.checked(staff);
        }
    }
}
