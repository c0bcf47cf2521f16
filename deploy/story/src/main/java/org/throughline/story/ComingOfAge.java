package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.story.Form.Signer;
import org.throughline.story.Newcomer.Sender;
import org.throughline.story.Programme.Offer;

/** What a parent signs and may see for somebody of sixteen, and what is left of it for somebody who has turned eighteen. */
final class ComingOfAge {
    private static final int MAJORITY = 18;
    private static final String SHARING = "TPO";
    private static final String TREATMENT = "TREATMENT";

    private final Course course;
    private final Api api;
    private final Recipients recipients;
    private final LocalDate today;

    /** @param today at the facility */
    ComingOfAge(Course course, Recipients recipients, LocalDate today) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
        this.today = today;
    }

    void play() {
        sixteen(today.minusYears(16).minusMonths(1).withDayOfMonth(1));
        eighteen(today.minusDays(3).minusYears(MAJORITY));
    }

    private void sixteen(LocalDate born) {
        course.narrator()
                .step("Somebody of sixteen is referred; they may not sign alone, and a parent shows their right");
        Referral referral = referred("Hanna", born);
        var outside = new Outside(api, referral.participantId());
        Signer parent = Signer.parent(course.at(-4, 10));
        Form sharing = Form.sharing(List.of(recipients.id(Person.HOSPITAL)));
        String consents = outside.intake("consents");
        Signer alone = Signer.self(referral.participantId(), course.at(-4, 10));
        api.refused(Person.INTAKE, consents, sharing.signed(alone), "signer-too-young");
        api.refused(Person.INTAKE, consents, sharing.signed(parent.withoutProof()), "authority-unproven");
        api.post(Person.INTAKE, consents, sharing.signed(parent));
        String majority = morning(born.plusYears(MAJORITY)).toString();
        Course.require(
                Course.text(consent(outside, SHARING), "expiresAt").equals(majority),
                "what a parent permits should end with the day of majority");
        course.narrator().seen("what the parent permits is fixed to end on the eighteenth birthday");

        course.narrator().step("The parent may see attendance; the track has to be one for adolescents");
        representative(outside, course.at(-4, 10));
        JsonNode spoken = representative(outside);
        Course.require(Course.text(spoken, "until").equals(majority), "a parent's right should end with majority");
        Course.require(spoken.path("scope").size() == 1, "a parent should see what was named, and no more");
        admit(referral, parent);
        course.narrator().seen("not the notes, not the plan, and until the same day; admitted among adolescents");
    }

    private void admit(Referral referral, Signer parent) {
        Case minor = Case.usual(course, referral).signedBy(parent);
        Programme adults = Programme.opened(course.quietly(), Offer.EVENING);
        var admitting = new Admitting(course.quietly(), referral, adults, minor);
        admitting.prepare();
        api.refused(Person.INTAKE, admitting.path() + "/admission", admitting.admission(), "track-not-for-age");
        new Admitting(course.quietly(), referral, adults.forAdolescents(course), minor).admitted();
    }

    private void eighteen(LocalDate born) {
        course.narrator().step("Somebody else turned eighteen three days ago; a parent had signed and spoken for them");
        LocalDate birthday = born.plusYears(MAJORITY);
        Referral referral = referred("Ida", born);
        var outside = new Outside(api, referral.participantId());
        String before = birthday.minusDays(7)
                .atTime(LocalTime.NOON)
                .atZone(Course.ZONE)
                .toInstant()
                .toString();
        Form sharing = Form.sharing(List.of(recipients.id(Person.HOSPITAL)));
        String consents = outside.intake("consents");
        api.post(Person.INTAKE, consents, sharing.signed(Signer.parent(before)));
        api.post(Person.INTAKE, consents, Form.treatment().signed(Signer.parent(before)));
        representative(outside, before);
        turned(outside, morning(birthday).toString());
        Course.require(
                status(referral).path("records").isMissingNode(), "the parent's consent should permit nothing more");
        course.narrator()
                .seen("sharing ended by itself that morning, care goes on, and the participant is to be asked");

        course.narrator().step("The parent would sign again; now only the participant can");
        Instant now = Instant.now();
        api.refused(Person.INTAKE, consents, sharing.signed(Signer.parent(now.toString())), "authority-ended");
        api.refusedToPut(
                Person.INTAKE,
                outside.intake("representatives/" + UUID.randomUUID()),
                parent(now.toString()),
                "authority-ended");
        api.post(Person.INTAKE, consents, sharing.signed(Signer.self(referral.participantId(), now.toString())));
        Course.require(
                status(referral).at("/records/status").asText().equals("ACCEPTED"),
                "what the participant permits should be told");
        course.narrator().seen("signed by the participant, and the hospital learns how its referral went");
    }

    private void turned(Outside outside, String majority) {
        api.until(
                Person.INTAKE,
                outside.intake("consents"),
                "that the parent's signature has to be asked for again",
                page -> {
                    JsonNode shared = of(page, SHARING);
                    JsonNode treated = of(page, TREATMENT);
                    return Course.text(shared, "expiredAt").equals(majority)
                            && treated.path("renewalDue").asBoolean()
                            && !treated.hasNonNull("expiredAt");
                });
        api.until(Person.INTAKE, outside.intake("representatives"), "the end of the parent's right", page -> {
            JsonNode one = page.at("/representatives/0");
            return Course.text(one, "cause").equals("MAJORITY")
                    && Course.text(one, "endedAt").equals(majority);
        });
    }

    private Referral referred(String name, LocalDate born) {
        return new Referring(course.quietly())
                .take(
                        Person.HOSPITAL,
                        Newcomer.called(name, born.toString()).referral(Sender.NORTH, List.of("F33.1")),
                        "LOW");
    }

    /** How far its referral has come, as the hospital is told. */
    private JsonNode status(Referral referral) {
        return api.get(Person.HOSPITAL, Referring.path(referral.referralId()));
    }

    private JsonNode consent(Outside outside, String kind) {
        return of(api.get(Person.INTAKE, outside.intake("consents")), kind);
    }

    private static JsonNode of(JsonNode page, String kind) {
        return Looking.first(
                page.path("consents"), one -> Course.text(one, "kind").equals(kind));
    }

    private void representative(Outside outside, String from) {
        api.put(Person.INTAKE, outside.intake("representatives/" + UUID.randomUUID()), parent(from));
    }

    private JsonNode representative(Outside outside) {
        return api.get(Person.INTAKE, outside.intake("representatives")).at("/representatives/0");
    }

    private static Map<String, Object> parent(String from) {
        return Body.of(
                "name",
                "The parent",
                "clientSubject",
                "a-parent",
                "authority",
                "PARENT",
                "scope",
                List.of("ATTENDANCE"),
                "from",
                from,
                "evidence",
                List.of("4b1d0f6a3c2e59788796a5b4c3d2e1f0"));
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(Course.ZONE).toInstant();
    }
}
