package org.throughline.scheduling.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.platform.service.History;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;

/** When a facilitator is to hold sessions, as the log holds it now. */
public final class FacilitatorWeeks {
    /** Sessions are planned at most a year ahead of being looked at again. */
    private static final int WEEKS_AHEAD = 53;

    private final History<SessionEvent> history;

    public FacilitatorWeeks(History<SessionEvent> history) {
        this.history = history;
    }

    /** The sessions they are to hold from some time on, for about a year. */
    public Set<UUID> upcoming(String facilitator, Instant from, String organisation) {
        LocalDate first = new Slot(from, 1).weeks().getFirst();
        List<String> streams = IntStream.range(0, WEEKS_AHEAD)
                .mapToObj(week -> SessionDeciding.facilitator(facilitator, first.plusWeeks(week)))
                .toList();
        Map<UUID, Slot> reserved = new LinkedHashMap<>();
        for (SessionEvent event : history.events(streams, organisation, Optional.empty())) {
            if (event instanceof FacilitatorReserved e) {
                reserved.put(e.sessionId(), e.slot());
            } else if (event instanceof FacilitatorFreed e) {
                reserved.remove(e.sessionId());
            }
        }
        return reserved.entrySet().stream()
                .filter(session -> session.getValue().start().isAfter(from))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
