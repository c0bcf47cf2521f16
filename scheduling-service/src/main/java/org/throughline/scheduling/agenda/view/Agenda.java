package org.throughline.scheduling.agenda.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewName;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.session.SessionCatalogue;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/** Reads the sessions of an organisation by when they are. */
public final class Agenda {
    private final MongoCollection<Document> rows;
    private final SealedFacts<SessionEvent> facts;

    public Agenda(MongoDatabase database, SealedFields fields) {
        this.rows = database.getCollection(ViewName.of(new AgendaProjection()).toString());
        this.facts = new SealedFacts<>(fields, SessionCatalogue.EVENTS);
    }

    /** A page of them, earliest first; one more than asked for says that there are more. */
    public List<AgendaSession> page(String organisation, Window window) {
        List<Document> found = rows.find(and(eq("org", organisation), window.filter()))
                .projection(Guarded.visible())
                .sort(ascending("start", "_id"))
                .limit(window.limit() + 1)
                .into(new ArrayList<>());
        // Two for each row, so that all are opened at once: as it was scheduled, and as it was moved last.
        List<Document> kept = found.stream()
                .flatMap(row -> List.of(scheduled(row), moved(row)).stream())
                .toList();
        List<Optional<SessionEvent>> opened = facts.open(kept);
        List<AgendaSession> sessions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean cancelled = found.get(i).getBoolean("cancelled", false);
            session(opened.get(2 * i), opened.get(2 * i + 1), cancelled).ifPresent(sessions::add);
        }
        return sessions;
    }

    private static Document scheduled(Document row) {
        return Objects.requireNonNull(row.get("scheduled", Document.class));
    }

    private static Document moved(Document row) {
        return row.get("moved", scheduled(row));
    }

    private static Optional<AgendaSession> session(
            Optional<SessionEvent> scheduled, Optional<SessionEvent> moved, boolean cancelled) {
        return scheduled
                .filter(SessionScheduled.class::isInstance)
                .map(SessionScheduled.class::cast)
                .map(first -> new AgendaSession(
                        first.sessionId(), first.kind(), placement(first, moved), first.capacity(), cancelled));
    }

    private static Placement placement(SessionScheduled first, Optional<SessionEvent> moved) {
        return moved.filter(SessionRescheduled.class::isInstance)
                .map(event -> ((SessionRescheduled) event).to())
                .orElse(first.placement());
    }
}
