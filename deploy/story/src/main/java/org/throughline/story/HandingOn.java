package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Somebody answers for the person after the stay, until somebody else has seen them. */
final class HandingOn {
    private final Course course;
    private final Api api;
    private final Stay stay;
    private final Recipients recipients;

    HandingOn(Course course, Stay stay, Recipients recipients) {
        this.course = course;
        this.api = course.api();
        this.stay = stay;
        this.recipients = recipients;
    }

    void handOn() {
        course.narrator().step("The handoff to the referring hospital's clinic begins");
        String path = "/outcomes/v1/handoffs/"
                + api.post(
                                Person.COORDINATOR,
                                "/outcomes/v1/handoffs",
                                Body.of(
                                        "participantId", stay.participantId(),
                                        "episodeId", stay.episodeId(),
                                        "responsible", Person.COORDINATOR.subject(),
                                        "recipient", recipients.id(Person.HOSPITAL)))
                        .text("handoffId");
        JsonNode begun = handoff(path, "WAITING", "EXPECTED");
        Course.require(!begun.path("carriedByParticipant").asBoolean(true), "the consent should cover the recipient");
        course.narrator().seen("the consent covers it, and somebody answers for the person meanwhile");

        course.narrator().step("The clinic takes the person on, and sees them");
        api.post(
                Person.COORDINATOR,
                path + "/acceptance",
                Body.of("firstAppointment", Instant.now().toString()));
        handoff(path, "ACCEPTED", "EXPECTED");
        api.post(
                Person.COORDINATOR,
                path + "/first-visit",
                Body.of("visitedAt", Instant.now().toString()));
        handoff(path, "ACCEPTED", "CONFIRMED");
        course.narrator().seen("accepted, and the first visit confirmed");
    }

    private JsonNode handoff(String path, String status, String visit) {
        JsonNode handoff = api.get(Person.COORDINATOR, path);
        Course.require(
                Course.text(handoff, "status").equals(status)
                        && Course.text(handoff, "firstVisit").equals(visit),
                "the handoff should be " + status + " and the first visit " + visit);
        return handoff;
    }

    /** Once the episode is over, who wants to joins. */
    void join() {
        course.narrator().step("The participant joins the alumni, and says how they may be asked how they are");
        api.until(
                Person.COORDINATOR,
                "/outcomes/v1/participants/" + stay.participantId() + "/timeline?kind=DISCHARGE",
                "the end of the episode",
                page -> Looking.entries(page, "intake.episode-closed.v1")
                        .findAny()
                        .isPresent());
        api.post(
                Person.COORDINATOR,
                "/outcomes/v1/participants/" + stay.participantId() + "/alumni/" + stay.episodeId(),
                Body.of(
                        "groups", List.of("Thursday group"),
                        "channels", List.of("A text in the evening"),
                        "agreedAt", course.at(6, 15),
                        "agreedUntil", course.at(Licence.YEAR, 15)));
        course.narrator().seen("to be asked after 30, 90 and 180 days, as long as they permit it");
    }
}
