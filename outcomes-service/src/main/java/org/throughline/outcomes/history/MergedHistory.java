package org.throughline.outcomes.history;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a history as one. Within a service the order is that of its log; between services it is the time of recording,
 * by the clocks of the services. What one service told another stands once, where it was recorded first.
 */
public final class MergedHistory {
    private static final int LINES_AT_ONCE = 200;

    private final List<Part> parts;
    private final Question question;

    /** What these services know. */
    public MergedHistory(List<Part> parts, Question question) {
        this.parts = List.copyOf(parts);
        this.question = question;
    }

    /**
     * A page.
     *
     * @param next where the page after this one begins, if one follows
     * @param upTo the position of each service's log that the history goes up to
     */
    public record Page(List<Line> lines, Optional<Reached> next, Map<String, Long> upTo) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** The next lines; nothing if none of the services ever heard of what is asked about. */
    public Optional<Page> page(Reached from, int limit) {
        List<Feed> feeds = parts.stream()
                .map(part -> new Feed(part, question, from.of(part.service()), Math.min(limit, LINES_AT_ONCE)))
                .toList();
        List<Line> lines = new ArrayList<>();
        Feed earliest = earliest(feeds);
        while (earliest != null && lines.size() < limit) {
            lines.add(earliest.pass());
            earliest = earliest(feeds);
        }
        if (feeds.stream().noneMatch(Feed::known)) {
            return Optional.empty();
        }
        Reached reached = reached(feeds);
        Map<String, Long> upTo = new LinkedHashMap<>();
        parts.forEach(part ->
                upTo.put(part.service(), reached.of(part.service()).upTo().orElseThrow()));
        return Optional.of(new Page(lines, earliest == null ? Optional.empty() : Optional.of(reached), upTo));
    }

    /** Whose next line was recorded first; of several, that of the service named first. */
    private static @Nullable Feed earliest(List<Feed> feeds) {
        Feed earliest = null;
        Instant first = Instant.MAX;
        for (Feed feed : feeds) {
            Line next = feed.next();
            if (next != null && next.recordedAt().isBefore(first)) {
                earliest = feed;
                first = next.recordedAt();
            }
        }
        return earliest;
    }

    private Reached reached(List<Feed> feeds) {
        return new Reached(feeds.stream().collect(toMap(Feed::service, Feed::reached)));
    }
}
