package org.throughline.scheduling.clinician.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;

/**
 * A page of clinicians.
 *
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClinicianPage(
        List<ClinicianAnswer> clinicians, @Nullable String next, Map<String, SourceFreshness> freshness) {}
