package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;

/** What is recorded after a decision stands beside what it rested on, and changes nothing of it. */
final class Beside {
    private static final String RESTATED = "scheduling.dose-restated.v1";

    private final Course course;
    private final String path;
    private final JsonNode before;

    /** Looks at the decision as it is now. */
    Beside(Course course, Stay stay, String decisionId) {
        this.course = course;
        this.path = stay.plans("level-of-care-decisions/" + decisionId + "/dossier");
        this.before = course.api().get(Person.AUDITOR, path);
    }

    /** The correction, once it is told. */
    void corrected() {
        JsonNode after = course.api()
                .until(
                        Person.AUDITOR,
                        path,
                        "the correction beside the decision",
                        dossier -> Looking.any(
                                dossier.path("since"),
                                fact -> Course.text(fact, "type").equals(RESTATED)));
        Course.require(before.path("since").isEmpty(), "nothing should have been corrected yet");
        for (String part : new String[] {"decision", "inputs", "signers", "policyVersion", "hash"}) {
            Course.require(after.path(part).equals(before.path(part)), "the dossier should have the same " + part);
        }
    }
}
