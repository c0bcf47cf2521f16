package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

/**
 * What a participant was and is to be told of one session, and all that it rests on.
 *
 * @param contact where they want to be told; empty if they do not
 * @param movedTo when the session is, if it was moved
 * @param diedIn the episodes that ended with the participant's death and were not reopened
 */
public record Correspondence(
        Optional<Contact> contact,
        Place place,
        boolean cancelled,
        Optional<Slot> movedTo,
        Stay stay,
        List<Message> messages,
        Set<UUID> diedIn) {
    static final Correspondence NONE = new Correspondence(
            Optional.empty(), new Place.None(), false, Optional.empty(), Stay.UNTOLD, List.of(), Set.of());

    public Correspondence {
        messages = List.copyOf(messages);
        diedIn = Set.copyOf(diedIn);
    }

    /** The message of that number, while it is to be sent. */
    public Optional<Message> waiting(int number) {
        return messages.stream()
                .filter(message -> message.number() == number && message.waits())
                .findFirst();
    }

    /** Somebody was told so already; that another holds the session may be told again, once it was sent. */
    boolean told(Occasion occasion, Slot slot) {
        return switch (occasion) {
            case REMINDER -> messages.stream().anyMatch(message -> message.tells(occasion, slot));
            case REPLACED -> messages.stream().anyMatch(message -> message.waits() && message.tells(occasion, slot));
            case MOVED, CANCELLED ->
                messages.stream()
                        .filter(message ->
                                message.occasion() == Occasion.MOVED || message.occasion() == Occasion.CANCELLED)
                        .reduce((_, later) -> later)
                        .filter(latest -> latest.tells(occasion, slot))
                        .isPresent();
        };
    }

    /** Why there is nothing to be told, if there is not. */
    Optional<DropReason> useless(Occasion occasion, Slot slot, Instant now) {
        if (contact.isEmpty()) {
            return Optional.of(DropReason.NOT_WANTED);
        }
        if (!now.isBefore(slot.start())) {
            return Optional.of(DropReason.TOO_LATE);
        }
        return switch (place) {
            case Place.None _ -> Optional.of(DropReason.OVERTAKEN);
            case Place.Held held -> useless(held.kind(), takesPlace(held, slot) && !isCancelled(occasion), slot);
            case Place.GivenUp gone -> useless(gone.kind(), lost(gone, slot) && isCancelled(occasion), slot);
        };
    }

    private Optional<DropReason> useless(SessionKind kind, boolean so, Slot slot) {
        if (!so) {
            return Optional.of(DropReason.OVERTAKEN);
        }
        return stay.allows(kind, slot.start()) ? Optional.empty() : Optional.of(DropReason.NOT_IN_CARE);
    }

    private static boolean isCancelled(Occasion occasion) {
        return occasion == Occasion.CANCELLED;
    }

    private boolean takesPlace(Place.Held held, Slot slot) {
        return held.slot().equals(slot)
                && !cancelled
                && movedTo.filter(to -> !to.equals(slot)).isEmpty();
    }

    /** The session was taken from under it; who gives a place up knows of it. */
    private boolean lost(Place.GivenUp gone, Slot slot) {
        return gone.slot().equals(slot)
                && (cancelled || movedTo.filter(to -> !to.equals(slot)).isPresent());
    }

    Correspondence with(Optional<Contact> next) {
        return new Correspondence(next, place, cancelled, movedTo, stay, messages, diedIn);
    }

    Correspondence with(Place next) {
        return new Correspondence(contact, next, cancelled, movedTo, stay, messages, diedIn);
    }

    Correspondence with(Stay next) {
        return new Correspondence(contact, place, cancelled, movedTo, next, messages, diedIn);
    }

    Correspondence died(UUID episodeId) {
        Set<UUID> more = new HashSet<>(diedIn);
        more.add(episodeId);
        return new Correspondence(contact, place, cancelled, movedTo, stay, messages, more);
    }

    Correspondence alive(UUID episodeId) {
        Set<UUID> fewer = new HashSet<>(diedIn);
        fewer.remove(episodeId);
        return new Correspondence(contact, place, cancelled, movedTo, stay, messages, fewer);
    }

    Correspondence sessionAt(Slot to) {
        return new Correspondence(contact, place, cancelled, Optional.of(to), stay, messages, diedIn);
    }

    Correspondence sessionCancelled() {
        return new Correspondence(contact, place, true, movedTo, stay, messages, diedIn);
    }

    Correspondence with(Message more) {
        List<Message> next = new ArrayList<>(messages);
        next.add(more);
        return new Correspondence(contact, place, cancelled, movedTo, stay, next, diedIn);
    }

    Correspondence changing(int number, UnaryOperator<Message> change) {
        List<Message> next = messages.stream()
                .map(message -> message.number() == number ? change.apply(message) : message)
                .toList();
        return new Correspondence(contact, place, cancelled, movedTo, stay, next, diedIn);
    }
}
