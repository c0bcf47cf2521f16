package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.story.Newcomer.Sender;
import org.throughline.story.Programme.Offer;

/**
 * Somebody who is treated for depression alone, in a programme for both: what a hospital that treats them too may be told
 * without a consent, until something of substance use is found.
 */
final class WithoutConsent {
    private static final String BASIS = "HIPAA_TREATMENT";

    private final Course course;
    private final Api api;
    private final Recipients recipients;

    WithoutConsent(Course course, Recipients recipients) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
    }

    /** Gives the stay. */
    Stay play() {
        course.narrator().step("A programme that treats mental health and addiction says that it is mixed");
        Programme programme = Programme.opened(course.quietly(), Offer.of("mixed-" + UUID.randomUUID()));
        Instant effective = programme.worksBy(
                course,
                Body.of(
                        "version", "1",
                        "nature", "MIXED",
                        "numbers", Map.of(),
                        "reason", "Treats both, and holds itself out as doing so."));
        course.narrator().seen("an episode in it is under 42 CFR Part 2 from the first finding on, and not before");

        course.narrator().step("Somebody is admitted there for depression alone, and signs for treatment only");
        Referral referral = new Referring(course.quietly())
                .take(
                        Person.HOSPITAL,
                        Newcomer.called("Egon", "1984-11-02").referral(Sender.NORTH, List.of("F33.1")),
                        "NONE");
        var admitting = new Admitting(course.quietly(), referral, programme, byLocus(referral));
        admitting.prepare();
        api.waitUntil(effective);
        Stay stay = admitting.admitted();
        new Attending(course.quietly(), stay).planned();
        var outside = new Outside(api, referral.participantId());
        api.put(
                Person.INTAKE,
                outside.intake("treating-relationships/" + recipients.id(Person.HOSPITAL)),
                Body.of("from", course.at(-30, 9)));
        course.narrator().seen("no consent to disclose anything");

        share(outside);
        book(outside);

        course.narrator().step("A questionnaire about substance use is given, so the whole episode is under Part 2");
        admitting.assess(Instrument.ASAM);
        outside.records()
                .forEach((service, path) ->
                        api.untilNobody(Person.HOSPITAL, path, service + " did not close for want of a consent"));
        course.narrator().seen("without a consent the hospital is now answered as if there were nobody");
        return stay;
    }

    private Case byLocus(Referral referral) {
        return Case.usual(course, referral).by(Instrument.LOCUS).now();
    }

    private void share(Outside outside) {
        course.narrator().step("The hospital's record system reads for treatment, in four services");
        outside.records().forEach((service, path) -> {
            JsonNode disclosure = api.until(
                            Person.HOSPITAL,
                            path,
                            service + " without a consent",
                            answer -> Outside.on(BASIS, answer.path("disclosure")))
                    .path("disclosure");
            Course.require(disclosure.path("consents").isEmpty(), service + " should rest on no consent");
            Course.require(
                    disclosure.path("notice").isMissingNode(), service + " should carry no notice of 42 CFR 2.32");
        });
        course.narrator().seen("45 CFR 164.506(c) is the basis, and no notice of Part 2 goes along");
    }

    private void book(Outside outside) {
        course.narrator().step("The privacy officer finds it in the ledger, by that basis");
        outside.ledger(
                "each disclosure by its basis",
                page -> outside.records().keySet().stream()
                        .allMatch(service -> Looking.any(page.path("disclosures"), entry -> left(entry, service))));
        Course.require(
                !Looking.any(outside.accounting("HIPAA"), line -> Outside.on(BASIS, line)),
                "treatment should not be listed, as 45 CFR 164.528 wants it");
        course.narrator().seen("in four services; the accounting for the participant leaves treatment out (164.528)");
    }

    private static boolean left(JsonNode entry, String service) {
        return Course.text(entry, "service").equals(service)
                && Outside.on(BASIS, entry.path("disclosed"))
                && !entry.path("disclosed").path("partTwo").asBoolean();
    }
}
