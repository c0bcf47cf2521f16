package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Somebody says at night, by a link that has expired, that they are in danger: it is heard, and an emergency department told. */
final class DangerAtNight {
    /** The third answer is none that the questionnaire offers; the last one is the highest of item 9. */
    private static final List<Integer> HASTY = List.of(3, 3, 7, 3, 2, 3, 2, 2, 3);

    /** Mostly long enough that it is not over before it arrives. */
    private static final Duration OPEN = Duration.ofSeconds(2);

    private static final Duration OPEN_MAX = Duration.ofMinutes(1);

    private static final String ITEM_NINE = "PHQ9_ITEM9";
    private static final Duration AT_ONCE = Duration.ofMinutes(15);

    private final Course course;
    private final Api api;
    private final Outside outside;
    private final String owner;
    private final Instant expires;
    private final String token;

    /**
     * Sends the link.
     *
     * @param owner who answers for the participant
     */
    DangerAtNight(Course course, Referral referral, String owner) {
        this.course = course;
        this.api = course.api();
        this.outside = new Outside(api, referral.participantId());
        this.owner = owner;
        Duration open = OPEN;
        Answer invited = invited(open);
        while (!invited.done()) {
            boolean late = Course.text(invited.body(), "type").endsWith("expiry-out-of-bounds");
            open = open.multipliedBy(2);
            Course.require(late && open.compareTo(OPEN_MAX) <= 0, "an invitation was answered " + invited.problem());
            invited = invited(open);
        }
        this.expires = Instant.parse(invited.text("expiresAt"));
        this.token = invited.text("token");
    }

    private Answer invited(Duration open) {
        return api.attempt(
                Person.INTAKE,
                "/outcomes/v1/participants/" + outside.participantId() + "/invitations",
                Body.of(
                        "instrument", "PHQ-9",
                        "channel", "PAPER",
                        "expiresAt", Instant.now().plus(open).toString()));
    }

    void play() {
        course.narrator().step("At night the participant answers at home, by a link that has expired, item 9 with 3");
        api.waitUntil(expires);
        Answer received =
                api.post(Person.PARTICIPANT, "/outcomes/v1/self-reports", Body.of("token", token, "answers", HASTY));
        Course.require(!received.text("crisisContacts").isEmpty(), "whom to call should be said at once");
        JsonNode alert = alert("OPEN");
        Course.require(Course.text(alert, "severity").equals("HIGH"), "the answer should raise a high alert");
        Course.require(Course.text(alert, "owner").equals(owner), "the primary clinician should own the alert");
        Instant raised = Instant.parse(Course.text(alert, "raisedAt"));
        Instant due = Instant.parse(Course.text(alert, "dueBy"));
        Course.require(!due.isAfter(raised.plus(AT_ONCE)), "somebody should see to it within a quarter of an hour");
        Course.require(
                Instant.parse(received.text("respondsBy"))
                        .truncatedTo(ChronoUnit.MILLIS)
                        .equals(due),
                "the participant should be told when somebody responds");
        unscored();
        course.narrator().seen("kept without a score, and the alert is raised all the same");

        String answered = Course.text(alert, "alertId");
        onCall(answered);
        course.narrator().step("A colleague interviews the participant (C-SSRS), and the danger is high");
        String interviewed =
                new Measuring(course, outside.participantId()).gravest().alertId();
        api.refused(Person.COLLEAGUE, resolution(interviewed), done(), "resolver-is-recorder");
        course.narrator().seen("whoever recorded it does not close it");
        emergency();
        close(List.of(answered, interviewed));
    }

    private void unscored() {
        JsonNode latest = api.get(
                        Person.CLINICIAN, "/outcomes/v1/participants/" + outside.participantId() + "/assessments")
                .at("/assessments/0/assessment");
        Course.require(
                Course.text(latest, "reason").equals("LINK_NOT_OPEN")
                        && !latest.path("scorable").asBoolean(),
                "what came by a link that had expired should be kept unscored");
    }

    private void close(List<String> alerts) {
        course.narrator().step("The alerts are closed by who saw to them, with what was done");
        for (String alertId : alerts) {
            api.post(Person.SUPERVISOR, resolution(alertId), done());
            api.refused(
                    Person.SUPERVISOR,
                    "/outcomes/v1/alerts/" + alertId + "/acknowledgement",
                    Body.of(),
                    "alert-resolved");
        }
        course.narrator().seen("whoever would acknowledge one now is told that it is closed");
    }

    private static String resolution(String alertId) {
        return "/outcomes/v1/alerts/" + alertId + "/resolution";
    }

    private static Map<String, Object> done() {
        return Body.of("action", "Interviewed: high risk. Taken to the emergency department.");
    }

    private void onCall(String alertId) {
        course.narrator().step("The clinician cannot be reached; the medical director on call takes it");
        String path = "/outcomes/v1/alerts/" + alertId;
        api.post(Person.COORDINATOR, path + "/escalation", Body.of("to", Person.SUPERVISOR.subject()));
        JsonNode handedOn = alert("OPEN");
        Course.require(
                Course.text(handedOn, "owner").equals(Person.SUPERVISOR.subject())
                        && handedOn.path("escalations").asInt() == 1,
                "the alert should have another owner");
        api.post(Person.SUPERVISOR, path + "/acknowledgement", Body.of());
        alert("ACKNOWLEDGED");
        course.narrator().seen("at every moment somebody answers for it");
    }

    private void emergency() {
        course.narrator().step("An emergency department is told what it has to know (42 CFR 2.51)");
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

    private JsonNode alert(String status) {
        JsonNode page = api.until(
                Person.SUPERVISOR,
                "/outcomes/v1/alerts?limit=200&status=" + status,
                "the alert, " + status,
                found -> Looking.any(found.path("alerts"), this::isItemNine));
        return Looking.first(page.path("alerts"), this::isItemNine);
    }

    private boolean isItemNine(JsonNode alert) {
        return Course.text(alert, "participantId").equals(outside.participantId())
                && Course.text(alert, "trigger").equals(ITEM_NINE);
    }
}
