package org.throughline.outcomes.history;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.throughline.platform.web.Cursor;

/**
 * How far a merged history was read, service by service.
 *
 * @param spans for each service that was asked
 */
public record Reached(Map<String, Span> spans) {
    /** Nothing was read yet. */
    public static final Reached START = new Reached(Map.of());

    /**
     * Of one service.
     *
     * @param after the last position that was read, if any was
     * @param upTo the last position that counts, known as soon as the service was asked
     */
    record Span(OptionalLong after, OptionalLong upTo) {
        static final Span UNREAD = new Span(OptionalLong.empty(), OptionalLong.empty());
    }

    public Reached {
        spans = Map.copyOf(spans);
    }

    /** What came after these positions, the {@code upTo} of an earlier answer. */
    public static Reached after(Map<String, Long> positions) {
        return new Reached(positions.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> new Span(OptionalLong.of(entry.getValue()), OptionalLong.empty()))));
    }

    Span of(String service) {
        return spans.getOrDefault(service, Span.UNREAD);
    }

    /** Where to go on, as a text that means nothing to the caller. Every service was asked. */
    String cursor(List<String> services) {
        return Cursor.of(services.stream()
                .map(this::of)
                .flatMap(span -> Stream.of(span.after(), span.upTo()))
                .map(position -> position.isEmpty() ? "" : Long.toString(position.getAsLong()))
                .toArray(String[]::new));
    }

    /**
     * Where to go on.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code cursor-invalid} if it is not one of a merged history
     */
    static Reached of(String cursor, List<String> services) {
        List<String> parts = Cursor.parts(cursor, 2 * services.size());
        Map<String, Span> spans = new LinkedHashMap<>();
        try {
            for (int i = 0; i < services.size(); i++) {
                spans.put(services.get(i), new Span(position(parts.get(2 * i)), position(parts.get(2 * i + 1))));
            }
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
        return new Reached(spans);
    }

    private static OptionalLong position(String text) {
        if (text.startsWith("-")) {
            throw Cursor.invalid();
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
