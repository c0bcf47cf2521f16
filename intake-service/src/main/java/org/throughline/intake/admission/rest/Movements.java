package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.intake.admission.view.EpisodesView;
import org.throughline.intake.admission.view.EpisodesView.Movement;
import org.throughline.intake.admission.view.EpisodesView.Place;
import org.throughline.intake.admission.view.EpisodesView.Row;
import org.throughline.intake.admission.view.EpisodesView.Wanted;
import org.throughline.intake.edge.Desk;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Positions;

/** Episodes by when somebody came or left. */
@RequestScoped
public class Movements {
    private final EpisodesView episodes;
    private final ServiceRuntime runtime;
    private final Positions positions;
    private final Desk desk;
    private final PeopleListed people;

    Movements(EpisodesView episodes, ServiceRuntime runtime, Positions positions, Desk desk, PeopleListed people) {
        this.episodes = episodes;
        this.runtime = runtime;
        this.positions = positions;
        this.desk = desk;
        this.people = people;
    }

    /**
     * One episode.
     *
     * @param closedAt absent while it is open, as is dischargeType
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID episodeId,
            UUID participantId,
            String programme,
            String level,
            String track,
            Instant admittedAt,
            @Nullable Instant closedAt,
            @Nullable String dischargeType) {
        static Entry of(Row row) {
            return new Entry(
                    row.episodeId(),
                    row.participantId(),
                    row.care().programme(),
                    row.care().level(),
                    row.care().track(),
                    row.admittedAt(),
                    row.closed().map(Row.Closed::at).orElse(null),
                    row.closed().map(Row.Closed::type).orElse(null));
        }
    }

    /** Episodes, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> episodes, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    static Wanted wanted(Movement movement, @Nullable String programme, @Nullable String from, @Nullable String until) {
        return new Wanted(
                movement,
                Optional.ofNullable(programme),
                Instants.optional("from", from).orElse(Instant.EPOCH),
                Instants.optional("until", until).orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
    }

    Page page(Wanted wanted, @Nullable String cursor, int limit) {
        positions.await(episodes.runner());
        Listed<Row> cut = people.page(
                "episodes",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                episodes.page(desk.organisation(), wanted, Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(
                                last.at(wanted.movement()), last.episodeId().toString())),
                Row::participantId);
        return new Page(cut.shown().stream().map(Entry::of).toList(), cut.next(), runtime.freshness(episodes.runner()));
    }
}
