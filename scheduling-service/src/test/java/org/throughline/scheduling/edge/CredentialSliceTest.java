package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.edge.Programme.Participant;

/** Who may hold a session, who answers if they may not, and what becomes of sessions when a credential ends. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CredentialSliceTest {
    @Inject
    Programme programme;

    private Map<String, Object> ahead(String facilitator) {
        Map<String, Object> session = Programme.session(programme.soon(), facilitator);
        session.remove("lateEntry");
        return session;
    }

    private static ValidatableResponse schedule(String role, Map<String, Object> session) {
        return as(role).body(session).post("/scheduling/v1/sessions").then();
    }

    private static ValidatableResponse agenda(String facilitator, boolean atRisk) {
        return coordinator()
                .queryParam("facilitator", ClinicianId.of(facilitator))
                .queryParam("atRisk", atRisk)
                .get("/scheduling/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void a_session_to_come_needs_a_credential_or_a_medical_director_who_answers_for_it() {
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> session = ahead(nobody);
        schedule("care-coordinator", session)
                .statusCode(422)
                .body("type", problem("facilitator-credential-in-doubt"))
                .body("doubts", hasSize(1))
                .body("doubts[0].facilitator", equalTo(nobody))
                .body("doubts[0].ground", equalTo("NONE_ON_RECORD"));
        session.put("overrideReason", "Nobody else speaks the language.");
        schedule("care-coordinator", session).statusCode(403).body("type", problem("override-lacks-authority"));
        agenda(nobody, false).body("sessions", empty());

        String id =
                schedule("medical-director", session).statusCode(201).extract().path("sessionId");
        coordinator()
                .get("/scheduling/v1/sessions/{id}", id)
                .then()
                .body("session.doubts.ground", contains("NONE_ON_RECORD"));
    }

    @Test
    void when_a_credential_is_suspended_its_sessions_are_at_risk_until_somebody_else_holds_them() {
        String staff = UUID.randomUUID().toString();
        String clinician = Programme.registered(staff);
        String licence = programme.licence(clinician, programme.today().plusYears(1));
        UUID session = planned(ahead(staff));
        agenda(staff, true).body("sessions", empty());

        as("administrator")
                .body(Map.of(
                        "since", programme.today().toString(),
                        "verifiedAt", programme.today().toString()))
                .post("/scheduling/v1/clinicians/{id}/credentials/{licence}/suspension", clinician, licence)
                .then()
                .statusCode(204);
        eventually(() -> agenda(staff, true)
                .body("sessions.sessionId", contains(session.toString()))
                .body("sessions[0].doubts.ground", contains("NOT_VALID")));

        String other = programme.licensed();
        replace(session, staff, UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", problem("facilitator-credential-in-doubt"));
        replace(session, staff, other).statusCode(204);
        replace(session, staff, other).statusCode(204);
        replace(session, staff, programme.licensed()).statusCode(409).body("type", problem("not-facilitator"));
        eventually(() -> agenda(staff, false).body("sessions", empty()));
        agenda(other, false)
                .body("sessions.sessionId", contains(session.toString()))
                .body("sessions[0].doubts", empty());
        agenda(other, true).body("sessions", empty());
    }

    private static ValidatableResponse replace(UUID session, String who, String by) {
        return coordinator()
                .body(Map.of("replaced", who, "replacement", by, "reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/replacement", session)
                .then();
    }

    @Test
    void attendance_under_a_credential_that_does_not_hold_is_kept_and_staff_see_that() {
        Participant participant = programme.admitted();
        UUID session = planned(programme.session(0));
        book(session, participant).statusCode(201);
        attend(session, participant, programme.attendance(participant, programme.evening(0)))
                .statusCode(204);
        eventually(() -> coordinator()
                .get("/scheduling/v1/sessions/{id}", session)
                .then()
                .body("roster[0].status", equalTo("ATTENDED"))
                .body("roster[0].facilitatorDoubted", equalTo("NONE_ON_RECORD")));
    }
}
