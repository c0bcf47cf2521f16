package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.story.Newcomer.Sender;

/** One person, referred by two hospitals under two numbers: taken for two, linked, and told apart again. */
final class TwoHospitals {
    private static final String GROUNDS = "Both numbers stand on one insurance card, which the person showed.";
    private static final String MISTAKE = "The card was a sister's; the person says so and shows a passport.";

    private final Course course;
    private final Api api;
    private String first = "";
    private String second = "";

    TwoHospitals(Course course) {
        this.course = course;
        this.api = course.api();
    }

    /** A referral, and what its sender was answered when it asked. */
    private record Sent(Person sender, String referralId, Answer answer) {}

    void play() {
        course.narrator().step("Two hospitals refer one person, each under a number of its own");
        Newcomer person = Newcomer.called("Dora", "1979-03-14");
        Sent north = sent(Person.HOSPITAL, person.referral(Sender.NORTH, List.of("F33.1")));
        Sent south = sent(Person.OTHER_HOSPITAL, person.referral(Sender.SOUTH, List.of("F33.1")));
        course.narrator().seen("received twice, and neither hospital learns more than that");

        course.narrator()
                .step("Intake takes on the first; the second may be the same person, and no rule decides that");
        first = new Referring(course).accepted(north.referralId()).text("participantId");
        second = apart(south.referralId(), first);
        course.narrator().seen("the second hospital says that its patient is another: two participants");

        course.narrator().step("A coordinator sees that they are one, and links the records with the grounds");
        link("links", first, second, GROUNDS);
        Course.require(survivor(second, "").equals(first), "the second record should lead to the first");
        String linked = Instant.now().toString();
        neitherLearns(north, south);
        course.narrator().seen("the first record goes on; both stay as they are");

        course.narrator().step("It was a mistake: the records are unlinked");
        link("unlink", first, second, MISTAKE);
        Course.require(survivor(second, "").isEmpty(), "nothing should lead from one to the other any more");
        Course.require(
                survivor(second, "?knownAt=" + linked).equals(first), "that they were linked should stay on record");
        Course.require(participant(north).equals(first), "the first referral should be the first person's");
        Course.require(participant(south).equals(second), "the second referral should be the second person's");
        course.narrator()
                .seen("each referral is with its own person again; what was known meanwhile can still be asked");

        course.narrator().step("Each hospital asks after the other's patient");
        neitherLearns(north, south);
        course.narrator().seen("neither learns of the other: its own was received, any other never was");
    }

    /** The participant of the first referral. */
    String first() {
        return first;
    }

    /** The participant of the second referral. */
    String second() {
        return second;
    }

    private Sent sent(Person sender, Map<String, Object> referral) {
        String id = api.post(sender, "/intake/v1/referrals", referral).text("referralId");
        return new Sent(sender, id, api.ask(sender, Referring.path(id)));
    }

    private String apart(String referralId, String known) {
        JsonNode file = api.get(Person.INTAKE, Referring.path(referralId)).path("file");
        Course.require(candidate(file.path("alike"), known), "the first should be shown as who it may be");
        String path = Referring.path(referralId) + "/acceptance";
        Answer open = api.refused(Person.INTAKE, path, Body.of(), "duplicate-candidates-unreviewed");
        JsonNode candidates = open.body().path("candidates");
        Course.require(candidate(candidates, known), "the refusal should name who it may be");
        String another = api.post(Person.INTAKE, path, Referring.apart(candidates, "SENDER_ASKED"))
                .text("participantId");
        Course.require(!another.equals(known), "who was told apart should be a participant of their own");
        return another;
    }

    private static boolean candidate(JsonNode candidates, String participantId) {
        return Looking.any(
                candidates,
                one -> Course.text(one, "participantId").equals(participantId)
                        && Looking.any(
                                one.path("likenesses"),
                                likeness -> likeness.asText().equals("NAME_AND_BIRTH_DATE")));
    }

    private void link(String what, String survivor, String retired, String reason) {
        api.post(
                Person.COORDINATOR,
                new Outside(api, survivor).intake(what),
                Body.of("retired", retired, "reason", reason));
    }

    /** Whose record goes on instead of this one; nobody's if this one does. */
    private String survivor(String participantId, String query) {
        return Course.text(
                api.get(Person.COORDINATOR, new Outside(api, participantId).intake("links" + query)), "survivor");
    }

    private String participant(Sent referral) {
        return Course.text(
                api.get(Person.INTAKE, Referring.path(referral.referralId())).path("file"), "participantId");
    }

    private void neitherLearns(Sent north, Sent south) {
        learnsNothing(north, south);
        learnsNothing(south, north);
    }

    private void learnsNothing(Sent own, Sent other) {
        Person hospital = own.sender();
        Course.require(
                api.ask(hospital, Referring.path(own.referralId())).equals(own.answer()),
                "a sender should be answered as before");
        Answer foreign = api.ask(hospital, Referring.path(other.referralId()));
        Answer none = api.ask(hospital, Referring.path(UUID.randomUUID().toString()));
        Course.require(
                foreign.status() == Outside.NOT_FOUND && foreign.equals(none),
                "another hospital's referral should be like one that never came");
        for (Sent referred : List.of(own, other)) {
            new Outside(api, participant(referred))
                    .isNobody(hospital, "a participant should be like one who never was");
        }
    }
}
