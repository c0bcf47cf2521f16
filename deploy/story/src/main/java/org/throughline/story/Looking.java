package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The care coordinator reads the timeline, which holds everything once. */
final class Looking {
    /** What the story leaves on the timeline, by type; each once unless said otherwise. */
    private static final List<String> LEFT = List.of(
            "intake.consent-granted.v1",
            "intake.consent-granted.v1",
            "intake.participant-admitted.v1",
            "intake.episode-closed.v1",
            "scheduling.session-attended.v1",
            "scheduling.session-attended.v1",
            "scheduling.session-attended.v1",
            "scheduling.session-missed.v1",
            "scheduling.make-up-booked.v1",
            "scheduling.make-up-completed.v1",
            "scheduling.dose-at-risk.v1",
            "scheduling.weekly-dose-met.v1",
            "treatment-plan.plan-opened.v1",
            "treatment-plan.plan-signed.v1",
            "treatment-plan.plan-signed.v1",
            "treatment-plan.plan-activated.v1",
            "treatment-plan.level-of-care-decided.v1",
            "treatment-plan.level-of-care-decided.v1",
            "treatment-plan.level-of-care-decided.v1",
            "treatment-plan.discharge-initiated.v1",
            "treatment-plan.aftercare-plan-signed.v1",
            "treatment-plan.discharge-completed.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.assessment-recorded.v1",
            "outcomes.reliable-change-detected.v1",
            "outcomes.reliable-change-detected.v1",
            "outcomes.safety-alert-raised.v1",
            "outcomes.safety-alert-raised.v1",
            "outcomes.safety-alert-acknowledged.v1",
            "outcomes.safety-alert-acknowledged.v1",
            "outcomes.safety-alert-resolved.v1",
            "outcomes.safety-alert-resolved.v1",
            "outcomes.aftercare-handoff-initiated.v1",
            "outcomes.aftercare-handoff-accepted.v1",
            "outcomes.aftercare-first-visit-confirmed.v1",
            "outcomes.alumni-enrolled.v1");

    private final Course course;
    private final Stay stay;

    Looking(Course course, Stay stay) {
        this.course = course;
        this.stay = stay;
    }

    JsonNode timeline() {
        course.narrator().step("The coordinator reads the timeline");
        JsonNode page = course.api()
                .until(
                        Person.COORDINATOR,
                        "/outcomes/v1/participants/" + stay.participantId() + "/timeline?limit=200",
                        "the whole timeline",
                        found -> found.path("entries").size() >= LEFT.size());
        tell(page);
        List<String> seen = new ArrayList<>();
        page.path("entries").forEach(entry -> seen.add(entry.path("type").asText()));
        List<String> missing = without(LEFT, seen);
        List<String> tooMuch = without(seen, LEFT);
        Course.require(missing.isEmpty(), "missing on the timeline: " + missing);
        Course.require(tooMuch.isEmpty(), "too much on the timeline: " + tooMuch);
        return page;
    }

    private void tell(JsonNode page) {
        List<JsonNode> entries = new ArrayList<>();
        page.path("entries").forEach(entries::addFirst);
        for (JsonNode entry : entries) {
            course.narrator()
                    .line(String.format(
                            Locale.ROOT,
                            "       %-20s  %-14s %s",
                            entry.path("occurredAt").asText(),
                            entry.path("kind").asText(),
                            entry.path("type").asText()));
        }
    }

    private static List<String> without(List<String> all, List<String> taken) {
        List<String> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What the facts of one type on a page of the timeline say. */
    static Stream<JsonNode> facts(JsonNode page, String type) {
        return each(page.path("entries"))
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> entry.path("fact"));
    }

    /** The entries of one type on a page of the timeline. */
    static Stream<JsonNode> entries(JsonNode page, String type) {
        return each(page.path("entries"))
                .filter(entry -> entry.path("type").asText().equals(type));
    }

    /** The first of a list that fits, which has to be there. */
    static JsonNode first(JsonNode list, Predicate<JsonNode> fits) {
        return each(list)
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new Difference("something that has to be on a list is not there"));
    }

    static boolean any(JsonNode list, Predicate<JsonNode> fits) {
        return each(list).anyMatch(fits);
    }
}
