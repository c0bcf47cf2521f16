package org.throughline.scheduling.track.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.TrackBreach;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;
import org.throughline.scheduling.track.view.OfferedTrack;

/**
 * A track on offer.
 *
 * @param level of care it is for
 * @param policy version of the bounds it was held against
 * @param programme the service line; empty where nobody said
 * @param places for how many participants at a time; 0 where nobody said
 * @param outsideBounds who answers for its leaving its bounds; absent if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackAnswer(
        UUID trackId,
        UUID facilityId,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        String level,
        boolean adult,
        List<BlockAnswer> blocks,
        String policy,
        Instant definedAt,
        String programme,
        int places,
        @Nullable OutsideBounds outsideBounds) {

    /** One session of the week, in local time of the facility. */
    public record BlockAnswer(
            DayOfWeek day, @Schema(type = SchemaType.STRING) LocalTime start, int minutes, SessionKind kind) {
        static BlockAnswer of(Block block) {
            return new BlockAnswer(block.day(), block.start(), block.minutes(), block.kind());
        }
    }

    /** Who let it leave its bounds, in which role, and why. */
    public record OutsideBounds(List<TrackBreach> breaches, String by, String role, String reason, Instant at) {
        static OutsideBounds of(TrackBoundsOverridden event) {
            return new OutsideBounds(
                    event.breaches(), event.by(), event.role(), event.reason().value(), event.overriddenAt());
        }
    }

    static TrackAnswer of(OfferedTrack track) {
        TrackDefined of = track.definition();
        return new TrackAnswer(
                of.trackId(),
                of.facilityId(),
                of.zone(),
                of.level(),
                of.adult(),
                of.blocks().stream().map(BlockAnswer::of).toList(),
                of.policy(),
                of.definedAt(),
                of.programme(),
                of.places(),
                track.overridden().map(OutsideBounds::of).orElse(null));
    }
}
