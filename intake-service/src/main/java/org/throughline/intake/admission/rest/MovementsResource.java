package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** Who came or left in a period, oldest first. */
@Path("/intake/v1")
@RolesAllowed({"intake", "care-coordinator", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class MovementsResource {
    private final EpisodesView episodes;
    private final ServiceRuntime runtime;
    private final Positions positions;
    private final Desk desk;

    MovementsResource(EpisodesView episodes, ServiceRuntime runtime, Positions positions, Desk desk) {
        this.episodes = episodes;
        this.runtime = runtime;
        this.positions = positions;
        this.desk = desk;
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

    /**
     * Admissions of a period.
     *
     * @param programme only this one
     * @param from first moment; the beginning, if not given
     * @param until first moment after it; the end, if not given
     * @param cursor {@code next} of the page before
     * @param limit episodes on a page, 1 to 200
     */
    @GET
    @Path("admissions")
    @Operation(operationId = "listAdmissions", summary = "Who was admitted in a period")
    public Page admissions(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return page(wanted(Movement.ADMISSION, programme, from, until), cursor, limit);
    }

    /**
     * Discharges of a period; an admission that was undone is none.
     *
     * @param programme only this one
     * @param from first moment; the beginning, if not given
     * @param until first moment after it; the end, if not given
     * @param cursor {@code next} of the page before
     * @param limit episodes on a page, 1 to 200
     */
    @GET
    @Path("discharges")
    @Operation(operationId = "listDischarges", summary = "Who was discharged in a period")
    public Page discharges(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return page(wanted(Movement.DISCHARGE, programme, from, until), cursor, limit);
    }

    private static Wanted wanted(
            Movement movement, @Nullable String programme, @Nullable String from, @Nullable String until) {
        return new Wanted(
                movement,
                Optional.ofNullable(programme),
                Instants.optional("from", from).orElse(Instant.EPOCH),
                Instants.optional("until", until).orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
    }

    private Page page(Wanted wanted, @Nullable String cursor, int limit) {
        positions.await(episodes.runner());
        Optional<Place> after = Cursor.place(cursor, Place::new);
        PageCut<Row> cut = PageCut.of(episodes.page(desk.organisation(), wanted, after, limit + 1), limit);
        desk.show("episodes", cut.shown().stream().map(Row::participantId).toList());
        return new Page(
                cut.shown().stream().map(Entry::of).toList(),
                cut.next(last ->
                        Cursor.of(last.at(wanted.movement()), last.episodeId().toString())),
                runtime.freshness(episodes.runner()));
    }
}
