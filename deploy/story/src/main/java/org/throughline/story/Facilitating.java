package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Two licensed people of whom one holds the sessions, until their licence holds no more. */
final class Facilitating {
    private final Course course;
    private final Licence first;
    private final Licence second;

    /** Nobody else has them, so that other plays of the same week do not stand in the way. */
    Facilitating(Course course) {
        this.course = course;
        this.first = licensed();
        this.second = licensed();
    }

    private Licence licensed() {
        return Licence.of(course, "facilitator-" + UUID.randomUUID(), Licence.YEAR);
    }

    /** Who holds the sessions. */
    String staff() {
        return first.staff();
    }

    void reassign(Attending attending) {
        course.narrator().step("The facilitator's licence is suspended, and a session of theirs is still to come");
        String session = attending.toCome();
        first.suspended(course, Attending.NEXT_WEEK);
        String path = Attending.path(session);
        course.api()
                .until(
                        Person.COORDINATOR,
                        path,
                        "a session at risk",
                        found -> Course.text(found.at("/session/doubts/0"), "facilitator")
                                .equals(first.staff()));
        course.narrator().seen("the session is flagged, and nothing that was held before is touched");

        course.narrator().step("A coordinator has somebody else hold it");
        course.api()
                .post(
                        Person.COORDINATOR,
                        path + "/replacement",
                        Body.of(
                                "replaced", first.staff(),
                                "replacement", second.staff(),
                                "reason", "FACILITATOR_UNAVAILABLE"));
        JsonNode held = course.api().get(Person.COORDINATOR, path).path("session");
        Course.require(
                held.at("/facilitators/0").asText().equals(second.staff())
                        && held.path("doubts").isEmpty(),
                "the session should be held by somebody who may");
        course.narrator().seen("in the same room at the same time, by somebody whose licence holds");
    }
}
