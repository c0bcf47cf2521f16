package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.throughline.story.Newcomer.Sender;

/**
 * Weeks in which everything happens to one participant: the clinician's licence lapses, danger is told of on a Sunday
 * night, an emergency department has to know, and what others may learn is taken back and permitted again.
 */
final class HardWeeks {
    private static final int SUNDAY = 6;
    /** The third answer is none that the questionnaire offers; the last one is the highest of item 9. */
    private static final List<Integer> HASTY = List.of(3, 3, 7, 3, 2, 3, 2, 2, 3);

    private static final Duration AT_ONCE = Duration.ofMinutes(15);

    private final Course course;
    private final Api api;
    private final Recipients recipients;
    private final Programme programme;

    /** @param programme whose clinician's licence lapses on the Tuesday */
    HardWeeks(Course course, Recipients recipients, Programme programme) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
        this.programme = programme;
    }

    void play() {
        course.narrator().step("Somebody is referred with an addiction and a depression, and admitted");
        Referral referral = new Referring(course.quietly())
                .take(
                        Person.HOSPITAL,
                        Newcomer.called("Flora", "1991-07-23").referral(Sender.NORTH, List.of("F10.20", "F33.1")),
                        "LOW");
        api.participantIs(referral.participantId());
        Stay stay = new Admitting(course.quietly(), referral, programme).admit();
        course.narrator().seen("episode " + stay.episodeId());

        Attending attending = new Attending(course.quietly(), stay, programme.staff());
        lapse(attending);
        sunday(referral);
        withheld(referral, stay, attending);
    }

    private void lapse(Attending attending) {
        course.narrator().step("The clinician's licence lapses on Tuesday night; sessions are held all week");
        List.of(Attending.MONDAY, Attending.WEDNESDAY, Attending.FRIDAY).forEach(attending::evening);
        attending.delivered(3);
        JsonNode clinician = api.get(Person.SUPERVISOR, "/scheduling/v1/clinicians/" + programme.clinician());
        Course.require(!clinician.at("/credentials/0/valid").asBoolean(true), "the licence should be shown as lapsed");
        course.narrator().seen("what was attended counts, nine hours of it; the register shows the lapse");
    }

    private void sunday(Referral referral) {
        course.narrator().step("On Sunday at 23:00 the participant answers the questionnaire at home, item 9 with 3");
        Answer received = api.post(
                Person.PARTICIPANT,
                "/outcomes/v1/participants/" + referral.participantId() + "/assessments",
                Body.of(
                        "instrument",
                        "PHQ-9",
                        "definitionVersion",
                        1,
                        "answers",
                        HASTY,
                        "mode",
                        "SELF",
                        "point",
                        "ONGOING",
                        "administeredAt",
                        course.at(SUNDAY, 23)));
        Course.require(!received.body().path("scorable").asBoolean(true), "what cannot be scored is kept unscored");
        String alertId = received.text("alertId");
        JsonNode alert = alert(alertId, "OPEN");
        Course.require(Course.text(alert, "severity").equals("HIGH"), "the answer should raise a high alert");
        Course.require(
                Course.text(alert, "owner").equals(programme.staff()), "the primary clinician should own the alert");
        Instant raised = Instant.parse(Course.text(alert, "raisedAt"));
        Course.require(
                !Instant.parse(Course.text(alert, "dueBy")).isAfter(raised.plus(AT_ONCE)),
                "somebody should see to it within a quarter of an hour");
        course.narrator().seen("one answer cannot be read, so there is no score; the alert is raised all the same");

        onCall(alertId);
        emergency(referral);
        close(alertId);
    }

    private void close(String alertId) {
        course.narrator().step("The alert is closed by who saw to it, with what was done");
        api.post(
                Person.SUPERVISOR,
                "/outcomes/v1/alerts/" + alertId + "/resolution",
                Body.of("action", "Interviewed by phone: high risk. Taken to the emergency department."));
        api.refused(
                Person.SUPERVISOR, "/outcomes/v1/alerts/" + alertId + "/acknowledgement", Body.of(), "alert-resolved");
        course.narrator().seen("whoever would acknowledge it now is told that it is closed");
    }

    private void onCall(String alertId) {
        course.narrator().step("The clinician cannot be reached; the medical director on call takes it");
        String path = "/outcomes/v1/alerts/" + alertId;
        api.post(Person.COORDINATOR, path + "/escalation", Body.of("to", Person.SUPERVISOR.subject()));
        JsonNode handedOn = alert(alertId, "OPEN");
        Course.require(
                Course.text(handedOn, "owner").equals(Person.SUPERVISOR.subject())
                        && handedOn.path("escalations").asInt() == 1,
                "the alert should have another owner");
        api.post(Person.SUPERVISOR, path + "/acknowledgement", Body.of());
        alert(alertId, "ACKNOWLEDGED");
        course.narrator().seen("at every moment somebody answers for it");
    }

    private void emergency(Referral referral) {
        course.narrator().step("An emergency department is told what it has to know (42 CFR 2.51)");
        var outside = new Outside(api, referral.participantId());
        api.post(
                Person.SUPERVISOR,
                "/outcomes/v1/participants/" + referral.participantId() + "/risk-interviews",
                Body.of("heldAt", Instant.now().toString()));
        String path = outside.intake("disclosures");
        api.refused(Person.SUPERVISOR, path, Emergency.unexplained(Person.SUPERVISOR), "disclosure-elements-missing");
        Answer told = api.post(
                Person.SUPERVISOR, path, Emergency.told(Person.SUPERVISOR, "Acute danger of suicide, on the way in."));
        Course.require(told.body().path("partTwo").asBoolean(), "the records are under Part 2");
        JsonNode kept = api.get(Person.PRIVACY_OFFICER, path + "/" + told.text("disclosureId"));
        for (String element : List.of("RECIPIENT_NAME", "RECIPIENT_FACILITY", "DISCLOSER", "NATURE")) {
            Course.require(kept.path("grounds").hasNonNull(element), element + " should be written down");
        }
        outside.ledger(
                "the emergency in the ledger",
                page -> Looking.any(
                        page.path("disclosures"), entry -> Outside.on("MEDICAL_EMERGENCY", entry.path("disclosed"))));
        Course.require(
                Looking.any(outside.accounting("HIPAA"), line -> Outside.on("MEDICAL_EMERGENCY", line)),
                "the participant should be told of it");
        course.narrator().seen("refused until all is written down; then in the ledger, and on the participant's list");
    }

    private JsonNode alert(String alertId, String status) {
        JsonNode page = api.until(
                Person.SUPERVISOR,
                "/outcomes/v1/alerts?limit=200&status=" + status,
                "the alert, " + status,
                found -> Looking.any(found.path("alerts"), one -> isAlert(one, alertId)));
        return Looking.first(page.path("alerts"), one -> isAlert(one, alertId));
    }

    private static boolean isAlert(JsonNode alert, String alertId) {
        return Course.text(alert, "alertId").equals(alertId);
    }

    private void withheld(Referral referral, Stay stay, Attending attending) {
        Sharing sharing = new Sharing(course, referral, recipients);
        sharing.agree();
        sharing.read();
        sharing.takeBack();
        course.narrator().step("Meanwhile an evening more is recorded, and the level of care is looked at");
        attending.evening(Attending.SATURDAY);
        attending.delivered(4);
        new Planning(course, stay).goOn();
        course.narrator().seen("attendance, dose and review go on; a consent to share is no condition of any of them");
        sharing.permitAgain();
    }
}
