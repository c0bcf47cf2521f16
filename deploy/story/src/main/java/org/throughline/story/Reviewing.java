package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The plan and the level of care are looked at anew: as was agreed, and because of what a screen found. */
final class Reviewing {
    private static final String ANALYTE = "ethyl-glucuronide";

    /** An order is two facts, that it was taken a third. */
    private static final int RESULT = 4;

    private final Course course;
    private final Api api;
    private final Stay stay;
    private final Planning planning;

    Reviewing(Course course, Stay stay, Planning planning) {
        this.course = course;
        this.api = course.api();
        this.stay = stay;
        this.planning = planning;
    }

    void agreed() {
        course.narrator().step("The plan is reviewed as the payer wants it on day 25, and goes on");
        reviews("the next review", page -> standing(page).equals("SCHEDULED"));
        api.post(Person.CLINICIAN, stay.plans("reviews"), Body.of("reason", "The payer wants one on day 25."));
        conclude("REQUEST", "Better on the measure; the dose is met.", "CONTINUE", planning.evidence(Planning.CHANGE));
        planning.goOn();
        course.narrator().seen("continue, by the scores that are named");
    }

    void certify() {
        course.narrator().step("A physician certifies the need for nine hours a week, and again before it lapses");
        for (int from : List.of(-3, 6)) {
            api.post(
                    Person.SUPERVISOR,
                    stay.plans("certifications"),
                    Body.of(
                            "hoursAWeek",
                            9,
                            "from",
                            course.day(from),
                            "statement",
                            "Needs structure on several evenings a week."));
        }
        JsonNode made = api.get(Person.REVIEWER, stay.plans("certifications")).path("certifications");
        Course.require(
                kinds(made).equals(List.of("INITIAL", "RECERTIFICATION")),
                "the need should be certified once and once more");
        course.narrator().seen("sixty days, and sixty from the second on");
    }

    /** Gives the decision's id. */
    String afterScreen() {
        course.narrator().step("A screen by chance finds something, and calls for a review by itself");
        String specimenId = screened();
        List<Map<String, Object>> found = List.of(Planning.cited("treatment-plan", "specimen/" + specimenId, RESULT));
        conclude("RESULT", "One presumptive result.", "RECONSIDER_LEVEL_OF_CARE", found);
        course.narrator().seen("nothing follows by itself: an unconfirmed result discharges nobody");

        course.narrator().step("A step up is considered, a colleague dissents, and the level stays");
        String decisionId =
                planning.goOnDespite(Stream.concat(found.stream(), planning.evidence(Planning.DOSE).stream())
                        .toList());
        course.narrator().seen("decision " + decisionId + ", with the result, the dose and the dissent");
        return decisionId;
    }

    private String screened() {
        String specimenId = api.post(
                        Person.CLINICIAN,
                        stay.plans("specimens"),
                        Body.of(
                                "panel",
                                "alcohol",
                                "analytes",
                                List.of(Body.of("code", ANALYTE, "cutOff", 500)),
                                "random",
                                true))
                .text("specimenId");
        String path = "/treatment-plans/v1/specimens/" + specimenId;
        api.post(Person.COORDINATOR, path + "/collection", Body.of("observed", false, "collectedAt", course.at(6, 12)));
        api.post(
                Person.CLINICIAN,
                path + "/reports",
                Body.of(
                        "stage",
                        "PRESUMPTIVE",
                        "findings",
                        List.of(Body.of("analyte", ANALYTE, "outcome", "DETECTED")),
                        "laboratory",
                        "Quick test",
                        "reportedAt",
                        course.at(6, 13)));
        Course.require(
                Course.text(api.get(Person.CLINICIAN, path), "standing").equals("UNCONFIRMED"),
                "one quick test should stay unconfirmed");
        return specimenId;
    }

    private void conclude(String trigger, String findings, String decision, List<Map<String, Object>> considered) {
        JsonNode open = reviews("an open review", page -> standing(page).equals("OPEN"));
        Course.require(
                open.path("triggers").size() == 1
                        && Course.text(open.at("/triggers/0"), "kind").equals(trigger),
                "a review should be open for " + trigger + " alone");
        String reviewId = Course.text(open, "reviewId");
        api.post(
                Person.CLINICIAN,
                stay.plans("reviews/" + reviewId + "/conclusion"),
                Body.of(
                        "findings",
                        findings,
                        "considered",
                        considered,
                        "attendees",
                        List.of(Person.CLINICIAN.subject(), Person.COLLEAGUE.subject(), stay.participantId()),
                        "decision",
                        decision,
                        "role",
                        "CLINICIAN"));
        JsonNode done = Looking.first(
                api.get(Person.CLINICIAN, stay.plans("reviews")).path("conducted"),
                one -> Course.text(one, "reviewId").equals(reviewId));
        Course.require(Course.text(done, "decision").equals(decision), "the review should have come to " + decision);
    }

    private JsonNode reviews(String what, Predicate<JsonNode> told) {
        return api.until(Person.CLINICIAN, stay.plans("reviews"), what, told);
    }

    private static String standing(JsonNode page) {
        return Course.text(page, "status");
    }

    private static List<String> kinds(JsonNode certifications) {
        return Looking.each(certifications).map(one -> Course.text(one, "kind")).toList();
    }
}
