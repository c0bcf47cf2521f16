package org.throughline.intake.disclosure.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.platform.projection.Keyset;

/**
 * Which entries are asked for, newest first.
 *
 * @param from first time, inclusive
 * @param until last time, exclusive
 * @param after the last entry of the page before
 */
public record LedgerQuery(
        String organisation, Narrowing narrowing, Instant from, Instant until, Optional<Place> after, int entriesMax) {
    /** Most entries on one page. */
    public static final int ENTRIES_MAX = 200;

    /** By what they are narrowed; by nothing, if all are empty. */
    public record Narrowing(
            Optional<UUID> participantId,
            Optional<UUID> recipientId,
            Optional<Outcome> outcome,
            Optional<WithheldReason> reason,
            Optional<Boolean> flagged,
            Optional<Boolean> emergency,
            Optional<ReviewProgress> review) {}

    /** Where an entry stands: by time, and among those of one instant by id. */
    public record Place(Instant at, String id) {}

    Bson filter() {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        narrowing.participantId().ifPresent(id -> filters.add(eq("subject", id.toString())));
        narrowing.recipientId().ifPresent(id -> filters.add(eq("recipient", id.toString())));
        narrowing.outcome().ifPresent(outcome -> filters.add(eq("outcome", outcome.name())));
        narrowing.reason().ifPresent(reason -> filters.add(eq("reason", reason.name())));
        narrowing.flagged().ifPresent(flagged -> filters.add(eq("flagged", flagged)));
        narrowing.emergency().ifPresent(emergency -> filters.add(eq("emergency", emergency)));
        narrowing.review().ifPresent(review -> filters.add(eq("review", review.name())));
        filters.add(gte("at", Date.from(from)));
        filters.add(lt("at", Date.from(until)));
        after.ifPresent(place -> filters.add(Keyset.before("at", place.at(), place.id())));
        return and(filters);
    }
}
