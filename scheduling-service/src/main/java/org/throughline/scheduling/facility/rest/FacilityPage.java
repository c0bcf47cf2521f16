package org.throughline.scheduling.facility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;

/**
 * A page of facilities.
 *
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacilityPage(
        List<FacilityAnswer> facilities, @Nullable String next, Map<String, SourceFreshness> freshness) {}
