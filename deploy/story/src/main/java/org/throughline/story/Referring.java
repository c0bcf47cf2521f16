package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hospital refers, and intake takes the person on as far as the level of care. */
final class Referring {
    private static final String FHIR = "application/fhir+json";

    private final Course course;
    private final Api api;

    Referring(Course course) {
        this.course = course;
        this.api = course.api();
    }

    Referral refer(String bundle) {
        course.narrator().step("The hospital's record system sends a referral");
        Answer received = api.submit(Person.HOSPITAL, "/intake/v1/referrals", FHIR, bundle);
        if (!received.done()) throw new Difference("the referral was refused: " + received.problem());
        String referralId = received.text("referralId");
        Course.require(received.text("status").equals("RECEIVED"), "the hospital should learn no more than RECEIVED");
        course.narrator().seen("received, receipt " + received.text("receipt"));
        repeated(bundle, referralId);

        course.narrator().step("Intake accepts it; the person becomes a participant");
        Answer accepted = accepted(referralId);
        var referral = new Referral(referralId, accepted.text("participantId"));
        course.narrator().seen("participant " + referral.participantId());
        api.participantIs(referral.participantId());
        JsonNode participant = api.get(Person.INTAKE, "/intake/v1/participants/" + referral.participantId());
        Course.require(
                participant.path("episodes").isEmpty(),
                "this person was admitted here before; give another referral, or play on empty data");
        course.narrator().step("Intake screens: some risk, but no need for care day and night");
        screen(referral, "LOW");
        course.narrator().seen("go on towards admission");
        return referral;
    }

    /**
     * Takes on somebody who is referred in our own form.
     *
     * @param withdrawal the risk of it, by the screening
     */
    Referral take(Person sender, Map<String, Object> body, String withdrawal) {
        String referralId = api.post(sender, "/intake/v1/referrals", body).text("referralId");
        var referral = new Referral(referralId, accepted(referralId).text("participantId"));
        screen(referral, withdrawal);
        return referral;
    }

    /** Whoever is alike and was here before, as in other plays, is told apart by a document. */
    Answer accepted(String referralId) {
        String path = path(referralId) + "/acceptance";
        Answer answer = api.attempt(Person.INTAKE, path, Body.of());
        if (answer.done()) return answer;
        JsonNode candidates = answer.body().path("candidates");
        if (candidates.isEmpty()) throw new Difference("the referral was not accepted: " + answer.problem());
        course.narrator().seen(candidates.size() + " known here may be the same; documents show that none of them is");
        return api.post(Person.INTAKE, path, apart(candidates, "DOCUMENT_SEEN"));
    }

    /** An acceptance that says of each candidate, on some grounds, that it is another person. */
    static Map<String, Object> apart(JsonNode candidates, String grounds) {
        List<Map<String, Object>> others = new ArrayList<>();
        candidates.forEach(
                one -> others.add(Body.of("participantId", Course.text(one, "participantId"), "grounds", grounds)));
        return Body.of("others", others);
    }

    private void repeated(String bundle, String referralId) {
        Answer again = api.submit(Person.HOSPITAL, "/intake/v1/referrals", FHIR, bundle);
        Course.require(again.done() && again.text("referralId").equals(referralId), "a repeat became a new referral");
        course.narrator().seen("sent once more by mistake, it is recognised");
    }

    private void screen(Referral referral, String withdrawal) {
        api.post(
                Person.INTAKE,
                path(referral.referralId()) + "/screening",
                Body.of(
                        "risks",
                                Body.of(
                                        "suicide",
                                        "MODERATE",
                                        "withdrawal",
                                        withdrawal,
                                        "needsSupervisionDayAndNight",
                                        false),
                        "outcome", "PROCEED",
                        "screenedAt", course.at(-5, 9)));
    }

    static String path(String referralId) {
        return "/intake/v1/referrals/" + referralId;
    }
}
