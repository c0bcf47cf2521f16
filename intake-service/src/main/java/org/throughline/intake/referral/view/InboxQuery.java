package org.throughline.intake.referral.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.platform.projection.Keyset;

/**
 * Which referrals are asked for, and in which order.
 *
 * @param status how far they have come
 * @param order what comes first
 * @param with what else they have to meet
 */
public record InboxQuery(ReferralStatus status, Order order, Having with) {

    /** What comes first. */
    public enum Order {
        /** The oldest. */
        AGE("at"),
        /** The most urgent, among them the oldest. */
        URGENCY("urgent");

        private final String field;

        Order(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /**
     * What is asked of each; anything, where nothing is.
     *
     * @param overdue whether nobody has tried to reach anybody, and the time for it is over
     * @param review whether a person has to look at it
     * @param from came in at that moment or later
     * @param until came in before that moment
     */
    public record Having(
            Optional<Urgency> urgency,
            Optional<ReferralSource.Kind> source,
            Optional<Boolean> overdue,
            Optional<Boolean> review,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /**
     * Where a page ends: the next one begins behind it.
     *
     * @param key what the last row was sorted by
     */
    public record Place(long key, String referralId) {}

    Bson filter(String organisation, Optional<Place> after) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("status", status.name()));
        with.urgency().ifPresent(urgency -> filters.add(eq("urgency", urgency.name())));
        with.source().ifPresent(source -> filters.add(eq("source", source.name())));
        with.overdue().ifPresent(overdue -> filters.add(eq("overdue", overdue)));
        with.review().ifPresent(review -> filters.add(eq("review", review)));
        with.from().ifPresent(from -> filters.add(gte("at", Date.from(from))));
        with.until().ifPresent(until -> filters.add(lt("at", Date.from(until))));
        after.ifPresent(place -> filters.add(behind(place)));
        return and(filters);
    }

    private Bson behind(Place place) {
        Object key = order == Order.AGE ? Date.from(Instant.ofEpochMilli(place.key())) : Long.valueOf(place.key());
        return Keyset.behind(order.field(), key, place.referralId());
    }
}
