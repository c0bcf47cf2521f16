package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Questionnaires, and what follows from an answer that must not be overlooked. */
final class Measuring {
    private static final List<Integer> SEVENTEEN_WITH_ITEM_NINE = List.of(2, 2, 2, 2, 2, 2, 2, 2, 1);
    private static final List<Integer> EIGHT = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0);

    private final Course course;
    private final Api api;
    private final String participantId;

    Measuring(Course course, String participantId) {
        this.course = course;
        this.api = course.api();
        this.participantId = participantId;
    }

    Alert low() {
        course.narrator().step("Depression is measured (PHQ-9) before anything else");
        Answer recorded = submit(Person.INTAKE, "BASELINE", SEVENTEEN_WITH_ITEM_NINE, course.at(-5, 10));
        require(recorded, 17, "MODERATELY_SEVERE");
        String alertId = recorded.text("alertId");
        course.narrator().seen("total 17; item 9 was answered, so an alert is raised in the same breath");

        course.narrator().step("A clinician finds the alert on the worklist and acknowledges it");
        api.until(
                Person.CLINICIAN,
                "/outcomes/v1/alerts?status=OPEN&limit=200",
                "the alert",
                page -> holds(page, alertId));
        api.post(Person.CLINICIAN, "/outcomes/v1/alerts/" + alertId + "/acknowledgement", Body.of());
        course.narrator().seen("somebody answers for it");
        return new Alert(alertId);
    }

    void better() {
        course.narrator().step("Depression is measured again");
        Answer recorded = submit(Person.CLINICIAN, "REVIEW", EIGHT, course.at(6, 10));
        require(recorded, 8, "MILD");
        Course.require(recorded.body().path("alertId").isMissingNode(), "an alert without cause");
        JsonNode page = api.until(
                Person.COORDINATOR,
                "/outcomes/v1/participants/" + participantId + "/timeline?kind=ASSESSMENT",
                "the change",
                found -> Looking.facts(found, "outcomes.reliable-change-detected.v1")
                        .findAny()
                        .isPresent());
        JsonNode change = Looking.facts(page, "outcomes.reliable-change-detected.v1")
                .findFirst()
                .orElseThrow();
        Course.require(change.path("status").asText().equals("RECOVERED"), "17 to 8 is recovered on this measure");
        course.narrator().seen("total 8, from 17: recovered on this measure");
    }

    /** What a participant lets others know has nothing to do with their care. */
    void goesOn() {
        submit(Person.CLINICIAN, "FOLLOW_UP", EIGHT, course.at(6, 12));
        course.narrator().seen("care goes on as before");
    }

    void resolve(Alert alert) {
        course.narrator().step("The clinician resolves the alert");
        api.post(
                Person.CLINICIAN,
                "/outcomes/v1/alerts/" + alert.alertId() + "/resolution",
                Body.of("action", "Interviewed the same day; safety plan agreed; no current intent."));
        course.narrator().seen("closed, by a person, with what was done");
    }

    private Answer submit(Person by, String point, List<Integer> answers, String at) {
        return api.post(
                by,
                "/outcomes/v1/participants/" + participantId + "/assessments",
                Body.of(
                        "instrument",
                        "PHQ-9",
                        "definitionVersion",
                        1,
                        "answers",
                        answers,
                        "mode",
                        "INTERVIEW",
                        "point",
                        point,
                        "administeredAt",
                        at));
    }

    private static void require(Answer recorded, int total, String band) {
        Course.require(recorded.body().path("total").asInt(-1) == total, "the total should be " + total);
        Course.require(recorded.text("band").equals(band), "the band should be " + band);
    }

    private static boolean holds(JsonNode page, String alertId) {
        return Looking.any(
                page.path("alerts"), alert -> alert.path("alertId").asText().equals(alertId));
    }
}
