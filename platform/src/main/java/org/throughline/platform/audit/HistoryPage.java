package org.throughline.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a history, in the order of the log.
 *
 * @param next the cursor of the page that follows, if one does
 */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable String next) {
    public HistoryPage {
        entries = List.copyOf(entries);
    }
}
