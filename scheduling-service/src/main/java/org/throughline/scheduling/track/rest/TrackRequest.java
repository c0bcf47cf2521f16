package org.throughline.scheduling.track.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.TrackCommand.DefineTrack;
import org.throughline.scheduling.track.domain.TrackCommand.Offering;

/**
 * A week to be offered.
 *
 * @param zone of the facility, such as {@code America/New_York}
 * @param adult for adults, else for adolescents
 * @param programme the service line, as a code
 * @param places for how many participants at a time
 * @param overrideReason why the track may leave its bounds; needed only if it does
 */
public record TrackRequest(
        @NotNull UUID facilityId,

        @NotNull @Schema(type = SchemaType.STRING, examples = "America/New_York")
        ZoneId zone,

        @NotNull Boolean adult,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._+-]{1,64}") String programme,
        @NotNull @Min(1) @Max(Offering.PLACES_MAX) Integer places,

        @NotNull @Size(min = 1, max = DefineTrack.BLOCKS_MAX)
        List<@NotNull @Valid BlockRequest> blocks,

        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {

    /**
     * One session of the week, in local time of the facility; it ends by midnight.
     *
     * @param minutes from its start
     */
    public record BlockRequest(
            @NotNull DayOfWeek day,

            @NotNull @Schema(type = SchemaType.STRING, examples = "18:00")
            LocalTime start,

            @Min(1) @Max(1440) int minutes,
            @NotNull SessionKind kind) {}

    List<Block> toBlocks() {
        return IntStream.range(0, blocks.size()).mapToObj(this::toBlock).toList();
    }

    private Block toBlock(int index) {
        BlockRequest block = blocks.get(index);
        String path = "blocks[" + index + "].";
        return Fields.together(
                () -> new Block(block.day(), block.start(), block.minutes(), block.kind()),
                path + "start",
                path + "minutes");
    }
}
