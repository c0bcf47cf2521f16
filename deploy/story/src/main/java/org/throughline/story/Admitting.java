package org.throughline.story;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From the level of care to an open episode. */
final class Admitting {
    private static final String LEVEL = "2.1";
    private static final List<String> CRITERIA = List.of(
            "NO_SUPERVISION_DAY_AND_NIGHT",
            "STEPS_DOWN_FROM_INPATIENT",
            "NEEDS_MORE_THAN_WEEKLY_THERAPY",
            "NEEDS_FLEXIBLE_TIMES");

    private final Course course;
    private final Api api;
    private final Referral referral;
    private final Programme programme;

    Admitting(Course course, Referral referral, Programme programme) {
        this.course = course;
        this.api = course.api();
        this.referral = referral;
        this.programme = programme;
    }

    Stay admit() {
        assess();
        consent();
        approve();
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
                Body.of(
                        "clinical",
                        met(),
                        "coverage",
                        met(),
                        "logistic",
                        met(),
                        "criteria",
                        CRITERIA.stream().map(Admitting::criterion).toList(),
                        "outcome",
                        "ELIGIBLE"));
        course.narrator().seen("level " + LEVEL + ", eligible");
    }

    private static Map<String, Object> rating(int dimension) {
        return Body.of(
                "dimension", dimension, "value", dimension == 3 ? 2 : 1, "rationale", "As found in the interview.");
    }

    private static Map<String, Object> criterion(String code) {
        return Body.of("code", code, "met", true, "reason", "As found in the interview.");
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
        api.post(Person.INTAKE, participant + "/consents", consentToTreatment());
        course.narrator().seen("consent kept, with who signed what and when");
    }

    private Map<String, Object> consentToTreatment() {
        Map<String, Object> terms = Body.of(
                "discloser", "The programme",
                "information", "Treatment in the programme",
                "statements", List.of("RIGHT_TO_REVOKE"));
        return Body.of(
                "kinds",
                List.of("TREATMENT"),
                "terms",
                terms,
                "signature",
                Body.of("signer", referral.participantId(), "authority", "SELF", "signedAt", course.at(-4, 10)),
                "document",
                Body.of("formVersion", "consent-2026-1", "hash", "4b1d0f6a3c2e59788796a5b4c3d2e1f0"));
    }

    private void approve() {
        course.narrator().step("The payer approves four weeks");
        String authorisations = "/intake/v1/participants/" + referral.participantId() + "/authorisations";
        String first = course.day(-4);
        String last = course.day(23);
        String id = api.post(
                        Person.REVIEWER,
                        authorisations,
                        Body.of(
                                "payer", "payer-a", "level", LEVEL, "basis", "DAY", "units", 20, "from", first, "until",
                                last))
                .text("authorisationId");
        api.post(
                Person.REVIEWER,
                authorisations + "/" + id + "/grant",
                Body.of(
                        "number",
                        "A-1077",
                        "level",
                        LEVEL,
                        "units",
                        20,
                        "from",
                        first,
                        "until",
                        last,
                        "reviewDue",
                        course.day(16),
                        "decidedAt",
                        course.at(-4, 11)));
        course.narrator().seen("twenty days");
    }

    private Map<String, Object> admission() {
        return Body.of(
                "programme",
                Programme.CODE,
                "level",
                LEVEL,
                "track",
                programme.track(),
                "facility",
                programme.facility(),
                "zone",
                Course.ZONE.getId(),
                "primaryClinician",
                Person.CLINICIAN.subject(),
                "admittedAt",
                course.at(-3, 9),
                "lateEntry",
                "Entered from the paper record of the week.");
    }

    private String path() {
        return "/intake/v1/referrals/" + referral.referralId();
    }
}
