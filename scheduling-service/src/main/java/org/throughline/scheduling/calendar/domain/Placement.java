package org.throughline.scheduling.calendar.domain;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * When, where and with whom a session takes place.
 *
 * @param zone of the facility
 * @param rooms at most one; none when it is held by telehealth
 * @param facilitators one to ten, each once
 */
public record Placement(Slot slot, ZoneId zone, List<UUID> rooms, List<String> facilitators) {
    public static final int FACILITATORS_MAX = 10;

    public Placement {
        rooms = List.copyOf(rooms);
        facilitators = List.copyOf(facilitators);
        if (rooms.size() > 1) {
            throw new IllegalArgumentException("a session has at most one room");
        }
        if (facilitators.isEmpty() || facilitators.size() > FACILITATORS_MAX) {
            throw new IllegalArgumentException("a session has 1 to " + FACILITATORS_MAX + " facilitators");
        }
        if (new HashSet<>(facilitators).size() < facilitators.size()) {
            throw new IllegalArgumentException("a facilitator is named twice");
        }
        facilitators.forEach(Token::checked);
    }

    /** The same with somebody else in the place of one who holds it; as it is, if they do not or both do. */
    public Placement withFacilitator(String replaced, String replacement) {
        if (facilitators.contains(replacement)) {
            return this;
        }
        List<String> others = facilitators.stream()
                .map(facilitator -> facilitator.equals(replaced) ? replacement : facilitator)
                .toList();
        return new Placement(slot, zone, rooms, others);
    }
}
