package org.throughline.scheduling.attendance.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.rest.WhereaboutsResource.WhereaboutsAnswer.Person;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.Sessions;

/** Where those who take part in a session by telehealth are, and whom to call for them. */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Attendance")
public class WhereaboutsResource {
    private final Attendances attendances;
    private final Sessions sessions;
    private final Reading reading;

    WhereaboutsResource(Attendances attendances, Sessions sessions, Reading reading) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.reading = reading;
    }

    /** As noted last, for each person of whom it was noted. */
    public record WhereaboutsAnswer(List<Person> people) {
        /**
         * One of them.
         *
         * @param location where they are that day
         * @param emergencyContact who is called, and how they are reached
         */
        public record Person(UUID participantId, String location, String emergencyContact) {
            static Person of(WhereaboutsNoted noted) {
                return new Person(
                        noted.participantId(),
                        noted.whereabouts().location().value(),
                        noted.whereabouts().emergencyContact().value());
            }

            @Override
            public String toString() {
                return "Person[redacted]";
            }
        }
    }

    /** As recorded now. */
    @GET
    @Path("{sessionId}/whereabouts")
    @Operation(
            operationId = "readWhereabouts",
            summary = "Where those in a session by telehealth are, and whom to call")
    public WhereaboutsAnswer whereabouts(@PathParam("sessionId") UUID sessionId) {
        String organisation = reading.organisation();
        SessionRecord session = sessions.find(sessionId, organisation).orElseThrow(reading::unknown);
        List<Person> people = attendances.whereabouts(session.sessionId(), organisation).stream()
                .map(Person::of)
                .toList();
        reading.people("whereabouts", people.stream().map(Person::participantId).toList());
        return new WhereaboutsAnswer(people);
    }
}
