package org.throughline.intake.admission.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.intake.admission.view.EpisodesView;
import org.throughline.intake.admission.view.EpisodesView.Row;
import org.throughline.intake.edge.Desk;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** How many people are in treatment, by programme and day. It names nobody. */
@Path("/intake/v1/census")
@RolesAllowed({"intake", "care-coordinator", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class CensusResource {
    private static final int DAYS_MOST = 92;
    private static final int EPISODES_MOST = 20_000;

    private final EpisodesView episodes;
    private final ServiceRuntime runtime;
    private final Positions positions;
    private final Desk desk;
    private final Disclosures disclosures;

    CensusResource(
            EpisodesView episodes, ServiceRuntime runtime, Positions positions, Desk desk, Disclosures disclosures) {
        this.episodes = episodes;
        this.runtime = runtime;
        this.positions = positions;
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /**
     * One programme on one day of its facilities.
     *
     * @param open episodes at the end of the day, those on hold included
     * @param onHold of them
     */
    public record Count(LocalDate day, String programme, int open, int onHold) {}

    /** Counts by day and programme; a programme nobody was in on a day is left out, and so is one the caller does not work in. */
    public record Census(List<Count> counts, Map<String, SourceFreshness> freshness) {}

    /**
     * The census.
     *
     * @param programme only this one
     * @param firstDay first day
     * @param lastDay last day, at most 92 days in all
     */
    @GET
    @Operation(operationId = "readCensus", summary = "How many people are in treatment, by programme and day")
    public Census census(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("firstDay") @Nullable String firstDay,
            @QueryParam("lastDay") @Nullable String lastDay) {
        LocalDate first = day("firstDay", firstDay);
        LocalDate last = day("lastDay", lastDay);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= DAYS_MOST) {
            throw Problems.invalid("period-invalid", "Ask for 1 to 92 days", "firstDay", "lastDay");
        }
        positions.await(episodes.runner());
        // A day of some zone begins up to 14 hours before it does in UTC, and ends up to 12 hours after.
        List<Row> rows = episodes.around(
                desk.organisation(),
                Optional.ofNullable(programme),
                first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                EPISODES_MOST + 1);
        if (rows.size() > EPISODES_MOST) {
            throw Problems.problem(422, "period-too-full", "Ask for one programme or fewer days");
        }
        desk.show("census", List.of());
        List<Row> served = rows.stream()
                .filter(row -> disclosures.servesProgramme(row.care().programme()))
                .toList();
        return new Census(counts(served, first, last), runtime.freshness(episodes.runner()));
    }

    private static List<Count> counts(List<Row> rows, LocalDate first, LocalDate last) {
        List<Count> counts = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            Map<String, int[]> byProgramme = new TreeMap<>();
            for (Row row : rows) {
                if (row.presence().openOn(day)) {
                    int[] count = byProgramme.computeIfAbsent(row.care().programme(), _ -> new int[2]);
                    count[0]++;
                    count[1] += row.presence().heldOn(day) ? 1 : 0;
                }
            }
            byProgramme.forEach((programme, count) -> counts.add(new Count(day, programme, count[0], count[1])));
        });
        return counts;
    }

    private static LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            throw Problems.invalid("period-invalid", "Name a first and a last day", name);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalid("period-invalid", "Send days such as 2026-03-09", name);
        }
    }
}
