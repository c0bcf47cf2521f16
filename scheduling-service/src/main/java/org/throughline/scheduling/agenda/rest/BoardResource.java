package org.throughline.scheduling.agenda.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;

/** Shows who is in a session of a period, such as a day at a facility: expected, present or missing. */
@Path("/scheduling/v1/board")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director", "intake"})
@RunOnVirtualThread
@Tag(name = "Sessions")
public class BoardResource {
    /** Most sessions of one facility or programme in a period; a day has far fewer. */
    private static final int SESSIONS_MAX = 500;

    private final View<Agenda> agenda;
    private final View<Participations> participations;
    private final Reading reading;
    private final Clock clock;
    private final PeopleListed people;

    BoardResource(
            View<Agenda> agenda,
            View<Participations> participations,
            Reading reading,
            Clock clock,
            PeopleListed people) {
        this.agenda = agenda;
        this.participations = participations;
        this.reading = reading;
        this.clock = clock;
        this.people = people;
    }

    /**
     * A page of them, by the start of their session.
     *
     * @param facility only sessions said to be held there
     * @param programme only sessions said to be offered by it
     */
    @GET
    @Operation(operationId = "readBoard", summary = "Who is expected, present or missing in a period, such as a day")
    public BoardPage board(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("facility") @Nullable UUID facility,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Window window = Windows.of(from, until, cursor, limit);
        reading.after(participations);
        Optional<List<UUID>> sessions = sessions(window, facility, programme);
        Listed<Participation> page = people.page(
                "board",
                new Rows<>(
                        cursor,
                        window.limit(),
                        (behind, rows) -> participations
                                .rows()
                                .board(reading.organisation(), Windows.of(from, until, behind, rows - 1), sessions),
                        last -> Windows.after(last.start(), last.id())),
                Participation::participantId);
        return BoardPage.of(page, clock.instant(), participations.freshness());
    }

    /** All of the period, whatever page is asked for: an entry stays where it was made when its session moves. */
    private Optional<List<UUID>> sessions(Window window, @Nullable UUID facility, @Nullable String programme) {
        if (facility == null && programme == null) {
            return Optional.empty();
        }
        reading.after(agenda);
        AgendaFilter filter = new AgendaFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(facility),
                Optional.ofNullable(programme),
                false);
        Window period = new Window(window.from(), window.until(), Optional.empty(), window.limit());
        List<UUID> found = agenda.rows().ids(reading.organisation(), filter, period, SESSIONS_MAX + 1);
        if (found.size() > SESSIONS_MAX) {
            throw Windows.tooFull();
        }
        return Optional.of(found);
    }
}
