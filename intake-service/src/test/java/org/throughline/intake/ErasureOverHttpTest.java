package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.LogVerifier;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** How a record is held and erased over HTTP, and what is left of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ErasureOverHttpTest {
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final Map<String, Object> BY_ORDER = Map.of("ground", "COURT_ORDER", "authority", "order-2026-17");
    private static final Map<String, Object> HOLD =
            Map.of("authority", "COURT", "reason", "LITIGATION", "reference", "docket-9");

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);
    private String person = "";

    @BeforeEach
    void somebodyIsAccepted() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant = new Applicant(clock.instant());
        applicant.refer();
        applicant.accept();
        person = applicant.participantId();
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private static RequestSpecification director() {
        return as("director-1", "medical-director");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", containsString(problem));
    }

    private List<String> types() {
        return records.log().stream(StreamName.in("north", "participant/" + person + "/retention"), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private String requested() {
        return officer()
                .body(BY_ORDER)
                .post(PERSON + "/erasures", person)
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> officer()
                .get(PERSON + "/retention", person)
                .then()
                .statusCode(200)
                .body("erasures.status", equalTo(List.of(status))));
    }

    @Test
    void two_people_erase_a_record_and_nothing_of_it_can_be_read_any_more() {
        applicant.notice().then().statusCode(201);
        String request = requested();
        refused(officer().post(PERSON + "/erasures/{request}/approval", person, request), 409, "approver-is-requester");
        assertThat(types()).containsExactly("intake.erasure-requested.v1");
        director()
                .post(PERSON + "/erasures/{request}/approval", person, request)
                .then()
                .statusCode(204);
        awaitStatus("KEYS_DESTROYED");
        intake().get(PERSON + "/details", person).then().statusCode(404);
        intake().get(PERSON + "/consents", person)
                .then()
                .statusCode(200)
                .body("consents", hasSize(0))
                .body(not(containsString(applicant.familyName())));
        refused(applicant.notice(), 410, "record-erased");
        refused(officer().body(HOLD).post(PERSON + "/retention-holds", person), 410, "record-erased");
        replayShowsErased();
        assertThat(new LogVerifier(records.database(), "intake").verify(List.of(), _ -> {}))
                .isInstanceOf(Sound.class);
        becomesComplete(request);
    }

    private void replayShowsErased() {
        as("auditor-1", "auditor")
                .body(Map.of("subject", person, "limit", 200))
                .post("/intake/v1/audit/history")
                .then()
                .statusCode(200)
                .body(
                        "entries.find { it.type == 'intake.privacy-notice-delivered.v1' }.content.state",
                        equalTo("ERASED"))
                .body("entries.find { it.type == 'intake.record-erased.v1' }", notNullValue())
                .body(not(containsString(applicant.familyName())));
    }

    private void becomesComplete(String request) {
        await().untilAsserted(() -> officer()
                .get(PERSON + "/retention", person)
                .then()
                .body("erasures[0].cleared.intake", equalTo(true))
                .body("erasures[0].cleared.outcomes", equalTo(false)));
        for (String service : List.of("scheduling", "treatment-plan", "outcomes")) {
            new ToldFacts(records)
                    .happens(
                            new Told(
                                    service,
                                    "participant/" + person + "/clearing",
                                    service + ".record-cleared.v1",
                                    "north",
                                    UUID.randomUUID(),
                                    clock.instant()),
                            Map.of("participantId", person, "requestId", request, "clearedAt", clock.instant()));
        }
        awaitStatus("COMPLETE");
        assertThat(types())
                .containsSubsequence(
                        "intake.erasure-approved.v1",
                        "intake.erasure-begun.v1",
                        "intake.record-erased.v1",
                        "intake.clearing-confirmed.v1",
                        "intake.erasure-completed.v1");
        assertThat(types()).filteredOn("intake.record-erased.v1"::equals).hasSize(1);
        officer()
                .queryParam("status", "COMPLETE")
                .queryParam("limit", 200)
                .get("/intake/v1/erasures")
                .then()
                .statusCode(200)
                .body("entries.participantId", hasItem(person));
    }

    /** An erasure of the record that stays where it has begun, since nobody asked for it. */
    private void begun() {
        KeyScope scope = new KeyScope("north", Compartments.ORGANISATION, "north");
        String id = UUID.randomUUID().toString();
        EventHeader header = new EventHeader(
                "north",
                person,
                clock.instant(),
                "director-1",
                id,
                null,
                records.vault().keyFor(scope).id().toString(),
                null);
        String payload =
                "{\"participantId\":\"%s\",\"requestId\":\"%s\",\"services\":[],\"begunAt\":\"%s\",\"policyVersion\":\"p\"}"
                        .formatted(person, id, clock.instant());
        ProposedEvent begun = new SealedEvents("intake", records.vault())
                .seal(new Fact(
                        StreamName.in("north", StreamNames.retention(UUID.fromString(person))),
                        id,
                        "intake.erasure-begun.v1",
                        1,
                        header,
                        payload.getBytes(StandardCharsets.UTF_8)));
        assertThat(records.log()
                        .append(new ProposedCommit(
                                CommitId.derive("erasure-begun-in-a-test", id),
                                List.of(begun),
                                Map.of(begun.stream(), ProposedCommit.ANY_VERSION),
                                null)))
                .isInstanceOf(Appended.class);
    }

    private static Response link(String survivor, String retired) {
        return intake().body(Map.of("retired", retired, "reason", "The same person."))
                .post(PERSON + "/links", survivor);
    }

    private long links(String participant) {
        return records.log().version(StreamName.in("north", StreamNames.links(UUID.fromString(participant))));
    }

    @Test
    void a_record_whose_erasure_has_begun_is_linked_with_none() {
        Applicant second = new Applicant(clock.instant());
        second.refer();
        second.accept();
        String other = second.participantId();
        begun();
        refused(link(person, other), 409, "linked-being-erased");
        refused(link(other, person), 409, "linked-being-erased");
        assertThat(links(person) + links(other)).isZero();
    }

    @Test
    void views_keep_nothing_but_that_something_was_erased_and_the_person_may_come_back_as_somebody_new() {
        intake().body(Map.of(
                        "track",
                        ToldProgramme.EVENING.track(),
                        "programme",
                        ToldProgramme.PROGRAMME,
                        "priority",
                        "ROUTINE",
                        "reason",
                        "Works in the mornings."))
                .post(PERSON + "/waitlist-entries", person)
                .then()
                .statusCode(201);
        await().untilAsserted(() -> assertThat(waiting()).hasSize(1));
        String request = requested();
        director()
                .post(PERSON + "/erasures/{request}/approval", person, request)
                .then()
                .statusCode(204);
        await().untilAsserted(() ->
                officer().get(PERSON + "/retention", person).then().body("erasures[0].cleared.intake", equalTo(true)));
        assertThat(waiting()).isEmpty();
        String erased = person;
        Map<String, Object> again = applicant.referral();
        again.put("reason", "Comes back after years.");
        String referral = hospital()
                .body(again)
                .post(Applicant.REFERRALS)
                .then()
                .statusCode(201)
                .extract()
                .path("referralId");
        intake().body(Map.of())
                .post(Applicant.REFERRALS + "/{id}/acceptance", referral)
                .then()
                .statusCode(200)
                .body("participantId", not(equalTo(erased)));
    }

    private List<Document> waiting() {
        return records.database()
                .getCollection("waitlist_v1")
                .find(new Document("subject", person))
                .into(new ArrayList<>());
    }

    @Test
    void a_hold_keeps_a_record_until_it_is_lifted() {
        String hold = officer()
                .body(HOLD)
                .post(PERSON + "/retention-holds", person)
                .then()
                .statusCode(201)
                .extract()
                .path("holdId");
        refused(officer().body(BY_ORDER).post(PERSON + "/erasures", person), 409, "hold-in-force");
        assertThat(types()).containsExactly("intake.retention-hold-placed.v1", "intake.record-kept.v1");
        officer()
                .queryParam("limit", 200)
                .get("/intake/v1/retention-holds")
                .then()
                .statusCode(200)
                .body("entries.id", hasItem(hold));
        officer()
                .body(Map.of("reference", "docket-10"))
                .post(PERSON + "/retention-holds/{hold}/lifting", person, hold)
                .then()
                .statusCode(204);
        officer()
                .get(PERSON + "/retention", person)
                .then()
                .body("holds[0].liftedBy", equalTo("officer-1"))
                .body("until", nullValue());
        String request = requested();
        director()
                .body(Map.of("reason", "STILL_NEEDED"))
                .post(PERSON + "/erasures/{request}/declining", person, request)
                .then()
                .statusCode(204);
        refused(director().post(PERSON + "/erasures/{request}/approval", person, request), 409, "erasure-decided");
    }

    @Test
    void whoever_is_on_the_way_into_care_keeps_their_record() {
        Map<String, Object> byLaw = Map.of("ground", "LAW_OF_ANOTHER_COUNTRY", "authority", "letter-3");
        refused(officer().body(byLaw).post(PERSON + "/erasures", person), 409, "erasure-in-intake");
        assertThat(types()).isEmpty();
    }

    @Test
    void care_and_the_time_that_has_to_pass_keep_a_record() {
        applicant = new Applicant(clock.instant()).prepared();
        person = applicant.participantId();
        String episode = applicant
                .admit(intake(), applicant.admission())
                .then()
                .statusCode(201)
                .extract()
                .path("episodeId");
        refused(officer().body(BY_ORDER).post(PERSON + "/erasures", person), 409, "erasure-episode-open");
        as("coordinator-1", "care-coordinator")
                .body(Map.of("reason", "Moved away before the first evening."))
                .post(PERSON + "/episodes/{episode}/cancellation", person, episode)
                .then()
                .statusCode(204);
        Map<String, Object> ended = Map.of("ground", "RETENTION_ENDED", "authority", "policy-10-years");
        refused(officer().body(ended).post(PERSON + "/erasures", person), 409, "retention-still-runs");
        assertThat(types()).isEmpty();
        officer().get(PERSON + "/retention", person).then().body("until", notNullValue());
    }

    @Test
    void only_who_answers_for_privacy_decides_and_only_what_is_here() {
        intake().body(BY_ORDER).post(PERSON + "/erasures", person).then().statusCode(403);
        director().body(BY_ORDER).post(PERSON + "/erasures", person).then().statusCode(403);
        refused(officer().body(BY_ORDER).post(PERSON + "/erasures", UUID.randomUUID()), 404, "not-found");
        refused(
                elsewhere("officer-9", "privacy-officer").body(BY_ORDER).post(PERSON + "/erasures", person),
                404,
                "not-found");
        officer().get(PERSON + "/retention", UUID.randomUUID()).then().statusCode(404);
        officer()
                .body(Map.of("ground", "COURT_ORDER", "authority", "In re Jane Doe"))
                .post(PERSON + "/erasures", person)
                .then()
                .statusCode(400);
        assertThat(types()).isEmpty();
    }
}
