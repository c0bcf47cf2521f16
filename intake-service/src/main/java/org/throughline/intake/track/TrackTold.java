package org.throughline.intake.track;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A track as scheduling says, with what a person's life has to fit with.
 *
 * @param zone of its facility
 * @param adult whether it is for adults
 * @param blocks of its week
 */
public record TrackTold(
        UUID trackId, UUID facilityId, ZoneId zone, String level, boolean adult, List<BlockTold> blocks) {
    public TrackTold {
        blocks = List.copyOf(blocks);
    }

    /** One block of the week, by the clock of the facility. */
    public record BlockTold(DayOfWeek day, LocalTime start, int minutes, String kind) {}
}
