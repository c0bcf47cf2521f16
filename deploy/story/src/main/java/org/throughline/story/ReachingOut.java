package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;

/** Whoever stays away without a word is looked for on the same day. */
final class ReachingOut {
    private final Course course;
    private final Stay stay;

    ReachingOut(Course course, Stay stay) {
        this.course = course;
        this.stay = stay;
    }

    void call(String missed) {
        course.narrator().step("Nobody called, so somebody calls the participant on the same day");
        String path = "/scheduling/v1/outreach/" + stay.episodeId();
        JsonNode open = course.api()
                .until(
                        Person.COORDINATOR,
                        path,
                        "somebody to be reached",
                        page -> page.path("cases").size() == 1)
                .at("/cases/0");
        Course.require(
                open.at("/absences/0").asText().equals(missed), "the session that was missed should be the cause");
        int number = open.path("number").asInt();
        course.api()
                .post(
                        Person.COORDINATOR,
                        path + "/attempts",
                        Body.of(
                                "number",
                                number,
                                "channel",
                                "PHONE_CALL",
                                "result",
                                "REACHED",
                                "attemptedAt",
                                course.at(Attending.FRIDAY, 19)));
        course.api().post(Person.COORDINATOR, path + "/closing", Body.of("number", number, "result", "WILL_RETURN"));
        JsonNode closed = course.api().get(Person.COORDINATOR, path).at("/cases/0");
        Course.require(
                closed.path("attempts").size() == 1
                        && Course.text(closed, "result").equals("WILL_RETURN"),
                "how somebody was reached, and what came of it, should be on record");
        course.narrator().seen("reached, and will come back");
    }
}
