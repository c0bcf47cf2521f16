package org.throughline.scheduling.dose;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;

/** What intake has told about episodes, as the log holds it now. */
public final class Episodes {
    private final History<DoseEvent> history;

    public Episodes(History<DoseEvent> history) {
        this.history = history;
    }

    /** The admission an episode began with; empty if it was not told yet, or was erased. It never changes. */
    public Optional<EpisodeOpened> opened(UUID episodeId, String organisation) {
        return history.of(AttendanceDeciding.episode(episodeId), organisation).stream()
                .flatMap(delivered -> opening(delivered).stream())
                .findFirst();
    }

    private static Optional<EpisodeOpened> opening(Delivered<DoseEvent> delivered) {
        return delivered instanceof Recorded<DoseEvent> recorded && recorded.event() instanceof EpisodeOpened opened
                ? Optional.of(opened)
                : Optional.empty();
    }
}
