package org.throughline.scheduling.facility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;

/**
 * A page of sites of which holidays are due, by id.
 *
 * @param policyVersion by which they are
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidaysDuePage(
        List<Due> facilities,
        String policyVersion,
        @Nullable String next,
        Map<String, SourceFreshness> freshness) {
    /**
     * One of them.
     *
     * @param years of which nobody has said which holidays it keeps
     */
    public record Due(UUID facilityId, String name, List<Integer> years) {
        @Override
        public String toString() {
            return "Due[redacted]";
        }
    }
}
