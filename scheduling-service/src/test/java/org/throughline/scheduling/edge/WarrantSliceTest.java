package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** Sites and those who treat, and what they may do from when to when. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class WarrantSliceTest {
    private static final String FACILITIES = "/scheduling/v1/facilities";
    private static final String CLINICIANS = "/scheduling/v1/clinicians";

    @Inject
    SchedulingClock clock;

    @Inject
    Records records;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Programme.ZONE);
    }

    private static ValidatableResponse send(String path, Map<String, ?> body, Object... ids) {
        return as("administrator").body(body).post(path, ids).then();
    }

    private static String facility() {
        Map<String, Object> body = Map.of(
                "name", "Main Street", "address", "1 Main Street", "state", "US-NY", "zone", Programme.ZONE.getId());
        return send(FACILITIES, body).statusCode(201).extract().path("facilityId");
    }

    private String licence(String facility, LocalDate until) {
        Map<String, Object> body = Map.of(
                "kind", "outpatient",
                "authority", "US-NY",
                "scope", List.of("2.1"),
                "since", today().minusYears(1).toString(),
                "until", until.toString());
        return send(FACILITIES + "/{id}/licences", body, facility)
                .statusCode(201)
                .extract()
                .path("warrantId");
    }

    private static ValidatableResponse read(String facility) {
        return as("clinician").get(FACILITIES + "/{id}", facility).then();
    }

    @Test
    void a_licence_that_ends_soon_is_told_ahead_and_when_it_is_renewed_no_more() {
        String facility = facility();
        String licence = licence(facility, today().plusDays(10));
        eventually(() -> read(facility)
                .statusCode(200)
                .body("licences[0].endingNoted", equalTo(true))
                .body("licences[0].valid", equalTo(true)));
        Map<String, String> renewal = Map.of(
                "since", today().plusDays(11).toString(),
                "until", today().plusYears(1).toString());
        send(FACILITIES + "/{id}/licences/{licence}/renewal", renewal, facility, licence)
                .statusCode(204);
        eventually(() -> read(facility)
                .body("licences[0].endingNoted", equalTo(false))
                .body("licences[0].records.standing", contains("GRANTED", "RENEWED")));
    }

    @Test
    void a_licence_that_has_ended_is_on_record_and_no_longer_valid() {
        String facility = facility();
        licence(facility, today().minusDays(1));
        eventually(() -> {
            assertThat(types(facility))
                    .contains("scheduling.facility-warrant-ending.v1", "scheduling.facility-warrant-ended.v1");
            read(facility).body("licences[0].valid", equalTo(false)).body("licences", hasSize(1));
        });
    }

    private List<RecordedEvent> facts(String facility) {
        return records.log().stream(StreamName.in("north", "facility/" + facility), 1);
    }

    private List<String> types(String facility) {
        return facts(facility).stream().map(RecordedEvent::type).toList();
    }

    @Test
    void a_suspended_accreditation_holds_again_once_it_is_reinstated_and_the_past_is_as_it_was() {
        String facility = facility();
        Map<String, Object> body = Map.of(
                "kind", "accreditation",
                "authority", "CARF",
                "scope", List.of("2.1"),
                "since", today().minusYears(1).toString(),
                "until", today().plusYears(2).toString());
        String id = send(FACILITIES + "/{id}/accreditations", body, facility)
                .statusCode(201)
                .extract()
                .path("warrantId");
        clock.forward(Duration.ofSeconds(1));
        Instant granted = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        String path = FACILITIES + "/{id}/accreditations/{warrant}/";
        Map<String, String> now = Map.of("since", today().toString());
        send(path + "suspension", now, facility, id).statusCode(204);
        read(facility).body("accreditations[0].valid", equalTo(false));
        as("auditor")
                .queryParam("knownAt", granted.toString())
                .get(FACILITIES + "/{id}", facility)
                .then()
                .body("accreditations[0].valid", equalTo(true));
        send(path + "reinstatement", now, facility, id).statusCode(204);
        read(facility).body("accreditations[0].valid", equalTo(true));
        send(path + "reinstatement", Map.of("since", today().plusDays(1).toString()), facility, id)
                .statusCode(409)
                .body("type", problem("warrant-not-suspended"));
    }

    @Test
    void what_contradicts_itself_is_refused_and_leaves_nothing() {
        String facility = facility();
        String licence = licence(facility, today().plusYears(2));
        int before = facts(facility).size();
        String path = FACILITIES + "/{id}/licences/{licence}/";
        Map<String, String> shorter =
                Map.of("since", today().toString(), "until", today().plusDays(1).toString());
        send(path + "renewal", shorter, facility, licence)
                .statusCode(422)
                .body("type", problem("renewal-ends-no-later"));
        send(path + "renewal", Map.of("since", "2026-02-02", "until", "2026-02-01"), facility, licence)
                .statusCode(400)
                .body("type", problem("fields-contradict"));
        send(path + "suspension", Map.of("since", today().plusYears(3).toString()), facility, licence)
                .statusCode(422)
                .body("type", problem("warrant-ended"));
        send(path + "suspension", Map.of("since", today().toString()), facility, UUID.randomUUID())
                .statusCode(404);
        send(FACILITIES + "/{id}/accreditations/{licence}/suspension", Map.of("since", "2026-02-02"), facility, licence)
                .statusCode(422)
                .body("type", problem("warrant-of-another-kind"));
        assertThat(facts(facility)).hasSize(before);
    }

    @Test
    void who_may_not_and_who_belongs_elsewhere_learns_nothing() {
        String facility = facility();
        as("care-coordinator")
                .body(Map.of("since", "2026-02-02"))
                .post(FACILITIES + "/{id}/licences/{licence}/suspension", facility, UUID.randomUUID())
                .then()
                .statusCode(403);
        as("administrator", "south").get(FACILITIES + "/{id}", facility).then().statusCode(404);
        as("ehr-system").get(FACILITIES).then().statusCode(403);
    }

    @Test
    void sites_and_clinicians_are_listed_page_by_page() {
        String first = facility();
        String second = facility();
        clinician("pager-1");
        clinician("pager-2");
        for (String list : List.of("facilities", "clinicians")) {
            eventually(() -> {
                var page = as("administrator")
                        .queryParam("limit", 1)
                        .get("/scheduling/v1/" + list)
                        .then()
                        .statusCode(200)
                        .body(list, hasSize(1));
                as("administrator")
                        .queryParam("limit", 1)
                        .queryParam("cursor", page.extract().<String>path("next"))
                        .get("/scheduling/v1/" + list)
                        .then()
                        .statusCode(200)
                        .body(list, hasSize(1));
            });
        }
        assertThat(first).isNotEqualTo(second);
    }

    private static String clinician(String staff) {
        return send(CLINICIANS, Map.of("staff", staff, "name", "Ada Moreno", "zone", Programme.ZONE.getId()))
                .statusCode(201)
                .extract()
                .path("clinicianId");
    }

    @Test
    void a_clinician_has_credentials_as_they_were_verified_and_somebody_who_answers_for_them() {
        String clinician = clinician("clinician-" + UUID.randomUUID());
        String supervisor = clinician("clinician-" + UUID.randomUUID());
        Map<String, Object> credential = Map.of(
                "kind", "LICENCE",
                "jurisdiction", "US-NY",
                "titles", List.of("LCSW"),
                "numberReference", "register, entry 17",
                "since", today().minusYears(1).toString(),
                "until", today().plusDays(5).toString(),
                "verifiedAt", today().toString());
        String id = send(CLINICIANS + "/{id}/credentials", credential, clinician)
                .statusCode(201)
                .extract()
                .path("credentialId");
        send(CLINICIANS + "/{id}/supervision", supervision(supervisor), clinician)
                .statusCode(204);
        eventually(() -> as("medical-director")
                .get(CLINICIANS + "/{id}", clinician)
                .then()
                .statusCode(200)
                .body("credentials[0].endingNoted", equalTo(true))
                .body("credentials[0].scope", contains("LCSW"))
                .body("supervision.supervisorId", contains(supervisor)));

        String path = CLINICIANS + "/{id}/credentials/{credential}/";
        Map<String, String> since = Map.of("since", today().toString(), "verifiedAt", today().toString());
        send(path + "suspension", since, clinician, id).statusCode(204);
        as("auditor").get(CLINICIANS + "/{id}", clinician).then().body("credentials[0].valid", equalTo(false));
        send(path + "reinstatement", since, clinician, id).statusCode(204);
        Map<String, String> renewal = Map.of(
                "since", today().toString(),
                "until", today().plusYears(1).toString(),
                "verifiedAt", today().toString());
        send(path + "renewal", renewal, clinician, id).statusCode(204);

        Map<String, String> future = Map.of(
                "since", today().toString(), "verifiedAt", today().plusDays(2).toString());
        send(path + "suspension", future, clinician, id).statusCode(422).body("type", problem("verified-in-future"));
        send(CLINICIANS + "/{id}/supervision", supervision(clinician), clinician)
                .statusCode(422)
                .body("type", problem("supervisor-is-supervised"));
        send(CLINICIANS + "/{id}/supervision", supervision(UUID.randomUUID().toString()), clinician)
                .statusCode(422)
                .body("type", problem("supervisor-unknown"));
        send(CLINICIANS + "/{id}/supervision", supervision(supervisor), UUID.randomUUID())
                .statusCode(404);
    }

    private Map<String, String> supervision(String supervisor) {
        return Map.of("supervisorId", supervisor, "since", today().toString());
    }
}
