package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.timeline.domain.Marks;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfBoth;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfEpisode;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfWeek;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/**
 * One row for each event of a participant; of what is about two records, one for each of them. What it says stays sealed
 * until it is shown.
 */
public final class TimelineProjection implements Projection<TimelineFact> {
    /** The assessments an entry shows something of. */
    static final String SHOWN = "shown";

    /** The assessment that does not stand since this entry. */
    static final String MARKED = "marked";

    /** What became of that. */
    static final String STANDING = "standing";

    /** What an entry says something of that a later one can say otherwise. */
    static final String STATED = "stated";

    /** The episode an entry names. */
    static final String EPISODE = "episode";

    /** What an entry is a part of, whose first entry names the episode. */
    static final String PART_OF = "partOf";

    /** The week an entry says the dose of. */
    static final String WEEK = "week";

    /** Where the event stands in the log of this service. */
    static final String POSITION = "position";

    private static final String OWN_LOG = "outcomes";

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "subject", "at", "_id", "kind")),
                new IndexModel(Indexes.ascending("org", "subject", MARKED)),
                new IndexModel(Indexes.ascending("org", "subject", POSITION)),
                new IndexModel(Indexes.ascending("org", "subject", STATED)),
                new IndexModel(Indexes.ascending("org", "subject", WEEK)));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<TimelineFact> recorded) {
        Bson row = combine(row(recorded), marks(recorded.event()), places(recorded.event()));
        return switch (recorded.event()) {
            case OfBoth e -> List.of(entryOf(recorded, e.survivorId(), row), entryOf(recorded, e.retiredId(), row));
            case TimelineFact _ -> List.of(entry(recorded, row));
        };
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<TimelineFact> erased) {
        return erased.subject() == null
                ? List.of()
                : List.of(entry(erased, row(erased))); // of whom, only the event said
    }

    private static Bson marks(TimelineFact fact) {
        List<Bson> marks = new ArrayList<>();
        if (!Marks.shownIn(fact).isEmpty()) {
            marks.add(set(SHOWN, ids(Marks.shownIn(fact))));
        }
        if (!Marks.markedBy(fact).isEmpty()) {
            marks.add(set(MARKED, ids(Marks.markedBy(fact))));
            marks.add(set(STANDING, Marks.standingAfter(fact).name()));
        }
        return combine(marks);
    }

    private static Bson places(TimelineFact fact) {
        List<Bson> places = new ArrayList<>();
        Marks.statedIn(fact).ifPresent(stated -> places.add(set(STATED, stated)));
        Marks.partOf(fact).ifPresent(whole -> places.add(set(PART_OF, whole)));
        if (fact instanceof OfEpisode one) {
            places.add(set(EPISODE, one.episodeId().toString()));
        }
        if (fact instanceof OfWeek one) {
            places.add(set(WEEK, one.week().toString()));
        }
        return combine(places);
    }

    private static List<String> ids(List<UUID> assessments) {
        return assessments.stream().map(UUID::toString).toList();
    }

    private static WriteModel<Document> entry(Delivered<TimelineFact> delivered, Bson row) {
        return Guarded.entry(delivered, combine(set("subject", delivered.subject()), row));
    }

    private static WriteModel<Document> entryOf(Recorded<TimelineFact> recorded, UUID participantId, Bson row) {
        return Guarded.upsert(
                eq("_id", recorded.id() + "/" + participantId),
                recorded.position(),
                combine(set("subject", participantId.toString()), row));
    }

    private static Bson row(Delivered<TimelineFact> delivered) {
        RecordedEvent stored = delivered.stored();
        Origin origin = stored.header().origin();
        String source = origin == null ? OWN_LOG : origin.source();
        return combine(
                set("org", delivered.organisation()),
                set("at", Date.from(delivered.occurredAt())),
                set("recordedAt", Date.from(stored.recordedAt())),
                set(POSITION, delivered.position()),
                set("kind", TimelineCatalogue.kindOf(stored.type()).name()),
                set("service", source),
                set("stream", originalStream(stored, origin)),
                set("version", origin == null ? stored.version() : origin.version()),
                set("fingerprint", (origin == null ? stored.fingerprint() : origin.fingerprint()).toString()),
                set("fact", SealedField.of(stored, source).toDocument()));
    }

    /** As its own service's domain names it: there a told stream has no source in front. */
    private static String originalStream(RecordedEvent stored, @org.jspecify.annotations.Nullable Origin origin) {
        String name = StreamName.of(stored.stream());
        return origin == null ? name : name.substring(origin.source().length() + 1);
    }
}
