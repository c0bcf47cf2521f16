package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A note is written in the wrong person's record, and put where it belongs; who saw it there is known. */
final class WrongRecord {
    private final Course course;
    private final Api api;
    private final Stay right;
    private final Stay wrong;

    /**
     * Of two people.
     *
     * @param right whom the note is about
     * @param wrong in whose record it is written
     */
    WrongRecord(Course course, Stay right, Stay wrong) {
        this.course = course;
        this.api = course.api();
        this.right = right;
        this.wrong = wrong;
    }

    void play() {
        course.narrator().step("A note about a call is written in another person's record, and a colleague reads it");
        String written = api.post(
                        Person.CLINICIAN,
                        wrong.plans("notes"),
                        Body.of(
                                "kind", "PHONE",
                                "happenedAt", course.at(6, 10),
                                "words", words("Called to say that the week was hard.")))
                .text("noteId");
        api.get(Person.COLLEAGUE, note(written));
        course.narrator().seen("it is there for whoever treats that other person");

        course.narrator().step("Its author sees the mistake, and moves the note where it belongs");
        String moved = api.post(
                        Person.CLINICIAN,
                        note(written) + "/refiling",
                        Body.of(
                                "episodeId",
                                right.episodeId(),
                                "reason",
                                "Both had called that morning.",
                                "words",
                                Body.of("withoutGoal", "A call between sessions.")))
                .text("noteId");
        JsonNode found = api.get(Person.COLLEAGUE, note(moved));
        Course.require(
                Course.text(found, "participantId").equals(right.participantId())
                        && Course.text(found, "text").startsWith("Called to say"),
                "the note should say the same in the right record");
        Course.require(
                api.ask(Person.COLLEAGUE, note(written)).status() == Outside.NOT_FOUND,
                "nobody should read it any more where it was");
        JsonNode kept = api.get(Person.SUPERVISOR, note(written));
        Course.require(
                Course.text(kept, "state").equals("ENTERED_IN_ERROR")
                        && Course.text(kept, "refiledAs").equals(moved),
                "it should be kept for whoever answers for the record");
        course.narrator().seen("hidden where it was, kept, and a draft where it belongs");

        course.narrator().step("The privacy officer looks up who saw it meanwhile");
        api.untilFound(
                Person.PRIVACY_OFFICER,
                "/treatment-plans/v1/access-log/search",
                Body.of(
                        "participantId", wrong.participantId(),
                        "lookedBy", Person.COLLEAGUE.subject()),
                "who saw the note",
                page -> page.path("entries").size() == 1);
        course.narrator().seen("one colleague, once");
    }

    private static Map<String, Object> words(String text) {
        return Body.of("withoutGoal", "A call between sessions.", "text", text);
    }

    private static String note(String noteId) {
        return "/treatment-plans/v1/notes/" + noteId;
    }
}
