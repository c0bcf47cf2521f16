package org.throughline.scheduling.dose.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.dose.domain.WeekStatus;
import org.throughline.scheduling.dose.rest.DoseBoardPage.Line;
import org.throughline.scheduling.dose.rest.DoseBoardPage.Order;
import org.throughline.scheduling.dose.view.PlannedWeek;
import org.throughline.scheduling.dose.view.Weeks;

/** Shows who of a programme receives in a week what it requires, who is short and who is at risk. */
@Path("/scheduling/v1/doses/board")
@RolesAllowed({"care-coordinator", "clinician", "group-facilitator", "medical-director", "utilisation-review", "auditor"
})
@RunOnVirtualThread
@Tag(name = "Weekly dose")
public class DoseBoardResource {
    /** Most episodes of a programme in a week; a programme has some dozens. */
    private static final int EPISODES_MAX = 500;

    private final View<Weeks> view;
    private final Reading reading;
    private final Disclosures disclosures;
    private final PeopleListed people;

    DoseBoardResource(View<Weeks> view, Reading reading, Disclosures disclosures, PeopleListed people) {
        this.view = view;
        this.reading = reading;
        this.disclosures = disclosures;
        this.people = people;
    }

    /**
     * A page of them; none of a programme the caller does not work in.
     *
     * @param programme code of the service line
     * @param week the date of its Monday
     * @param status only those whose week stands so
     * @param order in which they stand
     * @param cursor {@code next} of the page before, with everything else as it was
     * @param limit people on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "readDoseBoard", summary = "Who of a programme is short, at risk or well in a week")
    public DoseBoardPage board(
            @QueryParam("programme") @NotNull @Pattern(regexp = "[A-Za-z0-9._+-]{1,64}") String programme,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("week") @NotNull
                    String week,
            @QueryParam("status") @Nullable WeekStatus status,
            @QueryParam("order") @DefaultValue("LACKING") Order order,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        LocalDate monday = Mondays.of("week", week);
        int most = Windows.limit(limit);
        Optional<String> after = order.after(cursor);
        reading.after(view);
        DoseBoardPage page = DoseBoardPage.of(
                weeks(programme, monday),
                one -> status == null || one.outlook().status() == status,
                order,
                after,
                most,
                view.freshness());
        return new DoseBoardPage(
                people.of("dose-board", page.people(), Line::participantId), page.next(), page.freshness());
    }

    private List<PlannedWeek> weeks(String programme, LocalDate monday) {
        if (!disclosures.servesProgramme(programme)) {
            return List.of();
        }
        String organisation = reading.organisation();
        List<UUID> members = view.rows().members(organisation, programme, monday, EPISODES_MAX + 1);
        if (members.size() > EPISODES_MAX) {
            throw Problems.problem(
                    422,
                    "board-too-full",
                    "More people than a board can show were in the programme; read their weeks one by one");
        }
        return view.rows()
                .outlooks(
                        organisation,
                        programme,
                        monday,
                        members.stream().distinct().toList());
    }
}
