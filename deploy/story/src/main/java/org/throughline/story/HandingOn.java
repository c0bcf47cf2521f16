package org.throughline.story;

/** Somebody answers for the person after the stay. */
final class HandingOn {
    private final Course course;
    private final Stay stay;

    HandingOn(Course course, Stay stay) {
        this.course = course;
        this.stay = stay;
    }

    void handOn() {
        course.narrator().step("The handoff to aftercare begins");
        Answer initiated = course.api()
                .post(
                        Person.COORDINATOR,
                        "/outcomes/v1/handoffs",
                        Body.of(
                                "participantId", stay.participantId(),
                                "episodeId", stay.episodeId(),
                                "responsible", Person.COORDINATOR.subject(),
                                "recipient", "The referring clinic"));
        course.narrator().seen("handoff " + initiated.text("handoffId") + ", with somebody who answers for it");
    }
}
