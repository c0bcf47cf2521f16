package org.throughline.scheduling.calendar.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problem;
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
                Cursor.place(cursor, Window.Place::new),
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

    /** The period holds more than can be looked at for one answer: 400 {@code period-too-long}. */
    public static Problem tooFull() {
        return Problems.invalid(
                "period-too-long", "There is too much in this period; choose a shorter one", "from", "until");
    }

    /** After which id the page of a list by id begins, if a page before is named. */
    public static Optional<String> afterId(@Nullable String cursor) {
        return Optional.ofNullable(cursor).map(text -> Cursor.parts(text, 2).getLast());
    }

    /** The cursor of the page that begins after an entry. */
    public static String after(Instant start, String id) {
        return Cursor.of(start, id);
    }
}
