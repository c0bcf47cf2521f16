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
 * @param facilitator who is to hold them
 * @param room where they are held
 * @param series they were planned in
 * @param atRisk only those to come of which a facilitator's credential is in doubt
 */
public record AgendaFilter(Optional<String> facilitator, Optional<UUID> room, Optional<UUID> series, boolean atRisk) {
    Bson of(String organisation) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("org", organisation));
        facilitator.ifPresent(staff -> all.add(eq("facilitators", staff)));
        room.ifPresent(id -> all.add(eq("rooms", id.toString())));
        series.ifPresent(id -> all.add(eq("series", id.toString())));
        if (atRisk) {
            all.add(eq("atRisk", true));
        }
        return and(all);
    }
}
