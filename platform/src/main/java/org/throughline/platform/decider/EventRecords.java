package org.throughline.platform.decider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The events of a domain as JSON and back.
 *
 * <p>Dates are ISO-8601 text. Reading is strict, since a field that appears or is missing is a revision someone forgot:
 * stored JSON of an earlier revision goes through the upcasters first. Errors never quote the JSON.
 *
 * @param <E> the sealed type of the events
 */
public final class EventRecords<E> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A consumer reads the fields it wants, so the others do not disturb it. */
    private static final ObjectMapper TOLD = JSON.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Catalogue<E> catalogue;

    /** Reads and writes the types of a catalogue. */
    public EventRecords(Catalogue<E> catalogue) {
        this.catalogue = catalogue;
    }

    /** The JSON of an event in the revision that is written now. */
    public byte[] json(E event) {
        EventType<E> type = catalogue.typeOf(event);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw unreadable(type, type.revision(), e);
        }
    }

    /**
     * The event that was stored as JSON of a type and revision.
     *
     * @throws UnreadableEventException if it does not load
     */
    public E read(String name, int revision, byte[] json) {
        EventType<? extends E> type = catalogue
                .named(name)
                .orElseThrow(() -> new UnreadableEventException(name, revision, "the type is not in the catalogue"));
        if (revision > type.revision() && type.visibility() != EventType.Visibility.TOLD) {
            throw new UnreadableEventException(name, revision, "the revision is newer than " + type.revision());
        }
        ObjectMapper mapper = type.visibility() == EventType.Visibility.TOLD ? TOLD : JSON;
        try {
            if (revision >= type.revision()) {
                return mapper.readValue(json, type.record());
            }
            return mapper.treeToValue(upcast(type, revision, object(mapper, json)), type.record());
        } catch (IOException e) {
            throw unreadable(type, revision, e);
        }
    }

    private static ObjectNode object(ObjectMapper mapper, byte[] json) throws IOException {
        return mapper.readValue(json, ObjectNode.class);
    }

    private static ObjectNode upcast(EventType<?> type, int revision, ObjectNode json) {
        List<UnaryOperator<ObjectNode>> due =
                type.upcasters().subList(revision - 1, type.upcasters().size());
        ObjectNode current = json;
        for (UnaryOperator<ObjectNode> upcaster : due) {
            current = upcaster.apply(current);
        }
        return current;
    }

    private static UnreadableEventException unreadable(EventType<?> type, int revision, IOException problem) {
        // Not its message, nor it as a cause: both quote the payload.
        return new UnreadableEventException(
                type.name(), revision, problem.getClass().getSimpleName());
    }
}
