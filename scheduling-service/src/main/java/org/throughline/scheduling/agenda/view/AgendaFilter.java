package org.throughline.scheduling.agenda.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;

/**
 * Which sessions of a period are asked for; all, where nothing is given.
 *
 * @param facilitator who is to hold them, by the id of their record
 * @param room where they are held
 * @param series they were planned in
 * @param facility where they are said to be held
 * @param programme they are said to be offered by
 * @param atRisk only those of which a facilitator's credential is in doubt
 */
public record AgendaFilter(
        Optional<UUID> facilitator,
        Optional<UUID> room,
        Optional<UUID> series,
        Optional<UUID> facility,
        Optional<String> programme,
        boolean atRisk) {

    /** Those a clinician is to hold, by the id of their record. */
    public static AgendaFilter heldBy(UUID facilitator) {
        return new AgendaFilter(
                Optional.of(facilitator),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Those said to be held at a facility. */
    public static AgendaFilter heldAt(UUID facility) {
        return new AgendaFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(facility), Optional.empty(), false);
    }

    Bson of(String organisation) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("org", organisation));
        facilitator.ifPresent(id -> all.add(eq("facilitators", id.toString())));
        room.ifPresent(id -> all.add(eq("rooms", id.toString())));
        series.ifPresent(id -> all.add(eq("series", id.toString())));
        facility.ifPresent(id -> all.add(eq("facility", id.toString())));
        programme.ifPresent(code -> all.add(eq("programme", code)));
        if (atRisk) {
            all.add(eq("atRisk", true));
        }
        return and(all);
    }
}
