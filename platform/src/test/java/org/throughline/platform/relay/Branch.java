package org.throughline.platform.relay;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Node;
import org.throughline.platform.testkit.TestBroker;
import org.throughline.platform.testkit.TestStore;

/** A branch of a bakery chain: a service with its log, its relay and its place at the broker; all share one vault. */
public final class Branch implements AutoCloseable {
    /** Other branches hear of it. */
    public static final String ORDERED = "bakery.cake-ordered.v1";

    /** Nobody hears of it. */
    public static final String HEATED = "bakery.oven-heated.v1";

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final KeyKind KIND = new KeyKind("recipes");
    private static final Vault VAULT = vault();

    public final String name = TestStore.freshName();
    public final MongoDatabase database = TestStore.freshDatabase();
    public final EventLog log;
    private final KafkaConnection kafka;
    private final SealedEvents sealed = new SealedEvents(name, VAULT);
    private final List<AutoCloseable> running = new ArrayList<>();
    private int happened;

    /** A branch at the shared broker. */
    public Branch() {
        this(TestBroker.shared());
    }

    /** A branch at a broker of its own. */
    public Branch(TestBroker broker) {
        kafka = new KafkaConnection(broker.connection());
        log = MongoEventLog.open(database, name, LogBounds.DEFAULT, Clock.systemUTC());
    }

    private static Vault vault() {
        try {
            var keys = new FileKeyEncryptionKeys(Files.createTempDirectory(Path.of("target"), "branch-keys-"));
            return new Vault(TestStore.freshDatabase(), keys, Set.of(KIND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it reaches Kafka. */
    public KafkaConnection kafka() {
        return kafka;
    }

    /** The topic it publishes to. */
    public String topic() {
        return Topics.of(name);
    }

    /** Appends one event per type to a stream of a customer. */
    public void happens(String stream, String... types) {
        happens("customer-1", stream, types);
    }

    /** Appends one event per type to a stream; about nobody if the customer is absent. */
    public void happens(@Nullable String customer, String stream, String[] types) {
        List<ProposedEvent> events = new ArrayList<>();
        for (String type : types) {
            events.add(event(customer, stream, type));
        }
        var commit = new ProposedCommit(
                CommitId.derive("test", events.getFirst().id()),
                events,
                Map.of(stream, ProposedCommit.ANY_VERSION),
                null);
        if (!(log.append(commit) instanceof Appended)) {
            throw new AssertionError("not appended");
        }
    }

    private ProposedEvent event(@Nullable String customer, String stream, String type) {
        String id = name + "-" + ++happened;
        String key = VAULT.keyFor(new KeyScope("chain-1", KIND, customer == null ? "chain" : customer))
                .id()
                .toString();
        var header = new EventHeader("chain-1", customer, NOON, "baker-1", "correlation-1", null, key, null);
        return sealed.seal(new Fact(stream, id, type, 1, header, content(id).getBytes(StandardCharsets.UTF_8)));
    }

    /** What the payload of an event says. */
    public static String content(String id) {
        return "a cake for Quirin Lindqvist, " + id;
    }

    /** What a payload in this log says. */
    public String open(RecordedEvent event) {
        return switch (sealed.open(event)) {
            case Opened.Plain plain -> new String(plain.payload(), StandardCharsets.UTF_8);
            case Opened.Erased _ -> "erased";
        };
    }

    /** Starts its relay. */
    public Relay relays() {
        return relays("node-1");
    }

    /** Starts its relay on a node. */
    public Relay relays(String node) {
        return relays(Node.named(node));
    }

    Relay relays(Node node) {
        return closing(Relay.start(log, ORDERED::equals, settings(node), database));
    }

    RelaySettings settings(String node) {
        return settings(Node.named(node));
    }

    private RelaySettings settings(Node node) {
        return new RelaySettings(kafka, node, Clock.systemUTC());
    }

    /** What a relay would send of the whole log, in order. */
    List<PublishedStreams.Keyed> toSend() {
        return new PublishedStreams(log, ORDERED::equals).published(log.read(1, 10_000));
    }

    /** Sends some of its facts, by their place among all that are published, as a relay does that then crashes. */
    public void sends(int... facts) {
        List<PublishedStreams.Keyed> all = toSend();
        try (RelaySession session = session()) {
            for (int fact : facts) {
                session.send(List.of(all.get(fact)), () -> true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A topic just created is not known to every part of the broker at once; the relay itself tries again too. */
    private RelaySession session() {
        return await().ignoreExceptionsInstanceOf(KafkaException.class)
                .until(() -> RelaySession.open(name, kafka, RelaySettings.PARTITIONS), Objects::nonNull);
    }

    /** Leaves it to this branch to close something, before log and store. */
    public <T extends AutoCloseable> T closing(T started) {
        running.add(started);
        return started;
    }

    @Override
    public void close() {
        for (AutoCloseable started : running.reversed()) {
            try {
                started.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        log.close();
    }
}
