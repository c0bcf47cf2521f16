package org.throughline.story;

import java.util.List;

/** What somebody agreed to do and whom to turn to when they are in danger. */
final class SafetyPlan {
    private final Course course;
    private final String path;

    SafetyPlan(Course course, String participantId) {
        this.course = course;
        this.path = "/treatment-plans/v1/participants/" + participantId + "/safety-plan";
    }

    void agree() {
        course.narrator().step("Moderate danger calls for a safety plan, which is agreed with the participant");
        Api api = course.api();
        api.until(Person.CLINICIAN, path, "a safety plan that is due", page -> page.hasNonNull("dueBy"));
        api.post(
                Person.CLINICIAN,
                path,
                Body.of(
                        "warningSigns", List.of("Nights without sleep"),
                        "coping", List.of("Walk to the river"),
                        "peopleAndPlaces", List.of("The choir on Tuesdays"),
                        "contacts", List.of("Sister, any hour"),
                        "professionals", List.of("The crisis line, 988"),
                        "surroundings", List.of("Medicines are with the sister"),
                        "parties", List.of("PARTICIPANT")));
        var agreed = api.get(Person.CLINICIAN, path);
        Course.require(
                agreed.at("/current/version").asInt() == 1 && !agreed.hasNonNull("dueBy"),
                "the safety plan should hold, and no other be due");
        course.narrator().seen("due within a day, and answered before anybody is admitted");
    }
}
