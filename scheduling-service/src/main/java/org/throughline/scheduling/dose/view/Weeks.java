package org.throughline.scheduling.dose.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.History;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.RunningDose;
import org.throughline.scheduling.policy.domain.DosePolicy;

/** Reads how the weeks of participants stand. */
public final class Weeks {
    /** Most episodes of one person that are looked at. */
    private static final int EPISODES_MAX = 100;

    /** Whose week is asked for, and by whose staff. */
    public record Asked(String organisation, UUID participantId) {}

    private final MongoCollection<Document> rows;
    private final SealedFacts<DoseEvent> facts;
    private final History<DoseEvent> history;
    private final DosePolicy policy;

    public Weeks(MongoDatabase database, SealedFields fields, History<DoseEvent> history, DosePolicy policy) {
        this.rows = database.getCollection(ViewName.of(new WeeksProjection()).toString());
        this.facts = new SealedFacts<>(fields, DoseCatalogue.EVENTS);
        this.history = history;
        this.policy = policy;
    }

    /**
     * A week of a participant, by the episode it belongs to; nothing if none was open then.
     *
     * @param knownAt as far as it was recorded by then
     */
    public Optional<ShownWeek> find(Asked asked, LocalDate monday, Optional<Instant> knownAt) {
        UUID participantId = asked.participantId();
        List<DoseEvent> ofWeek = read(
                        asked,
                        eq("_id", StreamName.in(asked.organisation(), DoseDeciding.stream(participantId, monday))),
                        knownAt)
                .flatMap(List::stream)
                .toList();
        List<List<DoseEvent>> episodes =
                read(asked, eq("admitted", participantId.toString()), knownAt).toList();
        Optional<UUID> entered = ofWeek.stream()
                .filter(DoseEntered.class::isInstance)
                .map(event -> ((DoseEntered) event).episodeId())
                .reduce((_, later) -> later);
        return episodes.stream()
                .flatMap(episode -> opening(episode).stream()
                        .filter(opened -> entered.isEmpty() || entered.get().equals(opened.episodeId()))
                        .map(opened -> new Week(participantId, opened.episodeId(), monday))
                        .flatMap(week -> running(week, episode, ofWeek).stream()))
                .findFirst();
    }

    private Optional<ShownWeek> running(Week week, List<DoseEvent> episode, List<DoseEvent> ofWeek) {
        List<DoseEvent> all = Stream.concat(episode.stream(), ofWeek.stream()).toList();
        return RunningDose.of(week, all, policy).map(dose -> new ShownWeek(week, dose));
    }

    private static Optional<EpisodeOpened> opening(List<DoseEvent> episode) {
        return episode.stream()
                .filter(EpisodeOpened.class::isInstance)
                .map(EpisodeOpened.class::cast)
                .findFirst();
    }

    /** The facts of each row, in order; none of an erased one. A row is of one stream, and named as that is. */
    private Stream<List<DoseEvent>> read(Asked asked, Bson filter, Optional<Instant> knownAt) {
        List<Document> found = rows.find(and(eq("org", asked.organisation()), filter))
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(EPISODES_MAX)
                .into(new ArrayList<>());
        return found.stream()
                .map(row -> knownAt.isPresent()
                        ? history.events(StreamName.of(row.getString("_id")), asked.organisation(), knownAt)
                        : kept(row));
    }

    private List<DoseEvent> kept(Document row) {
        return facts.open(inOrder(row)).stream().flatMap(Optional::stream).toList();
    }

    private static List<Document> inOrder(Document row) {
        TreeMap<String, Document> byVersion = new TreeMap<>();
        row.get("facts", new Document()).forEach((version, kept) -> byVersion.put(version, (Document) kept));
        return List.copyOf(byVersion.values());
    }
}
