package org.throughline.scheduling.warrant.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ViewRows;
import org.throughline.scheduling.calendar.view.SealedFacts;

/**
 * Reads the holders of an organisation.
 *
 * @param <E> the facts of a catalogue
 */
public final class Holders<E> {
    private static final Comparator<Map.Entry<String, Object>> BY_VERSION =
            Comparator.comparingLong(fact -> Long.parseLong(fact.getKey().substring(1)));

    private final ViewRows rows;
    private final SealedFacts<E> facts;

    public Holders(ViewRows rows, SealedFacts<E> facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /** One of them, and the facts about it. */
    public record Holder<E>(String id, List<E> facts) {
        public Holder {
            facts = List.copyOf(facts);
        }
    }

    /** A page of them, by id. */
    public List<Holder<E>> page(String organisation, Optional<String> after, int limit) {
        Bson all = eq("org", organisation);
        List<Holder<E>> holders = new ArrayList<>();
        rows.find(after.map(id -> and(all, gt("_id", id))).orElse(all))
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(limit)
                .forEach(row -> holders.add(new Holder<>(row.getString("_id"), opened(row))));
        return holders;
    }

    private List<E> opened(Document row) {
        List<Document> kept = row.get("facts", Document.class).entrySet().stream()
                .sorted(BY_VERSION)
                .map(fact -> (Document) fact.getValue())
                .toList();
        return facts.open(kept).stream().flatMap(Optional::stream).toList();
    }
}
