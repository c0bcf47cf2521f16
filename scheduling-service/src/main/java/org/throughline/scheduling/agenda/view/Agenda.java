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
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/** Reads the sessions of an organisation by when they are. */
public final class Agenda {
    private static final int FACTS = 3;

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
        // As many for each row, so that all are opened at once.
        List<Document> kept = found.stream().flatMap(row -> facts(row).stream()).toList();
        List<Optional<SessionEvent>> opened = facts.open(kept);
        List<AgendaSession> sessions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Optional<SessionEvent>> own = opened.subList(FACTS * i, FACTS * (i + 1));
            session(own, found.get(i).getBoolean("cancelled", false)).ifPresent(sessions::add);
        }
        return sessions;
    }

    /** As it was scheduled, as it was moved last, and how it was closed; the first instead of what there is not. */
    private static List<Document> facts(Document row) {
        Document scheduled = Objects.requireNonNull(row.get("scheduled", Document.class));
        return List.of(scheduled, row.get("moved", scheduled), row.get("closing", scheduled));
    }

    private static Optional<AgendaSession> session(List<Optional<SessionEvent>> facts, boolean cancelled) {
        return facts.getFirst()
                .filter(SessionScheduled.class::isInstance)
                .map(SessionScheduled.class::cast)
                .map(first -> new AgendaSession(
                        first.sessionId(),
                        first.kind(),
                        placement(first, facts.get(1)),
                        first.capacity(),
                        cancelled,
                        facts.getLast().flatMap(Sessions::figures)));
    }

    private static Placement placement(SessionScheduled first, Optional<SessionEvent> moved) {
        return moved.filter(SessionRescheduled.class::isInstance)
                .map(event -> ((SessionRescheduled) event).to())
                .orElse(first.placement());
    }
}
