package org.throughline.scheduling.attendance.view;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;

/** Reads who is in which session. */
public final class Participations {
    /** Most people shown of one session; a session has room for a hundred, and walk-ins come on top. */
    public static final int ROSTER_MAX = 500;

    private static final int ATTENDED_MAX = 5_000;

    private final ViewRows rows;
    private final SealedFacts<AttendanceEvent> facts;

    public Participations(ViewRows rows, SealedFields fields) {
        this.rows = rows;
        this.facts = new SealedFacts<>(fields, AttendanceCatalogue.EVENTS);
    }

    /** Whether anything is known of the participant in the organisation at all. */
    public boolean exists(String organisation, UUID participantId) {
        return rows.find(of(organisation, participantId))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    /** The sessions of a participant, earliest first; one more than asked for says that there are more. */
    public List<Participation> of(String organisation, UUID participantId, Window window) {
        return read(
                and(of(organisation, participantId), window.filter()), ascending("start", "_id"), window.limit() + 1);
    }

    /** All sessions a participant took part in, earliest first: a few hundred in a long course of care. */
    public List<SessionAttended> attended(String organisation, UUID participantId) {
        return read(and(of(organisation, participantId), gt("entries", 0)), ascending("start", "_id"), ATTENDED_MAX)
                .stream()
                .map(Participation::content)
                .filter(Participation.Shown.class::isInstance)
                .flatMap(content -> ((Participation.Shown) content).attended().stream())
                .toList();
    }

    /**
     * The places a participant holds in sessions of a period, earliest first.
     *
     * @param most of them
     */
    public List<Participation> places(String organisation, UUID participantId, Window period, int most) {
        return read(
                and(of(organisation, participantId), period.filter(), eq("held", true)),
                ascending("start", "_id"),
                most);
    }

    /** Everybody who has or had to do with a session. */
    public List<Participation> roster(String organisation, UUID sessionId) {
        return read(and(eq("org", organisation), eq("session", sessionId.toString())), ascending("_id"), ROSTER_MAX);
    }

    /**
     * Everybody who has a place in a session of a period or took part in one, earliest first; one more than asked for says
     * that there are more.
     *
     * @param sessions only in these, if they are given
     */
    public List<Participation> board(String organisation, Window window, Optional<List<UUID>> sessions) {
        if (sessions.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        List<Bson> all = new ArrayList<>(
                List.of(eq("org", organisation), window.filter(), or(eq("held", true), gt("entries", 0))));
        sessions.ifPresent(
                ids -> all.add(in("session", ids.stream().map(UUID::toString).toList())));
        return read(and(all), ascending("start", "_id"), window.limit() + 1);
    }

    /** How many places are held in each of these sessions; those in which none is are left out. */
    public Map<UUID, Integer> held(String organisation, List<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        List<String> ids = sessions.stream().map(UUID::toString).toList();
        Map<UUID, Integer> held = new HashMap<>();
        rows.aggregate(List.of(
                        match(and(eq("org", organisation), in("session", ids), eq("held", true))),
                        group("$session", sum("held", 1))))
                .forEach(row -> held.put(UUID.fromString(row.getString("_id")), row.getInteger("held")));
        return held;
    }

    private static Bson of(String organisation, UUID participantId) {
        return and(eq("org", organisation), eq("subject", participantId.toString()));
    }

    private List<Participation> read(Bson filter, Bson order, int limit) {
        List<Document> found = rows.find(filter)
                .projection(Guarded.visible())
                .sort(order)
                .limit(limit)
                .into(new ArrayList<>());
        List<Document> kept = found.stream().flatMap(row -> kept(row).stream()).toList();
        var opened = facts.open(kept).iterator();
        List<Participation> read = new ArrayList<>();
        for (Document row : found) {
            List<Optional<AttendanceEvent>> own = new ArrayList<>();
            kept(row).forEach(_ -> own.add(opened.next()));
            read.add(participation(row, own));
        }
        return read;
    }

    private static List<Document> kept(Document row) {
        List<Document> kept = new ArrayList<>();
        Optional.ofNullable(row.get("place", Document.class)).ifPresent(kept::add);
        Optional.ofNullable(row.get("entry", Document.class)).ifPresent(kept::add);
        return kept;
    }

    private static Participation participation(Document row, List<Optional<AttendanceEvent>> opened) {
        boolean erased = row.getBoolean("erased", false) || opened.stream().anyMatch(Optional::isEmpty);
        return new Participation(
                row.getString("_id"),
                UUID.fromString(row.getString("session")),
                UUID.fromString(row.getString("subject")),
                row.getDate("start").toInstant(),
                row.getBoolean("held", false),
                row.getInteger("entries", 0),
                erased ? new Participation.Erased() : shown(row, opened));
    }

    private static Participation.Content shown(Document row, List<Optional<AttendanceEvent>> opened) {
        return new Participation.Shown(
                only(opened, ParticipantBooked.class),
                only(opened, SessionAttended.class),
                only(opened, SessionMissed.class),
                Optional.ofNullable(row.getString("makesUpFor")).map(UUID::fromString),
                Optional.ofNullable(row.getString("madeUpBy")).map(UUID::fromString),
                Optional.ofNullable(row.getString("doubted")).map(Ground::valueOf));
    }

    private static <T extends AttendanceEvent> Optional<T> only(List<Optional<AttendanceEvent>> opened, Class<T> type) {
        return opened.stream()
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
