package org.throughline.scheduling.calendar.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.view.Window;

/** Query parameters of lists. */
public final class Windows {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LIMIT = 50;

    private Windows() {}

    /** What part of a list by start is asked for; 400 naming the parameter that is none. */
    public static Window of(
            @Nullable String from, @Nullable String until, @Nullable String cursor, @Nullable Integer limit) {
        return new Window(
                Instants.optional("from", from).orElse(Instant.EPOCH),
                Instants.optional("until", until).orElse(END_OF_TIME),
                Optional.ofNullable(cursor).map(Windows::place),
                limit(limit));
    }

    /** Entries on a page. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (limit < 1 || limit > Window.LIMIT_MAX) {
            throw Problems.invalid("limit-invalid", "A page has 1 to 200 entries", "limit");
        }
        return limit;
    }

    /** The cursor of the page that begins after an entry. */
    public static String after(Instant start, String id) {
        return Cursor.of(Long.toString(start.toEpochMilli()), id);
    }

    private static Window.Place place(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new Window.Place(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
