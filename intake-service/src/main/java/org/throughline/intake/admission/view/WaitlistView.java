package org.throughline.intake.admission.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.throughline.intake.admission.WaitlistCatalogue;
import org.throughline.intake.admission.domain.Waitlist.Status;
import org.throughline.intake.admission.domain.WaitlistRules;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** Who waits for a track, in order. */
public final class WaitlistView {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public WaitlistView(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new WaitlistProjection(), WaitlistCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One entry.
     *
     * @param position from 1
     * @param rank by the policy of when they were placed; lower comes first
     * @param expires when the offer that runs is over
     */
    public record Row(
            int position,
            UUID entryId,
            UUID participantId,
            Status status,
            int rank,
            Instant since,
            Optional<Instant> expires) {}

    /** Everybody who waits for the track; their number is bounded by the rules of the waitlist. */
    public List<Row> of(String organisation, String track) {
        List<Document> found = rows.find(
                        and(eq("org", organisation), eq("track", track), eq("open", true), exists("rank")))
                .projection(Guarded.visible())
                .sort(ascending("rank", "since", "_id"))
                .limit(WaitlistRules.WAITING_MOST)
                .into(new ArrayList<>());
        List<Row> waiting = new ArrayList<>();
        for (Document row : found) {
            waiting.add(row(waiting.size() + 1, row));
        }
        return waiting;
    }

    private static Row row(int position, Document row) {
        return new Row(
                position,
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                Status.valueOf(row.getString("status")),
                row.getInteger("rank"),
                Instant.ofEpochMilli(row.getLong("since")),
                Optional.ofNullable(row.getLong("expires")).map(Instant::ofEpochMilli));
    }
}
