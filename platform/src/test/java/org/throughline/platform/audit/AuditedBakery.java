package org.throughline.platform.audit;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeBaked;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeOrdered;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceTaken;
import org.throughline.platform.bakery.domain.CakeText;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorHead;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.Head;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.testkit.PassingTime;
import org.throughline.platform.testkit.TestStore;

/** A bakery whose record is audited: facts are put into its log as its domain would. */
public final class AuditedBakery implements AutoCloseable {
    public static final String NORTH = "north";
    public static final String SOUTH = "south";
    public static final String SECRET_WISH = "happy birthday grandmother";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final BakeryDeciding domain = new BakeryDeciding();
    private final EventRecords<BakeryEvent> records = new EventRecords<>(domain.catalogue());
    private final MongoDatabase database = TestStore.freshDatabase();
    private final MongoDatabase keys = TestStore.freshDatabase();
    private final FileKeyEncryptionKeys generations;
    private final Vault vault;
    private final EventLog log;
    private final AnchorSigner signer;
    private final Path anchorFile;
    private int commits;

    public AuditedBakery(Path directory) {
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        vault = new Vault(keys, generations, Set.of(BakeryDeciding.CUSTOMERS, BakeryDeciding.OVENS));
        log = MongoEventLog.open(database, "bakery", LogBounds.DEFAULT, Clock.systemUTC());
        AnchorDirectory anchors = new AnchorDirectory(directory.resolve("anchors"));
        signer = new AnchorSigner(anchors.keys());
        anchorFile = anchors.file(log.name());
    }

    /** Signs evidence of this bakery. */
    public AnchorSigner signer() {
        return signer;
    }

    /** Its anchors, as an auditor takes them away. */
    public Path anchorFile() {
        return anchorFile;
    }

    /** Anchors what was stored so far. */
    public void anchor() {
        Head head = log.head();
        AnchorHead reached = new AnchorHead(
                log.name(), head.number(), head.position(), head.hash().toBytes());
        try (AnchorFile file = new AnchorFile(anchorFile)) {
            file.take(signer.sign(reached, head.at()));
        }
    }

    /** A bundle of all about a customer. */
    public byte[] bundleAbout(String organisation, String customer) {
        return bundle(new Asked.About(organisation, customer));
    }

    /** A bundle of streams. */
    public byte[] bundleOf(String organisation, String... streams) {
        return bundle(new Asked.Streams(organisation, Set.of(streams)));
    }

    /** A bundle of all that was recorded. */
    public byte[] bundleOfAll(String organisation) {
        return bundle(new Asked.Period(organisation, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z")));
    }

    /** The proof of an event. */
    public byte[] proof(String organisation, String eventId) {
        return EvidenceLines.bytes(Proof.of(source(), new Asked.One(organisation, eventId), _ -> {}));
    }

    private Evidence.Source source() {
        return new Evidence.Source(log, history(), contents(), signer, anchorFile, Clock.systemUTC());
    }

    private byte[] bundle(Asked asked) {
        var source = source();
        var out = new ByteArrayOutputStream();
        try {
            BundleWriter.write(out, source, asked, "auditor-1", _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public EventLog log() {
        return log;
    }

    public CommitHistory history() {
        return new CommitHistory(database, log.name());
    }

    /** What auditors are shown: what is sealed for customers. */
    public Contents contents() {
        return new Contents(log.name(), vault, Set.of(BakeryDeciding.CUSTOMERS), List.of(domain));
    }

    /** One order, with what the customer wished for. */
    public Fact ordered(String organisation, String order, String customer) {
        return fact(
                organisation,
                BakeryDeciding.order(order),
                customer,
                new CakeOrdered(order, customer, MONDAY, new CakeText(SECRET_WISH), NOON));
    }

    /** One cake, of which there is nothing to say. */
    public Fact baked(String organisation, String order, String customer) {
        return fact(organisation, BakeryDeciding.order(order), customer, new CakeBaked(order, customer, NOON));
    }

    /** A place in the oven, about nobody and sealed for nobody. */
    public Fact placed(String organisation, String order) {
        return fact(organisation, BakeryDeciding.oven(MONDAY), null, new PlaceTaken(MONDAY, order));
    }

    private Fact fact(String organisation, String stream, @Nullable String customer, BakeryEvent event) {
        EventType<BakeryEvent> type = domain.catalogue().typeOf(event);
        String owner = customer == null ? organisation : customer;
        EventHeader header = new EventHeader(
                organisation,
                customer,
                NOON,
                "baker-1",
                "correlation-1",
                null,
                key(organisation, customer == null, owner),
                customer == null ? null : "policy-1");
        return new Fact(
                StreamName.in(organisation, stream),
                UUID.randomUUID().toString(),
                type.name(),
                type.revision(),
                header,
                records.json(event));
    }

    private String key(String organisation, boolean oven, String owner) {
        KeyScope scope = new KeyScope(organisation, oven ? BakeryDeciding.OVENS : BakeryDeciding.CUSTOMERS, owner);
        return ((DataKey) vault.keyFor(scope)).id().toString();
    }

    /** Stores facts together. */
    public void happens(Fact... facts) {
        SealedEvents seals = new SealedEvents(log.name(), vault);
        append(Stream.of(facts).map(seals::seal).toList());
    }

    /** Stores a fact as told by another bakery. */
    public void isTold(String source, Fact fact) {
        ProposedEvent sealed = new SealedEvents(source, vault).seal(fact);
        Origin origin = new Origin(
                source, 7, 3, NOON, Fingerprint.of("told").text(fact.id()).finish());
        append(List.of(new ProposedEvent(
                source + "/" + fact.stream(),
                fact.id(),
                fact.type(),
                fact.revision(),
                fact.header().toldFrom(origin),
                sealed.sealed(),
                sealed.digest())));
    }

    private void append(List<ProposedEvent> events) {
        Map<String, Long> anywhere = events.stream()
                .map(ProposedEvent::stream)
                .distinct()
                .collect(Collectors.toMap(stream -> stream, _ -> ProposedCommit.ANY_VERSION));
        CommitId id = CommitId.derive("audited", log.name(), Integer.toString(++commits));
        log.append(new ProposedCommit(id, events, anywhere, null));
    }

    /** Destroys the key of a customer. */
    public void erase(String organisation, String customer) {
        DataKey key = (DataKey) vault.keyFor(new KeyScope(organisation, BakeryDeciding.CUSTOMERS, customer));
        new Erasure(keys, generations, () -> {}, Clock.systemUTC(), new PassingTime())
                .erase(
                        UUID.randomUUID(),
                        new DestructionOrder(Set.of(key.id()), "owner-request", "left", "actor-1", NOON));
        vault.keyDestroyed(key.id());
    }

    @Override
    public void close() {
        log.close();
    }
}
