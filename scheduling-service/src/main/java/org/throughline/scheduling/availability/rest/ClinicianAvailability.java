package org.throughline.scheduling.availability.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.availability.domain.Span;

/**
 * When somebody who treats is free.
 *
 * @param zone whose clock the times are by
 * @param free without a session, on days on which a credential of theirs holds; earliest first
 * @param freshness how far this answer knows each service
 */
public record ClinicianAvailability(
        UUID clinicianId,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        List<Free> free,
        Map<String, SourceFreshness> freshness) {

    /**
     * A free time.
     *
     * @param until the first instant after it
     * @param minutes how long it is
     */
    public record Free(OffsetDateTime from, OffsetDateTime until, long minutes) {
        static Free of(Span span, ZoneId zone) {
            return new Free(
                    span.from().atZone(zone).toOffsetDateTime(),
                    span.until().atZone(zone).toOffsetDateTime(),
                    span.minutes());
        }
    }
}
