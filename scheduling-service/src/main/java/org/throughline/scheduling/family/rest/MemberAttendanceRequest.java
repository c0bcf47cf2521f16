package org.throughline.scheduling.family.rest;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.family.domain.FamilyFinding;

/**
 * Whether a member of a family was there: both times if they were, neither if they were not.
 *
 * @param arrivedAt when they came
 * @param leftAt when they left
 */
public record MemberAttendanceRequest(Optional<Instant> arrivedAt, Optional<Instant> leftAt) {
    FamilyFinding finding() {
        if (arrivedAt.isPresent() != leftAt.isPresent()) {
            throw Problems.invalid("times-ambiguous", "Send both times, or neither", "arrivedAt", "leftAt");
        }
        return arrivedAt
                .<FamilyFinding>map(arrived -> Fields.together(
                        () -> new FamilyFinding.Came(arrived, leftAt.orElseThrow()), "arrivedAt", "leftAt"))
                .orElseGet(FamilyFinding.StayedAway::new);
    }
}
