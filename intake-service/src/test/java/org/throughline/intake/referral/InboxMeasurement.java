package org.throughline.intake.referral;

import static io.restassured.RestAssured.given;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.RequestTimes;
import org.throughline.platform.testkit.TestTokens;

/**
 * Measures a page of the inbox over HTTP at ten thousand referrals that wait, on the embedded store in the same process as
 * the client; in rounds, the first of which finds code that has hardly run. Not part of the build; run it by name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class InboxMeasurement {
    private static final int REFERRALS = 10_000;
    private static final int ASKED = 400;
    private static final int ROUNDS = 3;
    private static final List<ReferralSource.Kind> KINDS = List.of(ReferralSource.Kind.values());
    private static final List<Urgency> URGENCIES = List.of(Urgency.values());
    private static final String INBOX = "/intake/v1/referrals?limit=50";

    @Inject
    ServiceRuntime runtime;

    @Inject
    ReferralDeciding deciding;

    private final RequestTimes times = new RequestTimes();

    @Test
    void measure() throws Exception {
        long position = refer();
        String last = "&cursor=" + middle(position);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d%n", round);
            for (String asked : List.of(
                    "",
                    "&order=URGENCY",
                    "&urgency=STAT",
                    "&order=URGENCY&source=COURT",
                    "&order=URGENCY&overdue=false",
                    "&order=URGENCY&needsReview=false",
                    last)) {
                print(asked.startsWith("&cursor") ? "oldest first, page 101" : "asked" + asked, asked);
            }
        }
    }

    private long refer() throws Exception {
        Decider<ReferralCommand, ReferralRefusal> decider = runtime.decider(deciding);
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < REFERRALS; i++) {
                int number = i;
                all.add(() -> receive(decider, number));
            }
            long position = 0;
            for (Future<Long> done : senders.invokeAll(all)) {
                position = Math.max(position, done.get());
            }
            return position;
        }
    }

    private static long receive(Decider<ReferralCommand, ReferralRefusal> decider, int number) {
        Instant now = Instant.now().minus(Duration.ofMinutes(number % 600));
        ReferralContent content = new ReferralContent(
                new ReferralSource(
                        KINDS.get(number % KINDS.size()), CONTENT.source().organisation(), List.of()),
                CONTENT.reason(),
                CONTENT.requestedLevel(),
                URGENCIES.get(number % URGENCIES.size()),
                CONTENT.health());
        var command = new ReceiveReferral(
                new UUID(11, number),
                new UUID(12, number),
                content,
                new ReceivedPerson(DETAILS, List.of(), List.of(), PersonTokens.NONE, false),
                Along.NOTHING,
                "measuring",
                ReferralPolicy.STANDARD,
                now);
        RequestKey key = new RequestKey(
                CommitId.derive("measured", Integer.toString(number)),
                Fingerprint.of("measured").text(Integer.toString(number)).finish());
        var envelope = Envelope.of(key, new Circumstances("measured", "measuring", "c", null, "p", now));
        return decider.handle(command, envelope) instanceof Outcome.Done<ReferralRefusal>(var receipt)
                ? receipt.position()
                : 0;
    }

    /** The place behind half of them, knowing all that was recorded. */
    private static String middle(long position) {
        String next = "";
        for (int page = 0; page < 25; page++) {
            var asking = given().auth()
                    .oauth2(TestTokens.of("measured", "intake-1", "intake"))
                    .header("Throughline-Position", "intake=" + position)
                    .queryParam("limit", 200);
            next = (next.isEmpty() ? asking : asking.queryParam("cursor", next))
                    .get("/intake/v1/referrals")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("next");
        }
        return next;
    }

    private void print(String what, String asked) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + INBOX + asked))
                .header("Authorization", "Bearer " + TestTokens.of("measured", "intake-1", "intake"))
                .build();
        times.print(what, 0, Collections.nCopies(ASKED, request), 200);
    }
}
