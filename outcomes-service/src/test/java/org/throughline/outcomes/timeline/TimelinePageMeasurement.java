package org.throughline.outcomes.timeline;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.RequestTimes;
import org.throughline.platform.testkit.TestTokens;

/**
 * Measures how quickly eight readers at once get a page of a timeline of a thousand and of ten thousand entries over HTTP, on
 * the embedded store in the same process as the clients; in rounds, the first of which finds code that has hardly run. Not
 * part of the build; run it by name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TimelinePageMeasurement {
    private static final Instant BEGINNING = Instant.parse("2006-01-02T15:00:00Z");
    private static final LocalDate FIRST_WEEK = LocalDate.parse("2006-01-02");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int A_WEEK = 10;
    private static final int READERS = 8;
    private static final int ASKED = 600;
    private static final int ROUNDS = 3;

    @Inject
    Records records;

    private final RequestTimes times = new RequestTimes();

    @Test
    void measure() throws Exception {
        String thousand = timeline(1_000);
        String tenThousand = timeline(10_000);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d%n", round);
            pages("1 000", thousand, 1_000);
            pages("10 000", tenThousand, 10_000);
        }
    }

    private void pages(String entries, String path, int count) throws Exception {
        String middle = BEGINNING.plus(WEEK.multipliedBy(count / A_WEEK / 2)).toString();
        String end = BEGINNING.plus(WEEK.multipliedBy(4)).toString();
        print(entries + ", first page", path);
        print(entries + ", middle", path + "?cursor=" + cursor(path + "?limit=1&until=" + middle));
        print(entries + ", last page", path + "?cursor=" + cursor(path + "?limit=1&until=" + end));
        print(entries + ", one kind", path + "?kind=CONSENT");
        print(entries + ", one kind, middle", path + "?kind=DOSE&until=" + middle);
        print(entries + ", by week", path + "?groupBy=week");
        print(entries + ", as of the middle", path + "?asOf=" + middle);
        print(entries + ", all that 200 show", path + "?limit=200");
    }

    private void print(String what, String path) throws Exception {
        times.printTogether(what, READERS, Collections.nCopies(ASKED, request(path)), 200);
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TestTokens.of("north", "coordinator-1", "care-coordinator"))
                .build();
    }

    private static String cursor(String path) {
        return asked(path, 0).then().statusCode(200).extract().path("next");
    }

    private static Response asked(String path, long position) {
        return given().auth()
                .oauth2(TestTokens.of("north", "coordinator-1", "care-coordinator"))
                .header("Throughline-Position", "outcomes=" + position)
                .get(path);
    }

    /** The timeline of somebody of whom so much was told, ten a week; one consent in ten weeks. */
    private String timeline(int entries) throws Exception {
        UUID participant = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        Told told = new Told(records, participant);
        told.admits(episode, BEGINNING);
        List<Callable<Long>> weeks = new ArrayList<>();
        for (int week = 0; week < entries / A_WEEK; week++) {
            int number = week;
            weeks.add(() -> week(told, participant, episode, number));
        }
        long last = 0;
        try (var tellers = Executors.newFixedThreadPool(READERS)) {
            for (var done : tellers.invokeAll(weeks)) {
                last = Math.max(last, done.get());
            }
        }
        String path = "/outcomes/v1/participants/" + participant + "/timeline";
        awaitShown(path, last);
        return path;
    }

    private static long week(Told told, UUID participant, UUID episode, int number) {
        Instant monday = BEGINNING.plus(WEEK.multipliedBy(number));
        LocalDate week = FIRST_WEEK.plusWeeks(number);
        for (int day = 0; day < 6; day++) {
            told.attends(episode, UUID.randomUUID(), monday.plus(Duration.ofDays(day)), 90);
        }
        UUID session = UUID.randomUUID();
        told.misses(episode, session, monday.plusSeconds(7_200));
        told.attends(episode, session, monday.plusSeconds(7_200), 90);
        long last = told.falls(episode, week, 450, monday.plus(Duration.ofDays(6)));
        return number % 10 == 0
                ? consents(told, participant, monday)
                : Math.max(last, told.restates(episode, week, 540, true, monday.plus(Duration.ofDays(6))));
    }

    private static long consents(Told told, UUID participant, Instant at) {
        UUID consent = UUID.randomUUID();
        return told.tells(
                "intake.consent-granted.v1",
                "participant/" + participant + "/consents",
                at,
                Map.of("consentId", consent, "kind", "TPO", "signedAt", at));
    }

    private static void awaitShown(String path, long position) {
        await().atMost(Duration.ofMinutes(3)).until(() -> asked(path, position).statusCode() == 200);
    }
}
