package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/** An auditor looks at a decision after the rules have changed, and finds it under those it was made by. */
final class Auditing {
    private static final String NEXT = "2";
    private static final String NUMBER = "treatment-plan.review-days";

    private final Course course;
    private final Api api;
    private final Stay stay;
    private final Programme programme;
    private final String decisionId;

    Auditing(Course course, Stay stay, Programme programme, String decisionId) {
        this.course = course;
        this.api = course.api();
        this.stay = stay;
        this.programme = programme;
        this.decisionId = decisionId;
    }

    /** Gives the moment from which the programme works by other numbers. */
    Instant changeRules() {
        course.narrator().step("The programme changes how often a plan is reviewed, from now on");
        Instant effective = programme.worksBy(
                course,
                Body.of(
                        "version",
                        NEXT,
                        "nature",
                        "PART_TWO",
                        "numbers",
                        Map.of(NUMBER, 14),
                        "reason",
                        "Reviews every two weeks."));
        course.narrator().seen("version " + NEXT + ", which nothing is judged by that was decided before");
        return effective;
    }

    /** Once those numbers hold. */
    void replay(Instant effective) {
        course.narrator().step("An auditor replays the decision that was dissented from");
        api.waitUntil(effective);
        JsonNode decision = Looking.first(
                api.untilFound(
                                Person.AUDITOR,
                                "/treatment-plans/v1/decisions/search",
                                Body.of("programme", programme.code(), "kind", "LEVEL_OF_CARE"),
                                "the decisions",
                                page -> page.path("decisions").size() == 3)
                        .path("decisions"),
                one -> Course.text(one, "about").equals(decisionId));
        JsonNode dossier = api.get(Person.AUDITOR, stay.plans("level-of-care-decisions/" + decisionId + "/dossier"));
        String version = Course.text(dossier, "policyVersion");
        Course.require(
                version.equals(Course.text(decision, "policyVersion")) && !version.equals(NEXT),
                "the decision should stand under the rules it was made by");
        Course.require(!dossier.path("numbers").has(NUMBER), "numbers that came later should not be in the dossier");
        Course.require(
                dossier.path("inputs").size() == 2
                        && Looking.each(dossier.path("inputs"))
                                .allMatch(input -> input.path("unchanged").asBoolean()),
                "both facts it cites should be as they were cited");
        Course.require(
                Looking.any(
                        dossier.path("decision"),
                        fact -> fact.at("/content/dissent").size() == 1),
                "the dissent should be on record");
        Course.require(
                Looking.any(
                        dossier.path("signers"),
                        one -> Course.text(one, "signer").equals(Person.CLINICIAN.subject())
                                && one.at("/credentials/0/valid").asBoolean()),
                "who decided should be shown with the licence of that day");
        course.narrator()
                .seen("under version " + version + ", with both facts unchanged, the dissent and the signer's licence");
    }
}
