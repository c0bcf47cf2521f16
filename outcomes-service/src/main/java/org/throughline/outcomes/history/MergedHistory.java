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
    private final List<Feed> feeds;
    private final int linesMax;

    /**
     * Reads what these services know.
     *
     * @param from where to begin
     * @param linesMax on a page, and asked of a service at once: 1 to 200
     */
    public MergedHistory(List<Part> parts, Question question, Reached from, int linesMax) {
        this.feeds = parts.stream()
                .map(part -> new Feed(part, question, from.of(part.service()), linesMax))
                .toList();
        this.linesMax = linesMax;
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

    /** The next page; nothing if none of the services ever heard of what is asked about. */
    public Optional<Page> page() {
        List<Line> lines = new ArrayList<>();
        Feed earliest = earliest();
        while (earliest != null && lines.size() < linesMax) {
            lines.add(earliest.pass());
            earliest = earliest();
        }
        if (feeds.stream().noneMatch(Feed::known)) {
            return Optional.empty();
        }
        Map<String, Long> upTo = new LinkedHashMap<>();
        feeds.forEach(feed -> upTo.put(feed.service(), feed.reached().upTo().orElseThrow()));
        return Optional.of(new Page(lines, earliest == null ? Optional.empty() : Optional.of(reached()), upTo));
    }

    /** Whose next line was recorded first; of several, that of the service named first. */
    private @Nullable Feed earliest() {
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

    private Reached reached() {
        return new Reached(feeds.stream().collect(toMap(Feed::service, Feed::reached)));
    }
}
