package org.throughline.disclosure.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.throughline.disclosure.domain.Question;
import org.throughline.platform.relay.Topics;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.TestBroker;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Stands in for intake beside a service that runs alone: what it tells, and that it is there, four times a second. */
public final class IntakeSpeaks implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Instant BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    private final ToldFacts facts;
    private final Clock clock;
    private final String organisation;
    private final CountDownLatch silent = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().unstarted(this::speak);

    private IntakeSpeaks(Records records, String organisation) {
        this.facts = new ToldFacts(records);
        this.clock = records.settings().clock(); // a test may have moved it
        this.organisation = organisation;
    }

    /** Tells a service, in whose log the facts then stand. */
    public static IntakeSpeaks to(Records records, String organisation) {
        IntakeSpeaks intake = new IntakeSpeaks(records, organisation);
        intake.thread.start();
        return intake;
    }

    /** Tells intake's own service, which needs no word of itself. */
    public static IntakeSpeaks inItsOwnLog(Records records, String organisation) {
        return new IntakeSpeaks(records, organisation);
    }

    /** Somebody with an OAuth client is registered as a provider. */
    public UUID registers(String client) {
        UUID recipientId = UUID.randomUUID();
        describes(recipientId, List.of(client), true);
        return recipientId;
    }

    /** Somebody with an OAuth client audits under an agreement on these kinds of information, which ends at some time. */
    public UUID audits(String client, Instant until, String... classes) {
        UUID recipientId = UUID.randomUUID();
        Map<String, Object> agreement = Map.of(
                "scope",
                "Quality of care",
                "classes",
                List.of(classes),
                "from",
                BEFORE,
                "until",
                until,
                "custody",
                "Sealed",
                "destroyBy",
                Question.UNBOUNDED);
        describes(recipientId, List.of(client), true, List.of(agreement));
        return recipientId;
    }

    /** Its registration ends. */
    public void ends(UUID recipientId) {
        describes(recipientId, List.of(), false);
    }

    private void describes(UUID recipientId, List<String> clients, boolean active) {
        describes(recipientId, clients, active, List.of());
    }

    private void describes(
            UUID recipientId, List<String> clients, boolean active, List<Map<String, Object>> agreement) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("recipientId", recipientId);
        fact.put("kind", "TREATING_PROVIDER");
        fact.put("clientIds", clients);
        fact.put("classes", List.of());
        fact.put("members", List.of());
        fact.put("active", active);
        fact.put("agreement", agreement);
        happens("recipient/" + recipientId, "intake.recipient-described.v1", recipientId, fact);
    }

    /** A participant consents that a recipient has these kinds of information for its treatment. */
    public UUID consents(UUID participantId, UUID recipientId, String... information) {
        return consentsFor("TREATMENT", participantId, recipientId, information);
    }

    /** A participant consents that a recipient has these kinds of information for a purpose. */
    public UUID consentsFor(String purpose, UUID participantId, UUID recipientId, String... information) {
        UUID consentId = UUID.randomUUID();
        Map<String, Object> fact = new HashMap<>();
        fact.put("participantId", participantId);
        fact.put("consentId", consentId);
        fact.put("kind", "GENERAL");
        fact.put("purposes", List.of(purpose));
        fact.put("recipients", List.of(recipientId));
        fact.put("information", List.of(information));
        fact.put("signedAt", BEFORE);
        fact.put("expiresAt", Question.UNBOUNDED);
        fact.put("endsWith", "NONE");
        happens(consents(participantId), "intake.consent-granted.v1", participantId, fact);
        return consentId;
    }

    /** A participant takes a consent back. */
    public void revokes(UUID participantId, UUID consentId) {
        Map<String, Object> fact = Map.of(
                "participantId",
                participantId,
                "consentId",
                consentId,
                "revokedAt",
                BEFORE,
                "recipients",
                List.of(),
                "reliance",
                false);
        happens(consents(participantId), "intake.consent-revoked.v1", participantId, fact);
    }

    /** A recipient treats a participant. */
    public void treats(UUID participantId, UUID recipientId) {
        Map<String, Object> fact = Map.of(
                "participantId",
                participantId,
                "recipientId",
                recipientId,
                "from",
                BEFORE,
                "until",
                Question.UNBOUNDED);
        happens(
                "participant/" + participantId + "/relationships",
                "intake.treating-relationship-recorded.v1",
                participantId,
                fact);
    }

    /** Somebody who signs in so speaks for a participant, and may see these kinds of information. */
    public UUID speaksFor(UUID participantId, String clientSubject, String... scope) {
        UUID representativeId = UUID.randomUUID();
        Map<String, Object> fact = new HashMap<>();
        fact.put("participantId", participantId);
        fact.put("representativeId", representativeId);
        fact.put("clientSubject", clientSubject);
        fact.put("authority", "HEALTH_CARE_AGENT");
        fact.put("scope", List.of(scope));
        fact.put("from", BEFORE);
        fact.put("until", Question.UNBOUNDED);
        happens(speakers(participantId), "intake.representative-designated.v1", participantId, fact);
        return representativeId;
    }

    /** They do no more. */
    public void speaksNoMore(UUID participantId, UUID representativeId) {
        Map<String, Object> fact = Map.of(
                "participantId",
                participantId,
                "representativeId",
                representativeId,
                "endedAt",
                BEFORE,
                "cause",
                "WITHDRAWN");
        happens(speakers(participantId), "intake.representative-ended.v1", participantId, fact);
    }

    private static String speakers(UUID participantId) {
        return "participant/" + participantId + "/representatives";
    }

    /** An episode begins, in a programme. */
    public UUID admits(UUID participantId, String programme) {
        UUID episodeId = UUID.randomUUID();
        Map<String, Object> fact = new HashMap<>();
        fact.put("participantId", participantId);
        fact.put("episodeId", episodeId);
        fact.put("programme", programme);
        fact.put("level", "2.1");
        fact.put("track", "evening");
        fact.put("facility", "main-street");
        fact.put("zone", "America/New_York");
        fact.put("admittedAt", BEFORE);
        fact.put("primaryClinician", "clinician-1");
        fact.put("adult", true);
        happens("episode/" + episodeId, "intake.participant-admitted.v1", participantId, fact);
        return episodeId;
    }

    /** Two records are of one person, of which one goes on. */
    public void links(UUID survivor, UUID retired) {
        happensToLink("linked", survivor, retired);
    }

    /** They are not, after all. */
    public void unlinks(UUID survivor, UUID retired) {
        happensToLink("unlinked", survivor, retired);
    }

    private void happensToLink(String what, UUID survivor, UUID retired) {
        Map<String, Object> fact = Map.of("survivorId", survivor, "retiredId", retired, what + "At", BEFORE);
        happens("participant/" + retired + "/links", "intake.participants-" + what + ".v1", retired, fact);
    }

    /** Somebody of another programme may read a record in an emergency. */
    public UUID opens(UUID participantId, String staff, Instant until) {
        UUID disclosureId = UUID.randomUUID();
        Map<String, Object> fact = Map.of(
                "disclosureId",
                disclosureId,
                "participantId",
                participantId,
                "staff",
                staff,
                "openedAt",
                BEFORE,
                "until",
                until);
        happens("disclosure/" + disclosureId, "intake.staff-access-opened.v1", participantId, fact);
        return disclosureId;
    }

    /** They may not any more. */
    public void shuts(UUID participantId, UUID disclosureId) {
        Map<String, Object> fact =
                Map.of("disclosureId", disclosureId, "participantId", participantId, "endedAt", BEFORE);
        happens("disclosure/" + disclosureId, "intake.staff-access-ended.v1", participantId, fact);
    }

    /** Scheduling tells what the law makes of a programme's records, and always did. */
    public void sets(String programme, String nature) {
        String type = "scheduling.programme-policy-changed.v1";
        Map<String, Object> fact = Map.of(
                "programme",
                programme,
                "version",
                "2026",
                "effectiveFrom",
                BEFORE,
                "nature",
                nature,
                "numbers",
                Map.of(),
                "changedAt",
                BEFORE);
        facts.happens(
                new Told("scheduling", "programme/" + programme, type, organisation, UUID.randomUUID(), BEFORE), fact);
    }

    private static String consents(UUID participantId) {
        return "participant/" + participantId + "/consents";
    }

    private void happens(String stream, String type, UUID about, Map<String, ?> fact) {
        facts.happens(new Told("intake", stream, type, organisation, about, BEFORE), fact);
    }

    private void speak() {
        try (var producer = new KafkaProducer<>(
                Map.copyOf(TestBroker.shared().connection()), new StringSerializer(), new ByteArraySerializer())) {
            do {
                String word =
                        "{\"source\":\"intake\",\"position\":1,\"asOf\":\"%s\",\"ends\":[]}".formatted(clock.instant());
                producer.send(new ProducerRecord<>(Topics.FRESHNESS, "intake", word.getBytes(UTF_8)))
                        .get();
            } while (!silent.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker takes no word", e.getCause());
        }
    }

    /** Falls silent; what is known of it grows old. */
    @Override
    public void close() {
        silent.countDown();
        try {
            if (thread.isAlive()) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
