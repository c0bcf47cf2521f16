package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.referral.domain.Readmission;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.testkit.PassingTime;
import org.throughline.platform.testkit.TestStore;

/** The five features on one real log, along the whole path from referral to closure. */
class OnTheLogTest {
    private static final Set<String> PUBLISHED = Set.copyOf(PublishedExamplesTest.published());

    private static final Set<String> ABOUT_NOBODY = Set.of(
            "intake.identifier-claimed.v1",
            "intake.track-book-opened.v1",
            "intake.track-place-taken.v1",
            "intake.track-place-freed.v1");

    private final MongoDatabase keys = TestStore.freshDatabase();
    private EventLog log;
    private FileKeyEncryptionKeys generations;
    private Vault vault;
    private Deciders deciders;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeEach
    void start(@TempDir Path directory) {
        log = MongoEventLog.open(TestStore.freshDatabase(), "intake", LogBounds.DEFAULT, Clock.systemUTC());
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        vault = new Vault(keys, generations, new Wiring().kinds());
        deciders = Deciders.start(log, vault, new Wiring().domains().toArray(Deciding<?, ?, ?, ?>[]::new));
    }

    @AfterEach
    void stop() {
        deciders.close();
        log.close();
    }

    @Test
    void somebody_is_received_accepted_screened_assessed_admitted_and_discharged() {
        WholePath path = new WholePath(new UUID(8, 1), new UUID(8, 2));
        path.untilAdmission().forEach(this::done);
        done(path.admit());
        done(path.close());
        assertThat(log.read(1, 100))
                .filteredOn(event -> PUBLISHED.contains(event.type()))
                .extracting(event -> event.type() + " in " + StreamName.of(event.stream()))
                .containsExactly(
                        "intake.consent-granted.v1 in participant/" + path.participantId() + "/consents",
                        "intake.participant-admitted.v1 in episode/" + path.episodeId(),
                        "intake.episode-closed.v1 in episode/" + path.episodeId());
        assertThat(log.read(1, 100))
                .filteredOn(event -> !ABOUT_NOBODY.contains(event.type()))
                .extracting(event -> event.header().subject())
                .containsOnly(path.participantId().toString());
    }

    @Test
    void a_second_referral_is_recognised_and_opens_no_second_episode() {
        WholePath first = new WholePath(new UUID(8, 1), new UUID(8, 2));
        first.untilAdmission().forEach(this::done);
        done(first.admit());
        WholePath second = new WholePath(new UUID(8, 3), new UUID(8, 4)).of(first.participantId());
        second.untilAdmission().forEach(this::done);
        assertThat(typesOf("participant/" + first.participantId())).containsExactly("intake.participant-registered.v1");
        refused(second.admit(), new EpisodeAlreadyOpen(first.participantId(), "adult-iop", first.episodeId()));
        done(first.close());
        done(second.admit());
    }

    @Test
    void referrals_that_come_at_the_same_moment_with_one_identifier_are_of_one_person() throws Exception {
        List<Callable<Outcome<?>>> arrivals = IntStream.range(0, 8)
                .mapToObj(i -> new WholePath(new UUID(8, i), new UUID(8, 100 + i)).receive())
                .<Callable<Outcome<?>>>map(step -> () -> handle(step))
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : senders.invokeAll(arrivals)) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(log.read(1, 100))
                .filteredOn(event -> event.type().equals("intake.referral-received.v1"))
                .hasSize(8)
                .extracting(event -> event.header().subject())
                .containsOnly(log.read(1, 1).getFirst().header().subject());
    }

    @Test
    void nobody_is_admitted_before_the_path_was_gone() {
        WholePath path = new WholePath(new UUID(8, 1), new UUID(8, 2));
        refused(path.admit(), new ReferralNotAccepted(path.referralId()));
        refused(path.consent(), new ParticipantUnknown(path.participantId()));
        path.untilAdmission().stream()
                .filter(step -> !step.equals(path.consent()))
                .forEach(this::done);
        refused(path.admit(), new NoTreatmentConsent(path.participantId()));
        done(path.consent());
        done(path.revoke());
        refused(path.admit(), new NoTreatmentConsent(path.participantId()));
    }

    @Test
    void every_step_may_be_repeated() {
        WholePath path = new WholePath(new UUID(8, 1), new UUID(8, 2));
        path.untilAdmission().forEach(this::done);
        done(path.admit());
        done(path.close());
        long end = log.head().position();
        path.untilAdmission().forEach(this::done);
        done(path.admit());
        done(path.close());
        assertThat(log.head().position()).isEqualTo(end);
    }

    @Test
    void nobody_comes_back_whose_record_was_erased() {
        WholePath path = new WholePath(new UUID(8, 1), new UUID(8, 2));
        path.untilAdmission().forEach(this::done);
        ReceiveReadmission returns = new ReceiveReadmission(
                new UUID(8, 9),
                new Readmission(path.participantId(), new UUID(8, 10), path.episodeId(), "clerk-1", WholePath.NOON),
                "2.1",
                false,
                ReferralPolicy.STANDARD,
                WholePath.NOON);
        erase(path.participantId());
        long end = log.head().position();
        assertThat(handle(new WholePath.Step<>(new ReferralDeciding(), returns)))
                .isInstanceOf(Outcome.Erased.class);
        assertThat(log.head().position()).isEqualTo(end);
    }

    private void erase(UUID participantId) {
        KeyScope identity = new KeyScope("org-1", Compartments.IDENTITY, participantId.toString());
        KeyId key = ((DataKey) vault.keyFor(identity)).id();
        DestructionOrder order =
                new DestructionOrder(Set.of(key), "retention-over", "seven-years", "clerk-1", WholePath.NOON);
        new Erasure(keys, generations, () -> {}, Clock.systemUTC(), new PassingTime()).erase(UUID.randomUUID(), order);
        vault.keyDestroyed(key);
    }

    private List<String> typesOf(String stream) {
        return log.stream(StreamName.in("org-1", stream), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private <C, R> void done(WholePath.Step<C, R> step) {
        assertThat(handle(step)).as(step.command().getClass().getSimpleName()).isInstanceOf(Outcome.Done.class);
    }

    private <C, R> void refused(WholePath.Step<C, R> step, R reason) {
        assertThat(handle(step)).isEqualTo(new Outcome.Refused<>(reason));
    }

    private <C, R> Outcome<R> handle(WholePath.Step<C, R> step) {
        String key = "request-" + requests.incrementAndGet();
        RequestKey request = new RequestKey(
                CommitId.derive("command", key),
                Fingerprint.of("test").text(key).finish());
        Circumstances circumstances = new Circumstances("org-1", "clerk-1", "corr-1", null, "rules-1", WholePath.NOON);
        return deciders.of(step.domain()).handle(step.command(), Envelope.of(request, circumstances));
    }
}
