package org.throughline.embedded.launcher.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.verify.AnchorsAtHand;
import org.throughline.embedded.launcher.verify.StoreAtHand;
import org.throughline.embedded.launcher.verify.StoredLog;
import org.throughline.embedded.launcher.verify.StoredLogs;
import org.throughline.embedded.launcher.verify.SystemVerification;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorJson;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.Head;
import org.throughline.platform.eventlog.LogVerifier;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.service.ServiceSettings;

/**
 * Makes a backup of a system, whether it runs or not: the logs, the vault, the anchors, and how far its reactions are.
 * Views are not in it; they are built anew from the logs.
 *
 * <p>Every log is taken up to one instant, so that no service knows what another one, put back with it, never recorded.
 * Each is verified as it is read: what is not as it was recorded is not backed up.
 */
public final class Backup {
    private static final int ATTEMPTS_MAX = 3;

    private final MongoClient mongo;
    private final Optional<URI> broker;
    private final DataDirectory data;
    private final BackupDirectory to;
    private final InstantSource clock;
    private final Consumer<String> say;

    private Backup(
            StoreAtHand store,
            MongoClient mongo,
            DataDirectory data,
            BackupDirectory to,
            InstantSource clock,
            Consumer<String> say) {
        this.mongo = mongo;
        this.broker = store.broker();
        this.data = data;
        this.to = to;
        this.clock = clock;
        this.say = say;
    }

    /** A log was copied, up to a head, knowing of every source up to a position. */
    private record CopiedLog(String name, Head head, Map<String, Long> told) {}

    /**
     * Makes one.
     *
     * @param to where it goes; a directory that is empty or not there
     * @param keys where the keys that open it go, kept apart from it
     * @param say told how far it is, a line at a time
     * @throws NotAsRecordedException if a log is broken
     * @throws IOException if it cannot be made; nothing is left of it then
     */
    public static Manifest make(
            StoreAtHand store, DataDirectory data, Path to, Path keys, InstantSource clock, Consumer<String> say)
            throws IOException, NotAsRecordedException {
        var directory = new BackupDirectory(to);
        demandApart(directory.root(), keys.toAbsolutePath().normalize(), data.root());
        directory.create();
        try (var mongo = store.client()) {
            return new Backup(store, mongo, data, directory, clock, say).make(keys);
        } finally {
            if (!directory.hasManifest()) directory.clear();
        }
    }

    private static void demandApart(Path... places) throws IOException {
        for (int one = 0; one < places.length; one++) {
            for (int other = 0; other < places.length; other++) {
                if (one != other && places[one].startsWith(places[other])) {
                    throw new IOException(places[one] + " lies in " + places[other]
                            + ": the system, its backup and the keys that open it are kept apart");
                }
            }
        }
    }

    private Manifest make(Path keys) throws IOException, NotAsRecordedException {
        Instant madeAt = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            var anchors = AnchorsAtHand.read(data.anchors(), broker, say);
            var found = new StoredLogs(mongo).find();
            if (found.isEmpty())
                throw new IOException("There are no logs yet in " + data.root() + ", so nothing to keep");
            demandAllThere(found, anchors);
            // Before the instant is chosen: a reaction is never further than the log that is put back with it.
            for (String service : services(found)) new Reactions(database(service)).copy(to, service);
            Instant until = until(found);
            var copied = new ArrayList<CopiedLog>();
            for (StoredLog log : found) copied.add(copy(log, anchors, until));
            if (areClosed(copied)) {
                var vault = new VaultCopy(mongo, data.keys());
                var manifest = sign(madeAt, until, copied, vault.copy(to, keys));
                vault.destroyIn(keys);
                return manifest;
            }
            say.accept("a service was told what another had not recorded yet; once more");
            to.clear();
        }
        throw new IOException("The logs went on too fast to be taken together; try again when less is going on");
    }

    private static void demandAllThere(List<StoredLog> found, AnchorsAtHand anchors) throws NotAsRecordedException {
        var missed = new TreeSet<>(anchors.logs());
        for (StoredLog log : found) {
            if (!log.lost()) missed.remove(log.name());
            else missed.add(log.name());
        }
        if (!missed.isEmpty()) throw broken(missed.first(), "it is not there");
    }

    /** Now; or the time of the newest commit, should the clock have been set back since. */
    private Instant until(List<StoredLog> found) {
        return found.stream()
                .flatMap(log -> new LogVerifier(log.database(), log.name()).newestAt().stream())
                .reduce(clock.instant(), (one, other) -> one.isBefore(other) ? other : one);
    }

    private CopiedLog copy(StoredLog log, AnchorsAtHand anchors, Instant until)
            throws IOException, NotAsRecordedException {
        var told = new HashMap<String, Long>();
        var verifier = new LogVerifier(log.database(), log.name());
        var outcome = to.write(
                to.logs(log.name()),
                out -> anchors.of(log.name())
                        .verify(
                                verifier,
                                until,
                                (stored, commit) -> take(stored, commit, out, told),
                                SystemVerification.saying(log.name(), say)));
        return switch (outcome) {
            case Broken found -> throw broken(log.name(), "commit " + found.commit() + ": " + found.finding());
            case Sound sound -> {
                copyAnchors(log.name(), sound.head());
                say.accept("%s: %d commits".formatted(log.name(), sound.commits()));
                yield new CopiedLog(log.name(), sound.head(), told);
            }
        };
    }

    private static NotAsRecordedException broken(String log, String what) {
        return new NotAsRecordedException("The log " + log + " is not what was recorded (" + what
                + "), so it is not backed up; see ./throughline verify, and keep the data directory as it is");
    }

    private static void take(RawBsonDocument stored, RecordedCommit commit, OutputStream out, Map<String, Long> told) {
        try {
            BackupDirectory.write(stored, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (RecordedEvent event : commit.events()) {
            var origin = event.header().origin();
            if (origin != null) told.merge(origin.source(), origin.position(), Math::max);
        }
    }

    /** Whether every log holds all that another was told of it. */
    private static boolean areClosed(List<CopiedLog> copied) {
        var positions = new HashMap<String, Long>();
        for (CopiedLog log : copied) positions.put(log.name(), log.head().position());
        return copied.stream()
                .flatMap(log -> log.told().entrySet().stream())
                .allMatch(told -> told.getValue() <= positions.getOrDefault(told.getKey(), 0L));
    }

    /** Those that speak of commits in the backup; a newer one would say that it was cut. */
    private void copyAnchors(String log, Head head) throws IOException {
        String service = ServiceSettings.serviceOf(log);
        var from = new AnchorDirectory(data.anchors(service));
        var into = new AnchorDirectory(to.anchors().resolve(service));
        if (Files.exists(from.file(log))) {
            to.write(into.file(log), out -> {
                AnchorFile.read(from.file(log), anchor -> take(anchor, head, out));
                return head;
            });
        }
    }

    private static void take(AnchorSigned anchor, Head head, OutputStream out) {
        if (anchor.anchor().head().commit() > head.number()) return;
        try {
            out.write((AnchorJson.write(anchor) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest sign(Instant madeAt, Instant until, List<CopiedLog> copied, List<Integer> generations)
            throws IOException {
        var signers = new TreeMap<String, AnchorSigner>();
        for (CopiedLog log : copied) {
            signers.computeIfAbsent(
                    ServiceSettings.serviceOf(log.name()),
                    service -> new AnchorSigner(new AnchorDirectory(data.anchors(service)).keys()));
        }
        for (var signer : signers.entrySet()) {
            var keys = new AnchorDirectory(to.anchors().resolve(signer.getKey())).publicKeys();
            to.write(keys, signer.getValue().publicKeys().getBytes(StandardCharsets.UTF_8));
        }
        var kept = AnchorsAtHand.read(to.anchors(), Optional.empty(), _ -> {});
        var logs = copied.stream()
                .map(log -> new Manifest.Log(
                        log.name(),
                        log.head().number(),
                        log.head().position(),
                        log.head().hash().toString(),
                        kept.of(log.name()).upTo()))
                .toList();
        var manifest = new Manifest(Manifest.FORMAT, madeAt, until, logs, generations, to.describe());
        byte[] content = manifest.json();
        var signatures = new ArrayList<Manifest.Signature>();
        signers.forEach((service, signer) -> signatures.add(new Manifest.Signature(
                service,
                signer.keyId(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                signer.sign(Manifest.FORMAT, _ -> content).signature()))));
        to.write(to.root().resolve(BackupDirectory.SIGNATURES), Manifest.write(signatures));
        to.complete(content);
        return manifest;
    }

    private static Set<String> services(List<StoredLog> logs) {
        var services = new TreeSet<String>();
        logs.forEach(log -> services.add(ServiceSettings.serviceOf(log.name())));
        return services;
    }

    private MongoDatabase database(String service) {
        return mongo.getDatabase(ServiceSettings.DATABASES + service);
    }
}
