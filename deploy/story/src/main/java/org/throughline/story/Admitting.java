package org.throughline.story;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From the level of care to an open episode. */
final class Admitting {
    private static final String LEVEL = "2.1";

    private final Course course;
    private final Api api;
    private final Referral referral;

    Admitting(Course course, Referral referral) {
        this.course = course;
        this.api = course.api();
        this.referral = referral;
    }

    Stay admit() {
        assess();
        consent();
        course.narrator().step("The participant is admitted to the evening track");
        Answer admitted = api.post(Person.INTAKE, path() + "/admission", admission());
        var stay = new Stay(referral.participantId(), admitted.text("episodeId"));
        course.narrator().seen("episode " + stay.episodeId());
        return stay;
    }

    private void assess() {
        course.narrator().step("The level of care is assessed, and the programme fits");
        api.post(
                Person.INTAKE,
                path() + "/level-of-care-assessment",
                Body.of(
                        "edition",
                        "FOURTH",
                        "ratings",
                        IntStream.rangeClosed(1, 5).mapToObj(Admitting::rating).toList(),
                        "recommended",
                        LEVEL,
                        "placed",
                        LEVEL,
                        "assessedAt",
                        course.at(-4, 9)));
        api.post(
                Person.INTAKE,
                path() + "/eligibility",
                Body.of("clinical", met(), "coverage", met(), "logistic", met(), "outcome", "ELIGIBLE"));
        course.narrator().seen("level " + LEVEL + ", eligible");
    }

    private static Map<String, Object> rating(int dimension) {
        return Body.of(
                "dimension", dimension, "value", dimension == 3 ? 2 : 1, "rationale", "As found in the interview.");
    }

    private static Map<String, Object> met() {
        return Body.of("result", "MET", "reasons", List.of());
    }

    private void consent() {
        course.narrator().step("The participant is told of their rights and consents to treatment");
        String participant = "/intake/v1/participants/" + referral.participantId();
        api.post(
                Person.INTAKE,
                participant + "/privacy-notices",
                Body.of("version", "2026-1", "method", "PAPER", "deliveredAt", course.at(-4, 10)));
        api.post(Person.INTAKE, participant + "/consents", Body.of("kind", "TREATMENT"));
        course.narrator().seen("consent kept, with who signed what and when");
    }

    private Map<String, Object> admission() {
        return Body.of(
                "programme",
                "evening-adult",
                "level",
                LEVEL,
                "track",
                "evening",
                "facility",
                "main-street",
                "zone",
                Course.ZONE.getId(),
                "primaryClinician",
                Person.CLINICIAN.subject(),
                "admittedAt",
                course.at(-3, 9));
    }

    private String path() {
        return "/intake/v1/referrals/" + referral.referralId();
    }
}
