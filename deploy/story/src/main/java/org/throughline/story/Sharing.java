package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a participant permits to be told outside the programme: it is told while they permit it, and no longer. */
final class Sharing {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    /** From when on nobody outside is answered by less than what intake knows. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> STATEMENTS =
            List.of("RIGHT_TO_REVOKE", "REDISCLOSURE_WARNING", "CONSEQUENCE_OF_REFUSING", "HIPAA_REDISCLOSURE");

    private final Course course;
    private final Api api;
    private final Referral referral;
    private String hospital = "";
    private String insurer = "";
    private String consent = "";

    Sharing(Course course, Referral referral) {
        this.course = course;
        this.api = course.api();
        this.referral = referral;
    }

    void agree() {
        course.narrator().step("The participant permits the hospital and the insurer to be told (TPO)");
        hospital = recipient(Person.HOSPITAL, "North Hospital", "TREATING_PROVIDER");
        insurer = recipient(Person.INSURER, "The Health Plan", "PLAN");
        api.put(Person.INTAKE, intake("treating-relationships/" + hospital), Body.of("from", course.at(-30, 9)));
        consent = consented();
        course.narrator().seen("both are registered by their client ids; consent " + consent);
    }

    private String recipient(Person system, String name, String kind) {
        return api.post(
                        Person.PRIVACY_OFFICER,
                        "/intake/v1/recipients",
                        Body.of("legalName", name, "kind", kind, "clientIds", List.of(api.client(system))))
                .text("recipientId");
    }

    private String consented() {
        Map<String, Object> terms = Body.of(
                "discloser",
                "The programme",
                "information",
                "How treatment goes",
                "classes",
                List.of("ATTENDANCE", "PLAN", "SCORES"),
                "recipients",
                List.of(hospital, insurer),
                "purposes",
                List.of("TREATMENT", "PAYMENT", "OPERATIONS"),
                "statements",
                STATEMENTS);
        Answer filed = api.post(
                Person.INTAKE,
                intake("consents"),
                Body.of(
                        "kinds",
                        List.of("TPO"),
                        "terms",
                        terms,
                        "signature",
                        Body.of("signer", referral.participantId(), "authority", "SELF", "signedAt", course.at(-4, 10)),
                        "document",
                        Body.of("formVersion", "tpo-2026-1", "hash", "9f2d0f6a3c2e59788796a5b4c3d2e1f0")));
        return filed.body().path("consents").path(0).path("consentId").asText();
    }

    void read() {
        course.narrator().step("The hospital's record system reads how treatment went, in four services");
        JsonNode status = api.get(Person.HOSPITAL, "/intake/v1/referrals/" + referral.referralId());
        Course.require(
                status.at("/records/status").asText().equals("ACCEPTED"), "its sender may know how the referral went");
        records().forEach((service, path) -> {
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
                intake("consents/" + consent + "/revocation"),
                Body.of("method", "WRITTEN", "reliance", true));
        long revoked = System.nanoTime();
        Map<String, Long> closed = new LinkedHashMap<>();
        records().forEach((service, path) -> closed.put(service, closed(service, path, revoked)));
        course.narrator()
                .seen("the hospital is answered as if there were nobody: "
                        + closed.entrySet().stream()
                                .map(each -> each.getKey() + " after " + each.getValue() + " ms")
                                .collect(Collectors.joining(", ")));
        JsonNode claim = api.get(Person.INSURER, sessions() + "?until=" + course.at(7, 0));
        Course.require(claim.at("/disclosure/reliance").asBoolean(), "what was provided before may still be paid for");
        course.narrator().seen("the insurer still learns what it pays for, of the time before, in reliance");
        new Measuring(course, referral.participantId()).goesOn();
    }

    /** Milliseconds from the revocation until nothing is shown; never may anything be shown that was asked for later than a second after. */
    private long closed(String service, String path, long revoked) {
        while (true) {
            long asked = System.nanoTime() - revoked;
            Answer answer = api.ask(Person.HOSPITAL, path);
            if (answer.status() == NOT_FOUND)
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
        records()
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
        JsonNode ledger = api.until(
                Person.PRIVACY_OFFICER,
                intake("disclosures?limit=200"),
                "the whole ledger",
                page -> records().keySet().stream()
                        .allMatch(service -> entry(page, service, "DISCLOSED") && entry(page, service, "REFUSED")));
        course.narrator().seen(ledger.path("disclosures").size() + " entries, from all four services");
    }

    void emergency() {
        course.narrator().step("A clinician tells an emergency department by phone what it has to know");
        api.post(
                Person.CLINICIAN,
                intake("disclosures"),
                Body.of(
                        "basis",
                        "MEDICAL_EMERGENCY",
                        "channel",
                        "PHONE",
                        "information",
                        List.of("MEDICATION"),
                        "grounds",
                        Body.of(
                                "description", "Current medicines.",
                                "recipientName", "The physician on duty",
                                "recipientFacility", "General Hospital, emergency department",
                                "discloser", Person.CLINICIAN.subject(),
                                "nature", "Brought in unconscious.")));
        course.narrator().seen("written down as 42 CFR 2.51 asks, without a consent");
    }

    void tellParticipant() {
        course.narrator().step("The participant asks who received information about them");
        JsonNode consented = accounting("PART_TWO");
        Course.require(
                Looking.any(
                        consented.path("lines"),
                        line -> line.path("recipient").asText().equals("North Hospital")),
                "what left by the consent that was taken back since should be listed");
        JsonNode others = accounting("HIPAA");
        Course.require(
                Looking.any(
                        others.path("lines"),
                        line -> line.path("basis").asText().equals("MEDICAL_EMERGENCY")),
                "the emergency should be listed");
        Course.require(
                !Looking.any(
                        others.path("lines"),
                        line -> line.path("basis").asText().equals("CONSENT")),
                "what the participant permitted is not listed a second time");
        course.narrator().seen("two lists: what left by consent, and everything else that has to be listed");
    }

    private JsonNode accounting(String rule) {
        Answer issued = api.post(Person.PRIVACY_OFFICER, intake("accountings"), Body.of("rule", rule));
        return api.get(Person.PRIVACY_OFFICER, intake("accountings/" + issued.text("accountingId")));
    }

    private static boolean entry(JsonNode page, String service, String outcome) {
        return Looking.any(
                page.path("disclosures"),
                entry -> entry.path("service").asText().equals(service)
                        && entry.path("outcome").asText().equals(outcome)
                        && (outcome.equals("DISCLOSED")
                                || entry.path("reason").asText().equals("CONSENT_REVOKED")));
    }

    /** One record about the participant in each service. */
    private Map<String, String> records() {
        String participant = "/participants/" + referral.participantId();
        var records = new LinkedHashMap<String, String>();
        records.put("intake", "/intake/v1" + participant + "/episodes");
        records.put("scheduling", sessions());
        records.put("treatment-plan", "/treatment-plans/v1" + participant + "/plans");
        records.put("outcomes", "/outcomes/v1" + participant + "/timeline");
        return records;
    }

    private String sessions() {
        return "/scheduling/v1/participants/" + referral.participantId() + "/sessions";
    }

    private String intake(String what) {
        return "/intake/v1/participants/" + referral.participantId() + "/" + what;
    }
}
