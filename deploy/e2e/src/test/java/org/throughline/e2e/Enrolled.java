package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.story.Story;

/** A person a programme has accepted, and what is measured about them. */
record Enrolled(PackagedSystem system, String participantId, String intake, String clinician, String coordinator) {
    private static final String ORGANISATION = "measured";

    private static final String ASSESSMENT = """
            {"instrument":"PHQ-9","definitionVersion":1,"answers":[1,1,1,1,1,1,1,1,0],"mode":"INTERVIEW",\
            "point":"ONGOING","administeredAt":"2026-03-02T10:00:00Z"}""";

    private static final String CONSENT = """
            {"kinds":["TREATMENT"],"terms":{"discloser":"The programme","information":"Treatment in the programme",\
            "statements":["RIGHT_TO_REVOKE"]},"signature":{"signer":"SIGNER","authority":"SELF",\
            "signedAt":"2026-03-02T10:00:00Z"},"document":{"formVersion":"consent-2026-1",\
            "hash":"4b1d0f6a3c2e59788796a5b4c3d2e1f0"}}""";

    static Enrolled in(PackagedSystem system) throws IOException {
        String intake = system.tokens().token("intake-1", "intake", ORGANISATION);
        String bundle = Story.referral().replace("Muñoz", name()).replace("1988-05-12", birthDate());
        var referred = new Asked("POST", "/intake/v1/referrals", intake, "application/fhir+json", null, bundle);
        String referral = sent(system, referred).body().path("referralId").asText();
        String path = "/intake/v1/referrals/" + referral + "/acceptance";
        Exchange accepted =
                sent(system, Asked.post(path, intake, UUID.randomUUID().toString(), "{}"));
        return new Enrolled(
                system,
                accepted.body().path("participantId").asText(),
                intake,
                system.tokens().token("clinician-1", "clinician", ORGANISATION),
                system.tokens().token("coordinator-1", "care-coordinator", ORGANISATION));
    }

    /** Like nobody else's, so that nobody has to say whether two are one. */
    private static String name() {
        return new Random()
                .ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Two names may sound alike; two who were also born on one day somebody would have to tell apart. */
    private static String birthDate() {
        return LocalDate.of(1950, 1, 1).plusDays(new Random().nextInt(18_000)).toString();
    }

    /** One clinical fact: a questionnaire. */
    void measure() throws IOException {
        String path = "/outcomes/v1/participants/" + participantId + "/assessments";
        sent(system, Asked.post(path, clinician, UUID.randomUUID().toString(), ASSESSMENT));
    }

    /** One fact of intake that belongs on the timeline; gives the position it was accepted at. */
    String consent() throws IOException {
        String path = "/intake/v1/participants/" + participantId + "/consents";
        String body = CONSENT.replace("SIGNER", participantId);
        return sent(system, Asked.post(path, intake, UUID.randomUUID().toString(), body))
                .position();
    }

    /** A page of the timeline that shows everything up to a position, or whatever there is. */
    Exchange timeline(int limit, @Nullable String position) throws IOException {
        String path = "/outcomes/v1/participants/" + participantId + "/timeline?limit=" + limit;
        return done(Asked.get(path, coordinator).send(system.gateway(), position));
    }

    private static Exchange sent(PackagedSystem system, Asked asked) throws IOException {
        return done(asked.send(system.gateway()));
    }

    private static Exchange done(Exchange exchange) {
        assertThat(exchange.done())
                .as(exchange.status() + " " + exchange.answer())
                .isTrue();
        return exchange;
    }
}
