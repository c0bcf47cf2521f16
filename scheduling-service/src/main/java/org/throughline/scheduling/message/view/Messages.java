package org.throughline.scheduling.message.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.message.MessageCatalogue;
import org.throughline.scheduling.message.domain.DropReason;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageStatus;

/** Reads which messages there are. */
public final class Messages {
    private static final List<String> SEALED = List.of("queued", "handedOver");

    private final ViewRows rows;
    private final SealedFacts<MessageEvent> facts;

    public Messages(ViewRows rows, SealedFields fields) {
        this.rows = rows;
        this.facts = new SealedFacts<>(fields, MessageCatalogue.EVENTS);
    }

    /** Where a message stands in the list. */
    public record Place(Instant queuedAt, String id) {}

    /** Those that have come so far, the latest first. */
    public List<ListedMessage> page(String organisation, MessageStatus status, Optional<Place> after, int limit) {
        Bson all = and(eq("org", organisation), eq("status", status.name()));
        List<Document> found = rows.find(after.map(
                                place -> and(all, Keyset.before("queuedAt", place.queuedAt(), place.id())))
                        .orElse(all))
                .projection(Guarded.visible())
                .sort(descending("queuedAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
        Iterator<Optional<MessageEvent>> opened = facts.open(
                        found.stream().flatMap(row -> kept(row).stream()).toList())
                .iterator();
        return found.stream().map(row -> message(row, opened)).toList();
    }

    private static List<Document> kept(Document row) {
        return SEALED.stream()
                .flatMap(field -> Optional.ofNullable(row.get(field, Document.class)).stream())
                .toList();
    }

    private static ListedMessage message(Document row, Iterator<Optional<MessageEvent>> opened) {
        List<Optional<MessageEvent>> own = new ArrayList<>();
        kept(row).forEach(_ -> own.add(opened.next()));
        return new ListedMessage(
                row.getString("_id"),
                UUID.fromString(row.getString("subject")),
                MessageStatus.valueOf(row.getString("status")),
                row.getInteger("attempts", 0),
                Optional.ofNullable(row.getString("failure")).map(FailureCause::valueOf),
                Optional.ofNullable(row.getString("dropped")).map(DropReason::valueOf),
                row.getDate("queuedAt").toInstant(),
                date(row, "next"),
                date(row, "endedAt"),
                only(own, MessageQueued.class),
                only(own, MessageHandedOver.class));
    }

    private static Optional<Instant> date(Document row, String field) {
        return Optional.ofNullable(row.getDate(field)).map(Date::toInstant);
    }

    private static <T extends MessageEvent> Optional<T> only(List<Optional<MessageEvent>> opened, Class<T> type) {
        return opened.stream()
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
