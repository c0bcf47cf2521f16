package org.throughline.scheduling.agenda.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.SessionCatalogue;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/** Reads the sessions of an organisation by when they are. */
public final class Agenda {
    /** Under what a row keeps the facts that an answer is made of; the first is there always. */
    private static final List<String> FACTS = List.of("scheduled", "moved", "described", "risk", "closing");

    private final ViewRows rows;
    private final SealedFacts<SessionEvent> facts;

    public Agenda(ViewRows rows, SealedFields fields) {
        this.rows = rows;
        this.facts = new SealedFacts<>(fields, SessionCatalogue.EVENTS);
    }

    /** A page of them, earliest first; one more than asked for says that there are more. */
    public List<AgendaSession> page(String organisation, AgendaFilter filter, Window window) {
        List<Document> found = rows.find(and(filter.of(organisation), window.filter()))
                .projection(Guarded.visible())
                .sort(ascending("start", "_id"))
                .limit(window.limit() + 1)
                .into(new ArrayList<>());
        // All of the page at once.
        Iterator<Optional<SessionEvent>> opened = facts.open(
                        found.stream().flatMap(row -> kept(row).stream()).toList())
                .iterator();
        List<AgendaSession> sessions = new ArrayList<>();
        for (Document row : found) {
            List<SessionEvent> own = new ArrayList<>();
            kept(row).forEach(_ -> opened.next().ifPresent(own::add));
            session(row, own).ifPresent(sessions::add);
        }
        return sessions;
    }

    /**
     * Ids of the sessions of a period, without opening anything.
     *
     * @param most of them
     */
    public List<UUID> ids(String organisation, AgendaFilter filter, Window period, int most) {
        List<UUID> ids = new ArrayList<>();
        rows.find(and(filter.of(organisation), period.filter()))
                .projection(include("_id"))
                .sort(ascending("start", "_id"))
                .limit(most)
                .forEach(row -> ids.add(UUID.fromString(row.getString("_id"))));
        return ids;
    }

    /** What is said of these sessions; those of which nothing is are left out. */
    public Map<UUID, Description> described(String organisation, Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        List<String> ids = sessions.stream().map(UUID::toString).toList();
        List<Document> kept = rows.find(and(eq("org", organisation), in("_id", ids), exists("described")))
                .projection(include("described"))
                .map(row -> row.get("described", Document.class))
                .into(new ArrayList<>());
        Map<UUID, Description> described = new HashMap<>();
        for (Optional<SessionEvent> fact : facts.open(kept)) {
            if (fact.orElse(null) instanceof SessionDescribed said) {
                described.put(said.sessionId(), said.description());
            }
        }
        return described;
    }

    /** When a session is. */
    public record Timed(UUID sessionId, Slot slot) {}

    /**
     * When the sessions of a period are that are to take place, earliest first.
     *
     * @param most of them
     */
    public List<Timed> times(String organisation, AgendaFilter filter, Window period, int most) {
        List<Document> kept = rows.find(and(filter.of(organisation), period.filter(), ne("cancelled", true)))
                .projection(include("scheduled", "moved"))
                .sort(ascending("start", "_id"))
                .limit(most)
                .map(row -> row.get("moved", row.get("scheduled", Document.class)))
                .into(new ArrayList<>());
        return facts.open(kept).stream()
                .flatMap(Optional::stream)
                .flatMap(fact -> timed(fact).stream())
                .toList();
    }

    private static Optional<Timed> timed(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                Optional.of(new Timed(e.sessionId(), e.placement().slot()));
            case SessionRescheduled e -> Optional.of(new Timed(e.sessionId(), e.to().slot()));
            case FacilitatorReplaced e -> Optional.of(new Timed(e.sessionId(), e.to().slot()));
            case SessionEvent _ -> Optional.empty();
        };
    }

    private static List<Document> kept(Document row) {
        return FACTS.stream()
                .flatMap(name -> Optional.ofNullable(row.get(name, Document.class)).stream())
                .toList();
    }

    private static Optional<AgendaSession> session(Document row, List<SessionEvent> facts) {
        return said(facts, event -> event instanceof SessionScheduled first ? Optional.of(first) : Optional.empty())
                .map(first -> new AgendaSession(
                        first.sessionId(),
                        first.kind(),
                        said(facts, Agenda::placement).orElse(first.placement()),
                        first.capacity(),
                        said(facts, Agenda::description).orElse(Description.NONE),
                        said(facts, Agenda::doubts).orElse(List.of()),
                        Optional.ofNullable(row.getString("series")).map(UUID::fromString),
                        row.getBoolean("cancelled", false),
                        said(facts, Sessions::figures)));
    }

    private static <T> Optional<T> said(List<SessionEvent> facts, Function<SessionEvent, Optional<T>> what) {
        return facts.stream().flatMap(fact -> what.apply(fact).stream()).findFirst();
    }

    private static Optional<Placement> placement(SessionEvent event) {
        return switch (event) {
            case SessionRescheduled e -> Optional.of(e.to());
            case FacilitatorReplaced e -> Optional.of(e.to());
            case SessionEvent _ -> Optional.empty();
        };
    }

    private static Optional<Description> description(SessionEvent event) {
        return event instanceof SessionDescribed e ? Optional.of(e.description()) : Optional.empty();
    }

    private static Optional<List<Doubt>> doubts(SessionEvent event) {
        return event instanceof SessionAtRiskFlagged e ? Optional.of(e.doubts()) : Optional.empty();
    }
}
