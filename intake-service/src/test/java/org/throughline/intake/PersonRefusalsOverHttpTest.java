package org.throughline.intake;

import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;
import static org.throughline.platform.testkit.Refused.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.Refused.Row;

/** What is refused of admissions, of records that are linked, and of their erasure, row by row. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class PersonRefusalsOverHttpTest {
    private static final String PARTICIPANTS = "/intake/v1/participants";
    private static final String PERSON = PARTICIPANTS + "/{id}";
    private static final String HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private void refused(Row... rows) {
        new Refused(records).are(rows);
    }

    private Applicant somebody() {
        return new Applicant(clock.instant());
    }

    @Test
    void an_assessment_that_was_too_long_ago() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        Applicant applicant = somebody();
        applicant.refer().then().statusCode(201);
        applicant.accept().then().statusCode(200);
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED")).then().statusCode(201);
        assess(applicant, clock.instant().minus(Duration.ofDays(400))).then().statusCode(201);
        applicant.determine("MET", "ELIGIBLE").then().statusCode(201);
        refused(row(409, "level-of-care-too-old", () -> applicant.admit(intake(), applicant.admission())));
    }

    private static Response assess(Applicant applicant, Instant at) {
        List<Map<String, Object>> ratings = IntStream.rangeClosed(1, 5)
                .mapToObj(dimension ->
                        Map.<String, Object>of("dimension", dimension, "value", 1, "rationale", "As found."))
                .toList();
        Map<String, Object> body = Map.of(
                "edition",
                "FOURTH",
                "ratings",
                ratings,
                "recommended",
                "2.1",
                "placed",
                "2.1",
                "assessedAt",
                at.toString());
        return as("clinician-1", "clinician")
                .body(body)
                .post(REFERRALS + "/{id}/level-of-care-assessment", applicant.referralId());
    }

    @Test
    void an_admission_that_was_undone_and_is_gone_on_with() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        Applicant applicant = somebody().prepared();
        String episode = applicant
                .admit(intake(), applicant.admission())
                .then()
                .statusCode(201)
                .extract()
                .path("episodeId");
        Map<String, Object> reason = Map.of("reason", "Moved away before the first evening.");
        onEpisode(applicant, episode, "cancellation", reason).then().statusCode(204);
        refused(row(409, "admission-cancelled", () -> onEpisode(applicant, episode, "reopening", reason)));
    }

    private static Response onEpisode(Applicant applicant, String episode, String what, Map<String, Object> body) {
        return as("coordinator-1", "care-coordinator")
                .body(body)
                .post(PERSON + "/episodes/{episode}/" + what, applicant.participantId(), episode);
    }

    @Test
    void a_child_in_a_track_of_adults() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        Applicant child = somebody()
                .bornOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusYears(12)
                        .toString());
        child.refer().then().statusCode(201);
        child.accept().then().statusCode(200);
        child.screen(intake(), child.screening("LOW", "PROCEED")).then().statusCode(201);
        child.assess().then().statusCode(201);
        child.determine("MET", "ELIGIBLE").then().statusCode(201);
        child.notice().then().statusCode(201);
        Map<String, Object> form = new HashMap<>(child.form("TREATMENT", List.of(), List.of()));
        form.put(
                "signature",
                Map.of(
                        "signer",
                        "a-parent",
                        "authority",
                        "PARENT",
                        "evidence",
                        List.of(HASH),
                        "signedAt",
                        clock.instant().minusSeconds(900).toString()));
        child.consent(form).then().statusCode(201);
        refused(row(422, "track-not-for-age", () -> child.admit(intake(), child.admission())));
    }

    private static String registered(Map<String, Object> person, String... others) {
        Map<String, Object> body = Map.of(
                "person",
                person,
                "others",
                Stream.of(others)
                        .map(other -> Map.of("participantId", other, "grounds", "DOCUMENT_SEEN"))
                        .toList());
        return intake().body(body)
                .post(PARTICIPANTS)
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
    }

    private static void link(String survivor, String retired) {
        intake().body(Map.of("retired", retired, "reason", "The same person."))
                .post(PERSON + "/links", survivor)
                .then()
                .statusCode(204);
    }

    private static Response erase(String participant, String ground) {
        return as("officer-1", "privacy-officer")
                .body(Map.of("ground", ground, "authority", "order-2026-17"))
                .post(PERSON + "/erasures", participant);
    }

    @Test
    void whoever_is_linked_to_another_is_neither_meant_nor_erased() {
        Applicant applicant = somebody();
        String one = registered(applicant.person());
        Map<String, Object> alike = new HashMap<>(applicant.person());
        alike.remove("identifiers");
        String other = registered(alike, one);
        link(one, other);
        applicant.refer().then().statusCode(201);
        refused(
                row(
                        409,
                        "participant-retired",
                        () -> intake().body(Map.of("participantId", other))
                                .post(REFERRALS + "/{id}/acceptance", applicant.referralId())),
                row(409, "records-linked", () -> erase(other, "COURT_ORDER")));
    }

    @Test
    void what_stands_in_the_way_of_erasing_or_keeping_a_record() {
        String nobodyYet = registered(somebody().person());
        String other = registered(somebody().person());
        Map<String, Object> hold = Map.of(
                "authority",
                "COURT",
                "reason",
                "LITIGATION",
                "reference",
                "docket-9",
                "episodeId",
                UUID.randomUUID().toString());
        refused(
                row(409, "retention-not-counted", () -> erase(nobodyYet, "RETENTION_ENDED")),
                row(
                        422,
                        "hold-episode-unknown",
                        () -> as("officer-1", "privacy-officer").body(hold).post(PERSON + "/retention-holds", other)));
        erase(other, "COURT_ORDER").then().statusCode(201);
        refused(row(409, "erasure-pending", () -> erase(other, "LAW_OF_ANOTHER_COUNTRY")));
    }
}
