package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Questionnaires, and what follows from an answer that must not be overlooked. */
final class Measuring {
    private static final String DEPRESSION = "PHQ-9";
    private static final String DRINKING = "AUDIT";
    private static final String RECOVERY = "BARC-10";
    private static final String DANGER = "C-SSRS";

    private static final List<Integer> SEVENTEEN_WITH_ITEM_NINE = List.of(2, 2, 2, 2, 2, 2, 2, 2, 1);
    private static final List<Integer> ELEVEN = List.of(2, 1, 1, 2, 1, 1, 2, 1, 0);
    private static final List<Integer> EIGHT = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0);
    private static final List<Integer> TWENTY_FOUR = List.of(4, 3, 3, 3, 2, 2, 2, 1, 0, 4);
    private static final List<Integer> FORTY_ONE = List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 5);
    private static final List<Integer> FORTY_NINE = List.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 4);

    /** Thoughts of how, without an intent; an attempt, and not within three months. */
    private static final List<Integer> MODERATE = List.of(1, 1, 1, 0, 0, 1, 0);

    private static final List<Integer> HIGH = List.of(1, 1, 1, 1, 1, 1, 1);

    private final Course course;
    private final Api api;
    private final String participantId;

    Measuring(Course course, String participantId) {
        this.course = course;
        this.api = course.api();
        this.participantId = participantId;
    }

    Alert low() {
        course.narrator().step("Drinking (AUDIT) and depression (PHQ-9) are measured before anything else");
        require(submit(Person.INTAKE, DRINKING, "BASELINE", TWENTY_FOUR, course.at(-5, 10)), 24, "LIKELY_DEPENDENCE");
        Answer recorded = submit(Person.INTAKE, DEPRESSION, "BASELINE", SEVENTEEN_WITH_ITEM_NINE, course.at(-5, 10));
        require(recorded, 17, "MODERATELY_SEVERE");
        course.narrator().seen("totals 24 and 17; item 9 was answered, so an alert is raised in the same breath");

        course.narrator().step("A clinician finds the alert on the worklist and acknowledges it");
        return acknowledged(recorded);
    }

    private Alert acknowledged(Answer recorded) {
        String alertId = recorded.text("alertId");
        api.until(
                Person.CLINICIAN,
                "/outcomes/v1/alerts?status=OPEN&limit=200",
                "the alert",
                page -> holds(page, alertId));
        api.post(Person.CLINICIAN, "/outcomes/v1/alerts/" + alertId + "/acknowledgement", Body.of());
        course.narrator().seen("somebody answers for it");
        return new Alert(alertId);
    }

    /** The interview that such an answer asks for. */
    Alert interview() {
        course.narrator().step("A colleague holds the interview that item 9 asks for (C-SSRS)");
        return acknowledged(interviewed(Person.COLLEAGUE, MODERATE, "MODERATE", course.at(-5, 11)));
    }

    /** An interview that found the gravest there is. */
    Alert gravest() {
        return new Alert(
                interviewed(Person.COLLEAGUE, HIGH, "HIGH", Instant.now().toString())
                        .text("alertId"));
    }

    private Answer interviewed(Person by, List<Integer> answers, String level, String at) {
        Answer recorded = submit(by, DANGER, "ONGOING", answers, at);
        Course.require(recorded.text("band").equals(level), "the interview should find the danger " + level);
        course.narrator().seen(level.toLowerCase(Locale.ROOT) + " danger: an alert of its own, which pages");
        return recorded;
    }

    void better() {
        course.narrator().step("Depression is measured twice again");
        require(submit(Person.CLINICIAN, DEPRESSION, "ONGOING", ELEVEN, course.at(2, 10)), 11, "MODERATE");
        Answer recorded = submit(Person.CLINICIAN, DEPRESSION, "REVIEW", EIGHT, course.at(6, 10));
        require(recorded, 8, "MILD");
        Course.require(recorded.body().path("alertId").isMissingNode(), "an alert without cause");
        JsonNode page = api.until(
                Person.COORDINATOR,
                participant("timeline?kind=ASSESSMENT"),
                "both changes",
                found -> Looking.facts(found, Planning.CHANGE).count() == 2);
        for (String status : List.of("RELIABLY_IMPROVED", "RECOVERED")) {
            Course.require(
                    Looking.facts(page, Planning.CHANGE)
                            .anyMatch(change -> Course.text(change, "status").equals(status)),
                    "17, 11 and 8 should be " + status);
        }
        course.narrator().seen("totals 11 and 8, from 17: reliably improved, then recovered on this measure");
    }

    /** How much somebody has to recover with, while they are treated. */
    void capital() {
        course.narrator().step("What the participant has to recover with is measured (BARC-10)");
        require(submit(Person.CLINICIAN, RECOVERY, "ONGOING", FORTY_ONE, course.at(6, 11)), 41);
        course.narrator().seen("total 41");
    }

    /** The same, of somebody who is discharged. */
    void moreCapital() {
        course.narrator().step("Afterwards, what the participant has to recover with is measured again");
        String now = Instant.now().toString();
        require(submit(Person.COORDINATOR, RECOVERY, "FOLLOW_UP", FORTY_NINE, now), 49);
        api.until(
                Person.COORDINATOR,
                participant("trajectories"),
                "41 to 49",
                page -> Looking.any(
                        page.path("measures"),
                        measure -> Course.text(measure, "instrument").equals(RECOVERY)
                                && measure.at("/baseline/total").asInt() == 41
                                && measure.at("/latest/total").asInt() == 49));
        course.narrator().seen("total 49, from 41");
    }

    /** What a participant lets others know has nothing to do with their care. */
    void goesOn() {
        submit(Person.CLINICIAN, DEPRESSION, "FOLLOW_UP", EIGHT, course.at(6, 12));
        course.narrator().seen("care goes on as before");
    }

    void resolve(List<Alert> alerts) {
        course.narrator().step("The clinician resolves the alerts");
        for (Alert alert : alerts) {
            api.post(
                    Person.CLINICIAN,
                    "/outcomes/v1/alerts/" + alert.alertId() + "/resolution",
                    Body.of("action", "Interviewed the same day; safety plan agreed; no current intent."));
        }
        course.narrator().seen("closed, by a person who recorded none of the answers, with what was done");
    }

    private Answer submit(Person by, String instrument, String point, List<Integer> answers, String at) {
        return api.post(
                by,
                participant("assessments"),
                Body.of(
                        "instrument",
                        instrument,
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

    private String participant(String what) {
        return "/outcomes/v1/participants/" + participantId + "/" + what;
    }

    private static void require(Answer recorded, int total, String band) {
        require(recorded, total);
        Course.require(recorded.text("band").equals(band), "the band should be " + band);
    }

    private static void require(Answer recorded, int total) {
        Course.require(recorded.body().path("total").asInt(-1) == total, "the total should be " + total);
    }

    private static boolean holds(JsonNode page, String alertId) {
        return Looking.any(
                page.path("alerts"), alert -> alert.path("alertId").asText().equals(alertId));
    }
}
