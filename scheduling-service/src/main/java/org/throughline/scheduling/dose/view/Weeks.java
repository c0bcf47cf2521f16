package org.throughline.scheduling.dose.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

    private final MongoCollection<Document> rows;
    private final SealedFacts<DoseEvent> facts;
    private final DosePolicy policy;

    public Weeks(MongoDatabase database, SealedFields fields, DosePolicy policy) {
        this.rows = database.getCollection(ViewName.of(new WeeksProjection()).toString());
        this.facts = new SealedFacts<>(fields, DoseCatalogue.EVENTS);
        this.policy = policy;
    }

    /** A week of a participant, by the episode it belongs to; nothing if none was open then. */
    public Optional<ShownWeek> find(String organisation, UUID participantId, LocalDate monday) {
        List<DoseEvent> ofWeek = read(and(
                        eq("org", organisation),
                        eq("_id", StreamName.in(organisation, DoseDeciding.stream(participantId, monday)))))
                .flatMap(List::stream)
                .toList();
        List<List<DoseEvent>> episodes = read(and(eq("org", organisation), eq("admitted", participantId.toString())))
                .toList();
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

    /** The facts of each row, in order; none of an erased one. */
    private Stream<List<DoseEvent>> read(Bson filter) {
        List<Document> found = rows.find(filter)
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(EPISODES_MAX)
                .into(new ArrayList<>());
        return found.stream()
                .map(row -> facts.open(inOrder(row)).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<Document> inOrder(Document row) {
        TreeMap<String, Document> byVersion = new TreeMap<>();
        row.get("facts", new Document()).forEach((version, kept) -> byVersion.put(version, (Document) kept));
        return List.copyOf(byVersion.values());
    }
}
