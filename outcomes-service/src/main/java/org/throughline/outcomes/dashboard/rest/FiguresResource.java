package org.throughline.outcomes.dashboard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.dashboard.domain.Breakdown;
import org.throughline.outcomes.dashboard.domain.Cell;
import org.throughline.outcomes.dashboard.domain.Course.Period;
import org.throughline.outcomes.dashboard.domain.Figures;
import org.throughline.outcomes.dashboard.domain.Rate;
import org.throughline.outcomes.dashboard.view.ProgrammeCourses;
import org.throughline.outcomes.duty.DutyRoster;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/**
 * How a programme is doing, month by month. Months do not overlap and there is nothing else to ask by, so no two answers
 * differ by a few people only.
 */
@Path("/outcomes/v1/programmes/{programme}/figures")
@RolesAllowed({"care-coordinator", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Figures")
public class FiguresResource {
    private final ProgrammeCourses courses;
    private final ServiceRuntime runtime;
    private final DutyRoster duty;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Clock clock;

    FiguresResource(
            ProgrammeCourses courses,
            ServiceRuntime runtime,
            DutyRoster duty,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Clock clock) {
        this.courses = courses;
        this.runtime = runtime;
        this.duty = duty;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * A number of people.
     *
     * @param count absent where it is suppressed
     * @param suppressed whether it is 1 to 10, or would give away another that is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record People(@Nullable Integer count, boolean suppressed) {
        static People of(Cell cell) {
            return cell.people().isPresent() ? new People(cell.people().getAsInt(), false) : new People(null, true);
        }
    }

    /** A whole and its parts. */
    public record Parts(Map<String, People> parts, People total) {
        static Parts of(Breakdown breakdown) {
            Map<String, People> parts = new TreeMap<>();
            breakdown.parts().forEach((part, cell) -> parts.put(part, People.of(cell)));
            return new Parts(parts, People.of(breakdown.total()));
        }
    }

    /**
     * A month of a programme. A figure of too few people is absent.
     *
     * @param from first instant of it at the facility
     * @param until first instant after it, or now while it lasts
     * @param census people in treatment at the end
     * @param attendedPercent of the booked sessions
     * @param doseMetPercent of the whole weeks that began in it
     * @param discharges episodes that were closed, by their type
     * @param lengthOfStayDays median of those, in whole days
     * @param readmitted people who came back in it after an episode of the programme that was closed
     * @param change people treated in it, by instrument and where they stand on it now; RECOVERED is remission,
     *     RELIABLY_IMPROVED response
     * @param withOpenAlert people with an alert at the end that nobody has resolved
     * @param alerted people about whom an alert was raised
     * @param alertsPerHundredWeeks alerts for 100 people in treatment and week
     * @param acknowledgedWithinSeconds median from an alert to its acknowledgement
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            String programme,
            String month,
            Instant from,
            Instant until,
            People census,
            @Nullable Integer attendedPercent,
            @Nullable Integer doseMetPercent,
            Parts discharges,
            @Nullable Long lengthOfStayDays,
            People readmitted,
            Map<String, Parts> change,
            People withOpenAlert,
            People alerted,
            @Nullable Integer alertsPerHundredWeeks,
            @Nullable Long acknowledgedWithinSeconds,
            Map<String, SourceFreshness> freshness) {
        static Month of(
                String programme,
                YearMonth month,
                Period period,
                Figures figures,
                Map<String, SourceFreshness> freshness) {
            Map<String, Parts> change = new TreeMap<>();
            figures.change().forEach((instrument, breakdown) -> change.put(instrument, Parts.of(breakdown)));
            return new Month(
                    programme,
                    month.toString(),
                    period.from(),
                    period.until(),
                    People.of(figures.census()),
                    percent(figures.attended()),
                    percent(figures.doseMet()),
                    Parts.of(figures.discharges()),
                    figures.lengthOfStay().map(Duration::toDays).orElse(null),
                    People.of(figures.readmitted()),
                    change,
                    People.of(figures.withOpenAlert()),
                    People.of(figures.alerted()),
                    figures.alertsPerHundredWeeks().orElse(null),
                    figures.acknowledgedWithin().map(Duration::toSeconds).orElse(null),
                    freshness);
        }

        private static @Nullable Integer percent(Rate rate) {
            return rate.percent().isPresent() ? rate.percent().getAsInt() : null;
        }
    }

    /**
     * A month in figures, as it is known now.
     *
     * @param programme its code
     * @param month such as {@code 2026-03}, at the facility; the running one as far as it has passed
     */
    @GET
    @Operation(operationId = "readFigures", summary = "A month of a programme in figures that make nobody out")
    public Month figures(
            @PathParam("programme") String programme,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "year-month")) @QueryParam("month") @NotNull
                    String month) {
        positions.await(courses.runner());
        YearMonth asked = month(month);
        Period period = Period.of(asked.atDay(1), asked.plusMonths(1).atDay(1), duty.zone());
        Instant now = clock.instant();
        if (period.from().isAfter(now)) {
            throw Problems.invalid("month-invalid", "Send a month that has begun, such as 2026-03", "month");
        }
        Period passed = period.by(now);
        looking.at(new Shown("figures", List.of()));
        if (!serves(programme, caller.get())) {
            throw Problems.unknown();
        }
        return courses.of(caller.get().organisation(), programme, passed)
                .map(course -> Month.of(
                        programme, asked, passed, Figures.of(course, passed), runtime.freshness(courses.runner())))
                .orElseThrow(Problems::unknown);
    }

    /** Staff whose token names programmes see theirs; an auditor's duty is toward the organisation. */
    private static boolean serves(String programme, Caller caller) {
        return caller.is("auditor")
                || caller.programmes().isEmpty()
                || caller.programmes().contains(programme);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalid("month-invalid", "Send a month that has begun, such as 2026-03", "month");
        }
    }
}
