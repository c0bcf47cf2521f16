package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryCommand.BakeCake;
import org.throughline.platform.bakery.domain.BakeryCommand.CancelOrder;
import org.throughline.platform.bakery.domain.BakeryCommand.OrderCake;
import org.throughline.platform.bakery.domain.BakeryRefusal;
import org.throughline.platform.bakery.domain.CakeText;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeysInUse;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.testkit.PassingTime;
import org.throughline.platform.testkit.TestStore;

/** A bakery with its log and its vault; more processes of it can be opened on the same store. */
final class BakeryFixture implements AutoCloseable {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String KEY_OF_NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String BELL = StreamName.in("org-1", "bell");
    static final String SECRET_WISH = "happy-birthday-grandmother";

    final MongoDatabase database = TestStore.freshDatabase();
    final MongoDatabase keys = TestStore.freshDatabase();
    private final FileKeyEncryptionKeys generations;
    private final List<Runnable> opened = new ArrayList<>();
    final Shop first;

    BakeryFixture(Path directory) {
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        first = process(new BakeryDeciding());
    }

    /** One process of the service: its own committer, its own memory of keys and states. */
    record Shop(EventLog log, Vault vault, Decider<BakeryCommand, BakeryRefusal> bakery) {
        Outcome<BakeryRefusal> handle(BakeryCommand command, String key) {
            return bakery.handle(command, envelope(key, command.toString()));
        }

        /** Page by page: what other processes wrote comes with the next one. */
        List<RecordedEvent> events() {
            List<RecordedEvent> all = new ArrayList<>();
            for (List<RecordedEvent> page = log.read(1, 1_000); !page.isEmpty() && all.size() < 1_000; ) {
                all.addAll(page);
                page = log.read(all.size() + 1, 1_000);
            }
            return all;
        }
    }

    Shop process(BakeryDeciding domain) {
        EventLog log = MongoEventLog.open(database, "bakery", LogBounds.DEFAULT, Clock.systemUTC());
        Vault vault = new Vault(keys, generations, Set.of(BakeryDeciding.CUSTOMERS, BakeryDeciding.OVENS));
        Deciders deciders = Deciders.start(log, vault, domain);
        opened.add(deciders::close);
        opened.add(log::close);
        return new Shop(log, vault, deciders.of(domain));
    }

    void erase(KeyId key) {
        carryOut(key, new PassingTime());
    }

    /** Orders a key to be destroyed, and does not wait until every process has seen that. */
    void orderErasure(KeyId key) {
        assertThatThrownBy(() -> carryOut(key, () -> 0)).isInstanceOf(KeysInUse.class);
    }

    private void carryOut(KeyId key, LongSupplier nanoTime) {
        DestructionOrder order = new DestructionOrder(Set.of(key), "owner-request", "left", "actor-1", NOON);
        new Erasure(keys, generations, () -> {}, Clock.systemUTC(), nanoTime).erase(UUID.randomUUID(), order);
    }

    /** Adds an event no domain here knows to a stream of its own. */
    static void ring(EventLog log, int number) {
        EventHeader header = new EventHeader("org-1", null, NOON, "door", "corr-2", null, KEY_OF_NOBODY, null);
        ProposedEvent rung = new ProposedEvent(
                BELL,
                "ring-" + number,
                "street.bell-rung.v1",
                1,
                header,
                SealedBytes.of(new byte[] {1}),
                Fingerprint.of("test").number(number).finish());
        log.append(new ProposedCommit(
                CommitId.derive("ring", Integer.toString(number)),
                List.of(rung),
                Map.of(BELL, ProposedCommit.ANY_VERSION),
                null));
    }

    static Envelope envelope(String key, String request) {
        RequestKey requestKey = new RequestKey(
                CommitId.derive("command", "org-1", "till-1", key),
                Fingerprint.of("test-request").text(request).finish());
        return Envelope.of(requestKey, new Circumstances("org-1", "baker-7", "corr-1", null, "rules-3", NOON));
    }

    static OrderCake orderCake(String order) {
        return new OrderCake(order, "customer-" + order, MONDAY, new CakeText(SECRET_WISH), NOON);
    }

    static CancelOrder cancel(String order) {
        return new CancelOrder(order, MONDAY, NOON);
    }

    static BakeCake bake(String order) {
        return new BakeCake(order, MONDAY, NOON);
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
    }
}
