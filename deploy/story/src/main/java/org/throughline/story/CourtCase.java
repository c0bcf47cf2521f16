package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.throughline.story.Form.Signer;
import org.throughline.story.Newcomer.Sender;

/**
 * A court refers somebody, and by 42 CFR 2.35 may be told whether they come; and they are admitted though the clinician's
 * licence has lapsed.
 */
final class CourtCase {
    private final Course course;
    private final Api api;
    private final Recipients recipients;
    private final Programme programme;

    /** @param programme where the clinician's licence has lapsed */
    CourtCase(Course course, Recipients recipients, Programme programme) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
        this.programme = programme;
    }

    void play() {
        course.narrator().step("A drug court refers somebody; the clinician's licence has lapsed since");
        Referral referral = new Referring(course.quietly())
                .take(
                        Person.COURT,
                        Newcomer.called("Gustav", "1995-01-30").referral(Sender.COURT, List.of("F10.20")),
                        "LOW");
        admit(referral);
        String consent = consent(referral);
        tell(referral, consent);
        takeBack(referral, consent);
    }

    private void admit(Referral referral) {
        var admitting = new Admitting(
                course.quietly(),
                referral,
                programme,
                Case.usual(course, referral).now());
        admitting.prepare();
        String path = admitting.path() + "/admission";
        Map<String, Object> admission = admitting.admission();
        api.refused(Person.INTAKE, path, admission, "clinician-not-licensed");
        admission.put(
                "overrides",
                List.of(Body.of("rule", "LICENCE", "reason", "The renewal is filed; the director supervises.")));
        api.refused(Person.COORDINATOR, path, admission, "override-lacks-authority");
        api.post(Person.SUPERVISOR, path, admission);
        course.narrator().seen("a coordinator may not set that aside; the medical director does, with a reason");
    }

    private String consent(Referral referral) {
        course.narrator().step("The participant consents that the court is told whether they come (42 CFR 2.35)");
        Answer filed = api.post(
                Person.INTAKE,
                outside(referral).intake("consents"),
                Form.criminalJustice(recipients.id(Person.COURT))
                        .signed(Signer.self(referral.participantId(), course.at(-4, 10))));
        course.narrator().seen("not to be taken back before the proceeding is finally disposed of");
        return filed.body().at("/consents/0/consentId").asText();
    }

    private void tell(Referral referral, String consent) {
        course.narrator().step("A coordinator writes to the court");
        String path = outside(referral).intake("disclosures");
        Answer told = api.post(Person.COORDINATOR, path, letter(Person.COURT, "ATTENDANCE"));
        Course.require(
                told.body().at("/consents/0/consentId").asText().equals(consent), "it should rest on the consent");
        Course.require(!told.body().at("/notice/text").asText().isEmpty(), "the notice of 2.32 should go along");
        api.refused(Person.COORDINATOR, path, letter(Person.COURT, "PLAN"), "information-not-covered");
        api.refused(Person.COORDINATOR, path, letter(Person.HOSPITAL, "ATTENDANCE"), "recipient-not-covered");
        course.narrator().seen("whether they come, to the court: that; of the plan nothing, and to nobody else");

        course.narrator().step("The court's record system asks for itself");
        Course.require(
                Course.text(api.get(Person.COURT, Referring.path(referral.referralId())), "status")
                        .equals("RECEIVED"),
                "of its referral the court's system should learn that it was received");
        outside(referral).isNobody(Person.COURT, "what a court is told, people tell");
        course.narrator().seen("it is answered as if there were nobody: what a court is told, people tell");
    }

    private void takeBack(Referral referral, String consent) {
        course.narrator().step("The participant takes the consent back, and may not yet");
        String path = outside(referral).intake("consents/" + consent);
        Map<String, Object> written = Body.of("method", "WRITTEN");
        api.refused(Person.INTAKE, path + "/revocation", written, "consent-irrevocable");
        api.post(Person.INTAKE, path + "/final-disposition", Body.of("disposedAt", course.at(6, 12)));
        api.post(Person.INTAKE, path + "/revocation", written);
        api.refused(
                Person.COORDINATOR,
                outside(referral).intake("disclosures"),
                letter(Person.COURT, "ATTENDANCE"),
                "consent-taken-back");
        JsonNode lines = outside(referral).accounting("PART_TWO");
        Course.require(
                Looking.any(lines, line -> Course.text(line, "recipient").equals(Recipients.name(Person.COURT))),
                "the participant should be told what the court was told");
        course.narrator().seen("only after the final disposition; from then on the court is told nothing more");
    }

    private Map<String, Object> letter(Person to, String information) {
        return Body.of(
                "basis",
                "CONSENT",
                "purpose",
                "CRIMINAL_JUSTICE",
                "channel",
                "LETTER",
                "recipientId",
                recipients.id(to),
                "information",
                List.of(information),
                "grounds",
                Body.of("description", "A report to the court."));
    }

    private Outside outside(Referral referral) {
        return new Outside(api, referral.participantId());
    }
}
