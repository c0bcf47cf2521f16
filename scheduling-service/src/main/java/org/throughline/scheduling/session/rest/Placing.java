package org.throughline.scheduling.session.rest;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.session.domain.Description;

/** The fields of requests that say when, where and with whom. */
final class Placing {
    /** Shape of a staff member's id. */
    static final String STAFF = "[A-Za-z0-9._:@+-]{1,80}";

    private Placing() {}

    static List<String> facilitators(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    static Description description(
            Optional<UUID> facility, Optional<String> programme, Optional<String> modality, Optional<String> topic) {
        return new Description(
                facility.stream().toList(),
                programme.stream().toList(),
                modality.stream().toList(),
                topic.stream().toList());
    }

    static Placement placement(Slot slot, ZoneId zone, Optional<UUID> room, List<String> facilitators) {
        return Fields.together(
                () -> new Placement(slot, zone, room.stream().toList(), facilitators), "facilitator", "coFacilitators");
    }
}
