package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A week of three evenings, one of them missed and made up for. */
final class Attending {
    private static final String SESSIONS = "/scheduling/v1/sessions";
    private static final int HOUR = 18;
    private static final int MINUTES = 180;
    static final int MONDAY = 0;
    static final int WEDNESDAY = 2;
    static final int FRIDAY = 4;
    static final int SATURDAY = 5;
    /** The last day before it; the Monday after that is still to come on whatever day the story is played. */
    static final int NEXT_WEEK = 13;

    private static final int IN_TWO_WEEKS = 14;
    private static final String LATE = "Entered from the paper record of the week.";

    private final Course course;
    private final Api api;
    private final Stay stay;
    private final String facilitator;
    private final String room = UUID.randomUUID().toString();

    /** With a facilitator of their own, who has no licence, so that other plays of the same week do not stand in the way. */
    Attending(Course course, Stay stay) {
        this(course, stay, "facilitator-" + UUID.randomUUID());
    }

    Attending(Course course, Stay stay, String facilitator) {
        this.facilitator = facilitator;
        this.course = course;
        this.api = course.api();
        this.stay = stay;
    }

    void week() {
        course.narrator().step("The week of the track is planned");
        String monday = session(MONDAY);
        String wednesday = session(WEDNESDAY);
        String friday = session(FRIDAY);
        List.of(monday, wednesday, friday).forEach(this::book);
        course.narrator().seen("three sessions, a place in each");

        course.narrator().step("Two evenings are attended, the third is missed");
        attend(monday, MONDAY);
        attend(wednesday, WEDNESDAY);
        miss(friday);
        dose("at risk", week -> week.path("atRisk").asBoolean());
        course.narrator().seen("six of nine hours: the dose of the week is at risk");
        new ReachingOut(course, stay).call(friday);

        course.narrator().step("A session on Saturday is booked in its place, and attended");
        String saturday = session(SATURDAY);
        makeUp(saturday, friday);
        attend(saturday, SATURDAY);
        delivered(3);
        course.narrator().seen("nine hours on three days: the dose is met");
    }

    /** A session of theirs that is still to come, in which nobody has a place yet. */
    String toCome() {
        return session(IN_TWO_WEEKS);
    }

    /** A place in a session that is still to come, held by somebody whose licence is not on record yet. */
    void planned() {
        Map<String, Object> session = asked(IN_TWO_WEEKS);
        session.put("overrideReason", "The licence was verified today and is recorded tomorrow.");
        book(api.post(Person.SUPERVISOR, SESSIONS, session).text("sessionId"));
    }

    /** An evening that is planned, and to which the participant comes; gives the session's id. */
    String evening(int day) {
        String session = session(day);
        book(session);
        attend(session, day);
        return session;
    }

    /** What was recorded first of an evening is put right: nobody came. */
    void correct(String session) {
        api.post(
                Person.FACILITATOR,
                path(session, "corrections/" + stay.participantId()),
                Body.of(
                        "episodeId",
                        stay.episodeId(),
                        "supersedes",
                        1,
                        "absent",
                        Body.of("excused", true),
                        "reason",
                        "Somebody else had signed the sheet."));
    }

    /** So many evenings count in the week. */
    void delivered(int evenings) {
        dose(
                "made of " + evenings + " evenings",
                week -> week.path("deliveredMinutes").asInt() == evenings * MINUTES);
    }

    private String session(int day) {
        return api.post(Person.COORDINATOR, SESSIONS, asked(day)).text("sessionId");
    }

    private Map<String, Object> asked(int day) {
        return Body.of(
                "kind",
                "GROUP",
                "facilitator",
                facilitator,
                "roomId",
                room,
                "start",
                course.at(day, HOUR),
                "minutes",
                MINUTES,
                "zone",
                Course.ZONE.getId(),
                "capacity",
                12,
                "lateEntry",
                "LATE_DOCUMENTATION");
    }

    private void book(String session) {
        api.post(Person.COORDINATOR, path(session, "bookings"), who());
    }

    private void makeUp(String session, String missed) {
        api.post(
                Person.COORDINATOR,
                path(session, "make-ups/" + stay.participantId()),
                Body.of("episodeId", stay.episodeId(), "missedSessionId", missed));
    }

    private Map<String, Object> who() {
        return Body.of("participantId", stay.participantId(), "episodeId", stay.episodeId());
    }

    private void attend(String session, int day) {
        api.post(
                Person.FACILITATOR,
                path(session, "attendance/" + stay.participantId()),
                Body.of(
                        "episodeId",
                        stay.episodeId(),
                        "arrivedAt",
                        course.at(day, HOUR),
                        "leftAt",
                        course.at(day, HOUR + MINUTES / 60),
                        "creditedMinutes",
                        MINUTES,
                        "mode",
                        "ON_SITE",
                        "facilitator",
                        facilitator,
                        "lateEntry",
                        LATE));
    }

    private void miss(String session) {
        api.post(
                Person.FACILITATOR,
                path(session, "absence/" + stay.participantId()),
                Body.of(
                        "episodeId",
                        stay.episodeId(),
                        "excused",
                        false,
                        "reason",
                        "Did not come and did not call.",
                        "lateEntry",
                        LATE));
    }

    private void dose(String what, Predicate<JsonNode> told) {
        api.until(
                Person.COORDINATOR,
                "/scheduling/v1/participants/" + stay.participantId() + "/weeks/" + course.monday(),
                "a dose that is " + what,
                told);
    }

    static String path(String session) {
        return SESSIONS + "/" + session;
    }

    private static String path(String session, String what) {
        return path(session) + "/" + what;
    }
}
