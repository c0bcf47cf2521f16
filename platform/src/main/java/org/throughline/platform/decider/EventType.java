package org.throughline.platform.decider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.platform.privacy.KeyKind;

/**
 * How one type of event is stored.
 *
 * <p>Its JSON changes by additive revisions: each upcaster turns the JSON of one revision into that of the next, so every
 * stored event still loads. A change that cannot be made so is another type, {@code .v2}.
 *
 * @param name short and neutral, such as {@code shop.cake-ordered.v1}; never a class name
 * @param record the event's class
 * @param visibility who reads it
 * @param compartment what it is erased with
 * @param details what it says of itself
 * @param upcasters from revision 1 to 2, 2 to 3 and so on
 */
public record EventType<T>(
        String name,
        Class<T> record,
        Visibility visibility,
        Compartment<T> compartment,
        Details<T> details,
        List<UnaryOperator<ObjectNode>> upcasters) {

    /** Who reads events of a type. */
    public enum Visibility {
        /** This service only. */
        INTERNAL,
        /** Other services too; its form never breaks. */
        PUBLISHED,
        /** Another service decided it; here it is only read. */
        TOLD
    }

    /**
     * The key an event is sealed under.
     *
     * @param kind of the key
     * @param owner whose key of that kind, by opaque id; none means the organisation's
     * @param goesWith the subject's key of which kind it is destroyed with too, if it is not sealed under that one
     */
    public record Compartment<T>(KeyKind kind, Function<T, Optional<String>> owner, Optional<KeyKind> goesWith) {
        /** What is destroyed with the key it is sealed under alone. */
        public Compartment(KeyKind kind, Function<T, Optional<String>> owner) {
            this(kind, owner, Optional.empty());
        }
    }

    /**
     * What the header takes from the event itself.
     *
     * @param subject the one person it is about, by random id, if it is about one
     * @param occurredAt when it happened, if that is not when it was asked for
     */
    public record Details<T>(Function<T, Optional<String>> subject, Function<T, Optional<Instant>> occurredAt) {}

    public EventType {
        upcasters = List.copyOf(upcasters);
    }

    /** A type that stays in this service, about nobody, sealed under a key of the organisation. */
    public static <T> EventType<T> internal(String name, Class<T> record, KeyKind kind) {
        return of(name, record, Visibility.INTERNAL, kind);
    }

    /** A type other services read, about nobody, sealed under a key of the organisation. */
    public static <T> EventType<T> published(String name, Class<T> record, KeyKind kind) {
        return of(name, record, Visibility.PUBLISHED, kind);
    }

    /** A type another service decides; the record holds the fields this one reads. */
    public static <T> EventType<T> told(String name, Class<T> record, KeyKind kind) {
        return of(name, record, Visibility.TOLD, kind);
    }

    private static <T> EventType<T> of(String name, Class<T> record, Visibility visibility, KeyKind kind) {
        Details<T> details = new Details<>(_ -> Optional.empty(), _ -> Optional.empty());
        return new EventType<>(
                name, record, visibility, new Compartment<>(kind, _ -> Optional.empty()), details, List.of());
    }

    /** It is about one person, and sealed under that person's key. */
    public EventType<T> about(Function<T, String> subject) {
        Function<T, Optional<String>> one = subject.andThen(Optional::of);
        return new EventType<>(
                name,
                record,
                visibility,
                new Compartment<>(compartment.kind(), one, compartment.goesWith()),
                new Details<>(one, details.occurredAt()),
                upcasters);
    }

    /** It is about one person and outlives their record: it holds ids and codes only, under the organisation's key. */
    public EventType<T> outliving(Function<T, String> subject) {
        Details<T> named = new Details<>(subject.andThen(Optional::of), details.occurredAt());
        return new EventType<>(name, record, visibility, compartment, named, upcasters);
    }

    /** It is sealed under the key of something else than its subject, such as one document. */
    public EventType<T> ownedBy(Function<T, String> owner) {
        Compartment<T> owned =
                new Compartment<>(compartment.kind(), owner.andThen(Optional::of), compartment.goesWith());
        return new EventType<>(name, record, visibility, owned, details, upcasters);
    }

    /** It goes with its subject's key of a kind, so none is added once that key was or is being destroyed. */
    public EventType<T> goingWith(KeyKind kind) {
        Compartment<T> bound = new Compartment<>(compartment.kind(), compartment.owner(), Optional.of(kind));
        return new EventType<>(name, record, visibility, bound, details, upcasters);
    }

    /** It says itself when it happened. */
    public EventType<T> happenedAt(Function<T, Instant> occurredAt) {
        Details<T> dated = new Details<>(details.subject(), occurredAt.andThen(Optional::of));
        return new EventType<>(name, record, visibility, compartment, dated, upcasters);
    }

    /** Adds a revision: what turns the JSON of the one before into it. */
    public EventType<T> revisedBy(UnaryOperator<ObjectNode> upcaster) {
        List<UnaryOperator<ObjectNode>> more =
                Stream.concat(upcasters.stream(), Stream.of(upcaster)).toList();
        return new EventType<>(name, record, visibility, compartment, details, more);
    }

    /** The revision that is written now, from 1. */
    public int revision() {
        return upcasters.size() + 1;
    }
}
