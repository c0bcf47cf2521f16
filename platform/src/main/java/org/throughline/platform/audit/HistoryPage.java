package org.throughline.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a history, in the order of the log.
 *
 * @param next the cursor of the page that follows, if one does
 * @param upTo the position of this service's log that the history goes up to: sent as {@code sincePosition}, it asks what
 *     came after
 */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable String next, long upTo) {
    public HistoryPage {
        entries = List.copyOf(entries);
    }
}
