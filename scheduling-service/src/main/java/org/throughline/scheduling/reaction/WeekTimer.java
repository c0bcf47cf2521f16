package org.throughline.scheduling.reaction;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;

/** How a timer names the week it is for: the stream of its dose, and the episode. */
final class WeekTimer {
    private WeekTimer() {}

    static String stream(String organisation, Week week) {
        return StreamName.in(
                organisation, DoseDeciding.stream(week.participantId(), week.monday()) + "/" + week.episodeId());
    }

    /** The week a timer's stream names. */
    static Week week(String stream) {
        String[] parts = StreamName.of(stream).split("/", 4);
        return new Week(UUID.fromString(parts[1]), UUID.fromString(parts[3]), LocalDate.parse(parts[2]));
    }
}
