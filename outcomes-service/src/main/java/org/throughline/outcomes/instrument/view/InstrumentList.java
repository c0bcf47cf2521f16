package org.throughline.outcomes.instrument.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.instrument.InstrumentCatalogue;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Instruments.Version;
import org.throughline.outcomes.instrument.domain.Library;
import org.throughline.outcomes.instrument.domain.Shelf;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** The instruments of an organisation beside the shipped ones, page by page, and those under one name. */
public final class InstrumentList {
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::code)
            .thenComparingInt(entry -> entry.definition().version());

    private final Instruments shipped;
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final History<InstrumentEvent> history;
    private final EventRecords<InstrumentEvent> events = new EventRecords<>(InstrumentCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public InstrumentList(Instruments shipped, ServiceRuntime runtime, SealedFields fields) {
        this.shipped = shipped;
        this.runner = runtime.processors().view(new InstrumentProjection(), InstrumentCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
        this.history = runtime.history(InstrumentCatalogue.CATALOGUE);
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One version of an instrument.
     *
     * @param shipped whether it comes with the service
     * @param endsAt from when on it takes no more answers, if it is retired
     */
    public record Entry(InstrumentDefinition definition, boolean shipped, Optional<Instant> endsAt) {
        String code() {
            return definition.code();
        }
    }

    /** Exactly what is known under a name, the organisation's own versions among it. */
    public Instruments named(String code, String organisation) {
        Shelf shelf = Shelf.EMPTY;
        for (InstrumentEvent event :
                history.events(InstrumentDeciding.instrument(code), organisation, Optional.empty())) {
            shelf = Library.evolve(shelf, event);
        }
        return shipped.with(code, shelf);
    }

    /** Exactly one version. */
    public Optional<Entry> one(String code, int version, String organisation) {
        Instruments known = named(code, organisation);
        return known.find(code, version)
                .map(definition -> new Entry(definition, isShipped(definition), known.endOf(definition)));
    }

    private boolean isShipped(InstrumentDefinition definition) {
        return shipped.find(definition.code(), definition.version()).isPresent();
    }

    /** So many in the order of code and version, behind one if it is given. */
    public List<Entry> page(String organisation, Optional<Version> after, int rowsMax) {
        return Stream.concat(ofService(organisation).stream(), ofOrganisation(organisation, after, rowsMax).stream())
                .filter(entry -> after.map(place -> isBehind(entry, place)).orElse(true))
                .sorted(ORDER)
                .limit(rowsMax)
                .toList();
    }

    private static boolean isBehind(Entry entry, Version place) {
        int order = entry.code().compareTo(place.code());
        return order > 0 || (order == 0 && entry.definition().version() > place.number());
    }

    private List<Entry> ofService(String organisation) {
        Map<Version, Instant> ends = new HashMap<>();
        rows.find(and(eq("org", organisation), exists(InstrumentProjection.PUBLISHED, false)))
                .forEach(row -> ends.put(
                        new Version(
                                row.getString(InstrumentProjection.CODE), row.getInteger(InstrumentProjection.VERSION)),
                        row.getDate(InstrumentProjection.ENDS_AT).toInstant()));
        return shipped.definitions().stream()
                .map(one -> new Entry(one, true, Optional.ofNullable(ends.get(new Version(one.code(), one.version())))))
                .toList();
    }

    private List<Entry> ofOrganisation(String organisation, Optional<Version> after, int rowsMax) {
        List<Bson> filters =
                new ArrayList<>(List.of(eq("org", organisation), eq(InstrumentProjection.PUBLISHED, true)));
        after.ifPresent(place -> filters.add(or(
                gt(InstrumentProjection.CODE, place.code()),
                and(eq(InstrumentProjection.CODE, place.code()), gt(InstrumentProjection.VERSION, place.number())))));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending(InstrumentProjection.CODE, InstrumentProjection.VERSION))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<SealedField> sealed = found.stream()
                .map(row -> SealedField.from(row.get(InstrumentProjection.DEFINITION, Document.class)))
                .toList();
        List<Opened> opened = fields.open(sealed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                entries.add(entry(found.get(i), sealed.get(i), plain));
            }
        }
        return entries;
    }

    private Entry entry(Document row, SealedField sealed, Opened.Plain plain) {
        InstrumentPublished published = (InstrumentPublished)
                events.read(sealed.place().type(), sealed.place().revision(), plain.payload());
        return new Entry(
                published.definition(),
                false,
                Optional.ofNullable(row.getDate(InstrumentProjection.ENDS_AT)).map(Date::toInstant));
    }
}
