package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.story.Form.Signer;

/** What a participant permits to be told outside the programme: it is told while they permit it, and no longer. */
final class Sharing {
    private static final int OK = 200;
    private static final String NOTES = "COUNSELLING_NOTES";

    /** From when on nobody outside is answered by less than what intake knows. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Course course;
    private final Api api;
    private final Recipients recipients;
    private final Referral referral;
    private final Outside outside;
    private String consent = "";

    Sharing(Course course, Referral referral, Recipients recipients) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
        this.referral = referral;
        this.outside = new Outside(api, referral.participantId());
    }

    void agree() {
        course.narrator().step("The participant permits the hospital and the insurer to be told (TPO)");
        String hospital = recipients.id(Person.HOSPITAL);
        api.put(
                Person.INTAKE,
                outside.intake("treating-relationships/" + hospital),
                Body.of("from", course.at(-30, 9)));
        consent = consented();
        course.narrator().seen("both are registered by their client ids; consent " + consent);
    }

    private String consented() {
        Form form = Form.sharing(List.of(recipients.id(Person.HOSPITAL), recipients.id(Person.INSURER)));
        Answer filed = api.post(
                Person.INTAKE,
                outside.intake("consents"),
                form.signed(Signer.self(referral.participantId(), course.at(-4, 10))));
        return filed.body().path("consents").path(0).path("consentId").asText();
    }

    void decline() {
        course.narrator().step("Asked whether counselling notes may be released too, the participant says no");
        String path = outside.intake("declined-consents");
        api.post(
                Person.INTAKE,
                path,
                Body.of(
                        "kind",
                        NOTES,
                        "formVersion",
                        "counselling-notes-2026-1",
                        "declinedBy",
                        referral.participantId(),
                        "authority",
                        "SELF",
                        "declinedAt",
                        course.at(-4, 10)));
        Course.require(
                Looking.any(
                        api.get(Person.PRIVACY_OFFICER, path).path("declined"),
                        no -> Course.text(no, "kind").equals(NOTES)),
                "that it was asked for and not given should be on record");
        Course.require(
                !Looking.any(
                        api.get(Person.PRIVACY_OFFICER, outside.intake("consents"))
                                .path("consents"),
                        consented -> Course.text(consented, "kind").equals(NOTES)),
                "nobody consented to the release of counselling notes");
        course.narrator().seen("kept as an answer of its own, which permits nothing and is no condition of care");
    }

    void read() {
        course.narrator().step("The hospital's record system reads how treatment went, in four services");
        JsonNode status = api.get(Person.HOSPITAL, "/intake/v1/referrals/" + referral.referralId());
        Course.require(
                status.at("/records/status").asText().equals("ACCEPTED"), "its sender may know how the referral went");
        outside.records().forEach((service, path) -> {
            JsonNode disclosure = api.get(Person.HOSPITAL, path).path("disclosure");
            Course.require(
                    disclosure.path("basis").asText().equals("CONSENT"), service + " should rest on the consent");
            Course.require(!disclosure.at("/notice/text").asText().isEmpty(), service + " should carry the notice");
        });
        course.narrator().seen("each answer carries the consent's scope and the notice of 42 CFR 2.32");
    }

    void takeBack() {
        course.narrator().step("The participant takes the consent back, in writing");
        api.post(
                Person.INTAKE,
                outside.intake("consents/" + consent + "/revocation"),
                Body.of("method", "WRITTEN", "reliance", true));
        long revoked = System.nanoTime();
        Map<String, Long> closed = new LinkedHashMap<>();
        outside.records().forEach((service, path) -> closed.put(service, closed(service, path, revoked)));
        course.narrator()
                .seen("the hospital is answered as if there were nobody: "
                        + closed.entrySet().stream()
                                .map(each -> each.getKey() + " after " + each.getValue() + " ms")
                                .collect(Collectors.joining(", ")));
        JsonNode claim = api.get(Person.INSURER, outside.sessions() + "?until=" + course.at(7, 0));
        Course.require(claim.at("/disclosure/reliance").asBoolean(), "what was provided before may still be paid for");
        course.narrator().seen("the insurer still learns what it pays for, of the time before, in reliance");
        new Measuring(course, referral.participantId()).goesOn();
    }

    /** Milliseconds from the revocation until nothing is shown; never may anything be shown that was asked for later than a second after. */
    private long closed(String service, String path, long revoked) {
        while (true) {
            long asked = System.nanoTime() - revoked;
            Answer answer = api.ask(Person.HOSPITAL, path);
            if (answer.status() == Outside.NOT_FOUND)
                return Duration.ofNanos(System.nanoTime() - revoked).toMillis();
            Course.require(
                    answer.status() != OK || asked <= KNOWN_WITHIN.toNanos(),
                    service + " showed the hospital something more than a second after the consent was taken back");
            Course.require(asked <= PATIENCE.toNanos(), service + " did not close for the hospital");
        }
    }

    void permitAgain() {
        course.narrator().step("The participant permits it again, with another form");
        String again = consented();
        outside.records()
                .forEach((service, path) -> api.until(
                        Person.HOSPITAL,
                        path,
                        service + " under the new consent",
                        answer -> answer.at("/disclosure/consents/0/consentId")
                                .asText()
                                .equals(again)));
        course.narrator().seen("open again, in four services");
    }

    void account() {
        course.narrator().step("The privacy officer reads what left, and what was withheld");
        JsonNode ledger = outside.ledger(
                "the whole ledger",
                page -> outside.records().keySet().stream()
                        .allMatch(service -> entry(page, service, "DISCLOSED") && entry(page, service, "REFUSED")));
        course.narrator().seen(ledger.size() + " entries, from all four services");
    }

    void tellParticipant() {
        course.narrator().step("The participant asks who received information about them");
        Course.require(
                Looking.any(
                        outside.accounting("PART_TWO"),
                        line -> Course.text(line, "recipient").equals(Recipients.name(Person.HOSPITAL))),
                "what left by the consent that was taken back since should be listed");
        Course.require(
                !Looking.any(outside.accounting("HIPAA"), line -> Outside.on("CONSENT", line)),
                "what the participant permitted is not listed a second time");
        course.narrator().seen("what left by the consent, and to whom, though it was taken back");
    }

    private static boolean entry(JsonNode page, String service, String outcome) {
        return Looking.any(
                page.path("disclosures"),
                entry -> entry.path("service").asText().equals(service)
                        && entry.path("outcome").asText().equals(outcome)
                        && (outcome.equals("DISCLOSED")
                                || entry.path("reason").asText().equals("CONSENT_REVOKED")));
    }
}
