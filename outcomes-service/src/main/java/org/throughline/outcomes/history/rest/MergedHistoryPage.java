package org.throughline.outcomes.history.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.history.Line;
import org.throughline.outcomes.history.MergedHistory;
import org.throughline.outcomes.history.RecordServices;
import org.throughline.platform.audit.HistoryEntry;

/**
 * A page of the history of all four services.
 *
 * @param next the cursor of the page that follows, if one does
 * @param upTo the position of each service's log that the history goes up to: sent as {@code sincePositions}, they ask what
 *     came after
 */
public record MergedHistoryPage(
        List<MergedEntry> entries, @Nullable String next, Map<String, Long> upTo) {
    public MergedHistoryPage {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param service that recorded it
     * @param entry as the history of that service shows it
     */
    public record MergedEntry(
            String service,
            @Schema(implementation = HistoryEntry.class) JsonNode entry) {
        static MergedEntry of(Line line) {
            return new MergedEntry(line.service(), line.entry());
        }
    }

    static MergedHistoryPage of(MergedHistory.Page page, RecordServices services) {
        return new MergedHistoryPage(
                page.lines().stream().map(MergedEntry::of).toList(),
                page.next().map(services::cursor).orElse(null),
                page.upTo());
    }
}
