package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plan, the decision about the level of care and what it rests on, and the end of the stay. */
final class Planning {
    private static final List<String> DIMENSIONS =
            List.of("1-withdrawal", "2-biomedical", "3-emotional", "4-readiness", "5-relapse", "6-environment");

    /** Short, because each has room for a few words only. */
    private static final Map<String, Object> RELAPSE_PREVENTION = Body.of(
            "triggers", List.of("Paydays alone"),
            "warningSigns", List.of("Skipping meals"),
            "coping", List.of("Walk to the river"),
            "contacts", List.of("Sister, any hour"));

    static final String CHANGE = "outcomes.reliable-change-detected.v1";
    static final String DOSE = "scheduling.weekly-dose-met.v1";

    private final Course course;
    private final Api api;
    private final Stay stay;
    private String planId = "";

    Planning(Course course, Stay stay) {
        this.course = course;
        this.api = course.api();
        this.stay = stay;
    }

    void opened() {
        course.narrator().step("The treatment plan opens by itself");
        JsonNode plans = api.until(
                Person.CLINICIAN,
                "/treatment-plans/v1/participants/" + stay.participantId() + "/plans",
                "the plan",
                page -> !page.path("plans").isEmpty());
        planId = plans.path("plans").path(0).path("planId").asText();
        course.narrator().seen("plan " + planId + ", because of the admission and without anybody asking");
    }

    void agree() {
        course.narrator().step("A clinician writes the plan: a problem, a goal with its measure, what is done for it");
        String problemId = post(Person.COLLEAGUE, "problems", Body.of("problem", "Low mood most days."))
                .text("problemId");
        String goalId = post(
                        Person.COLLEAGUE,
                        "goals",
                        Body.of(
                                "problemId",
                                problemId,
                                "statement",
                                "I want to get up in the morning and mean it.",
                                "measure",
                                "Depression by questionnaire",
                                "instrument",
                                "PHQ-9",
                                "targetScore",
                                9,
                                "targetDate",
                                course.monday().plusWeeks(12).toString(),
                                "zone",
                                Course.ZONE.getId()))
                .text("goalId");
        post(
                Person.COLLEAGUE,
                "interventions",
                Body.of(
                        "goalId",
                        goalId,
                        "modality",
                        "CBT",
                        "kind",
                        "GROUP",
                        "timesPerWeek",
                        3,
                        "minutes",
                        180,
                        "responsible",
                        Person.FACILITATOR.subject()));
        post(Person.COLLEAGUE, "submission", Body.of("version", 1));
        course.narrator().seen("submitted; its author cannot sign it");

        course.narrator().step("Another clinician and the participant sign exactly what they were shown");
        String hash = api.get(Person.CLINICIAN, plan()).path("contentHash").asText();
        post(Person.CLINICIAN, "signatures", Body.of("version", 1, "role", "CLINICIAN", "contentHash", hash));
        post(Person.PARTICIPANT, "signatures", Body.of("version", 1, "role", "PARTICIPANT", "contentHash", hash));
        course.narrator().seen("the plan is in effect");
    }

    void stepDown() {
        course.narrator().step("Stepping down is decided, and what it rests on is cited");
        List<Map<String, Object>> evidence = evidence(CHANGE, DOSE);
        decide(
                evidence,
                Body.of(
                        "decision", "STEP_DOWN",
                        "to", "1",
                        "clinical", "1",
                        "authorised", "1",
                        "rationale", "Better on the measure, dose met, support at home.",
                        "participantView", "Feels ready."));
        course.narrator().seen(evidence.size() + " facts cited, each with its fingerprint");
    }

    /** The level of care is looked at, and stays; gives the decision's id. */
    String goOn() {
        return decide(
                evidence(DOSE), staying("The dose is met, and more time is needed.", "Wants to go on.", List.of()));
    }

    /** A step up is considered, not everybody agrees, and the level stays; gives the decision's id. */
    String goOnDespite(List<Map<String, Object>> evidence) {
        return decide(
                evidence,
                staying(
                        "A step up to 2.5 was considered: one unconfirmed result beside a dose that is met.",
                        "Says it was one evening, and wants to stay.",
                        List.of("The covering clinician would step up until a second screen is clear.")));
    }

    private static Map<String, Object> staying(String rationale, String view, List<String> dissent) {
        return Body.of(
                "decision",
                "CONTINUE",
                "to",
                Admitting.LEVEL,
                "clinical",
                Admitting.LEVEL,
                "authorised",
                Admitting.LEVEL,
                "rationale",
                rationale,
                "participantView",
                view,
                "dissent",
                dissent);
    }

    private String decide(List<Map<String, Object>> evidence, Map<String, Object> decision) {
        Map<String, Object> body = Body.of(
                "from",
                Admitting.LEVEL,
                "edition",
                "THIRD",
                "ratings",
                DIMENSIONS.stream().map(Planning::rating).toList(),
                "evidence",
                evidence,
                "role",
                "CLINICIAN");
        body.putAll(decision);
        return api.post(Person.CLINICIAN, episode("level-of-care-decisions"), body)
                .text("decisionId");
    }

    private static Map<String, Object> rating(String dimension) {
        return Body.of("dimension", dimension, "rating", 1);
    }

    /** The latest fact of each type, as it is cited. */
    List<Map<String, Object>> evidence(String... types) {
        JsonNode timeline = api.until(
                Person.CLINICIAN,
                "/outcomes/v1/participants/" + stay.participantId() + "/timeline?limit=200",
                "what a decision rests on",
                page -> Stream.of(types)
                        .allMatch(type -> Looking.entries(page, type).findAny().isPresent()));
        return Stream.of(types)
                .map(type -> Looking.entries(timeline, type)
                        .map(entry -> entry.path("source"))
                        .max(Comparator.comparingLong(
                                source -> source.path("version").asLong()))
                        .orElseThrow())
                .map(source -> cited(
                        Course.text(source, "service"),
                        Course.text(source, "stream"),
                        source.path("version").asLong()))
                .toList();
    }

    static Map<String, Object> cited(String service, String stream, long version) {
        return Body.of("service", service, "stream", stream, "version", version);
    }

    void discharge() {
        course.narrator().step("Discharge begins; the aftercare plan is written and signed");
        api.post(
                Person.CLINICIAN,
                episode("discharge"),
                Body.of(
                        "type",
                        "STEP_DOWN",
                        "reason",
                        "The goals of this level are reached.",
                        "warningSteps",
                        List.of()));
        api.post(
                Person.CLINICIAN,
                episode("aftercare-plan"),
                Body.of(
                        "substanceUse", true,
                        "alumniGroups", List.of("Thursday group"),
                        "ongoingCounselling", List.of("Weekly, with the referring clinic"),
                        "relapsePrevention", List.of(RELAPSE_PREVENTION)));
        api.post(Person.PARTICIPANT, episode("aftercare-plan/signature"), Body.of());
        api.post(
                Person.CLINICIAN,
                episode("discharge/completion"),
                Body.of("summary", "Stepped down with an aftercare plan.", "role", "CLINICIAN"));
        course.narrator().seen("the stay is over");
    }

    private Answer post(Person by, String what, Map<String, ?> body) {
        return api.post(by, plan() + "/" + what, body);
    }

    private String plan() {
        return "/treatment-plans/v1/plans/" + planId;
    }

    private String episode(String what) {
        return stay.plans(what);
    }
}
