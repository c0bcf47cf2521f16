package org.throughline.scheduling.agenda.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.view.View;

/** What a participant was taught, for staff: what a topic is about is for nobody outside. */
@Path("/scheduling/v1/participants/{participantId}/curriculum")
@RolesAllowed({"care-coordinator", "clinician", "group-facilitator", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Attendance")
public class CurriculumResource {
    private static final Asked ASKED = Asked.of("curriculum", InformationClass.ATTENDANCE, InformationClass.PLAN);

    private final View<Participations> participations;
    private final View<Agenda> agenda;
    private final Reading reading;
    private final Disclosures disclosures;

    CurriculumResource(
            View<Participations> participations, View<Agenda> agenda, Reading reading, Disclosures disclosures) {
        this.participations = participations;
        this.agenda = agenda;
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /** The topics of psychoeducation and skill building that were credited, whichever session taught them. */
    @GET
    @Operation(operationId = "readCurriculum", summary = "Which units of a curriculum a participant has completed")
    public CurriculumAnswer curriculum(@PathParam("participantId") UUID participantId) {
        reading.after(participations);
        reading.after(agenda);
        Release release = disclosures.release(participantId, ASKED);
        String organisation = reading.organisation();
        if (!participations.rows().exists(organisation, participantId)) {
            throw release.nothing(reading::unknown);
        }
        List<SessionAttended> taught = participations.rows().attended(organisation, participantId).stream()
                .filter(one -> one.kind().teaches() && one.creditedMinutes() > 0)
                .toList();
        reading.people("curriculum", List.of(participantId));
        return release.leaves(CurriculumAnswer.of(
                participantId,
                taught,
                agenda.rows()
                        .described(
                                organisation,
                                taught.stream().map(SessionAttended::sessionId).toList()),
                participations.freshness(agenda)));
    }
}
