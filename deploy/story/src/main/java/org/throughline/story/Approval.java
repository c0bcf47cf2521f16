package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;

/** What the payer approves of, and approves of again. */
final class Approval {
    private static final int UNITS = 12;
    private static final int UNITS_AFTER_REVIEW = 24;
    /** By the week that is attended. */
    private static final int DAYS_USED = 3;

    private final Course course;
    private final Api api;
    private final Referral referral;
    private String authorisationId = "";

    Approval(Course course, Referral referral) {
        this.course = course;
        this.api = course.api();
        this.referral = referral;
    }

    void ask() {
        course.narrator().step("The payer approves four weeks");
        String first = course.day(-4);
        String last = course.day(23);
        authorisationId = api.post(
                        Person.REVIEWER,
                        authorisations(),
                        Body.of(
                                "payer",
                                "payer-a",
                                "level",
                                Admitting.LEVEL,
                                "basis",
                                "DAY",
                                "units",
                                UNITS,
                                "from",
                                first,
                                "until",
                                last))
                .text("authorisationId");
        api.post(
                Person.REVIEWER,
                authorisation() + "/grant",
                Body.of(
                        "number",
                        "A-1077",
                        "level",
                        Admitting.LEVEL,
                        "units",
                        UNITS,
                        "from",
                        first,
                        "until",
                        last,
                        "reviewDue",
                        course.day(16),
                        "decidedAt",
                        course.at(-4, 11)));
        course.narrator().seen("twelve days");
    }

    /** The payer looks again while care goes on. */
    void extend() {
        course.narrator().step("The payer looks again, and approves more of the same");
        api.until(
                Person.REVIEWER,
                authorisation(),
                "the days that were used",
                balance -> balance.path("used").asInt() == DAYS_USED);
        api.post(
                Person.REVIEWER,
                authorisation() + "/extension",
                Body.of(
                        "units", UNITS_AFTER_REVIEW,
                        "until", course.day(37),
                        "reviewDue", course.day(30),
                        "decidedAt", course.at(6, 11)));
        JsonNode balance = api.get(Person.REVIEWER, authorisation());
        Course.require(
                balance.path("units").asInt() == UNITS_AFTER_REVIEW
                        && Course.text(balance, "until").equals(course.day(37)),
                "the authorisation should have been extended");
        Course.require(
                balance.path("left").asInt() == UNITS_AFTER_REVIEW - DAYS_USED, "what was used should stay used");
        course.narrator().seen("twenty-four days in all, three of them used, and two weeks more to use the others");
    }

    private String authorisations() {
        return "/intake/v1/participants/" + referral.participantId() + "/authorisations";
    }

    private String authorisation() {
        return authorisations() + "/" + authorisationId;
    }
}
