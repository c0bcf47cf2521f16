package org.throughline.embedded.launcher.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.verify.AnchorsAtHand;
import org.throughline.embedded.launcher.verify.NoStoreException;
import org.throughline.embedded.launcher.verify.StoreAtHand;
import org.throughline.embedded.launcher.verify.SystemVerification;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorEvidence;
import org.throughline.platform.eventlog.AnchorSigner.ContentSigned;
import org.throughline.platform.eventlog.AnchorVerdict;
import org.throughline.platform.eventlog.AnchorVerifier;
import org.throughline.platform.eventlog.LogVerifier;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.Verification;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.service.ServiceSettings;

/**
 * Puts a backup back on an empty machine, and calls it done only when every log is, commit for commit, what the manifest
 * and the anchors say.
 *
 * <p>All is built beside the data directory and takes its name at the end: half a system is never there to be started.
 */
public final class Restore {

    /** Beside the data directory, while it is not done. */
    private static final String UNFINISHED = ".restoring";

    private final BackupDirectory from;
    private final Path keys;
    private final @Nullable Path shown;
    private final Consumer<String> say;

    /**
     * A restore that was not begun.
     *
     * @param from the backup
     * @param keys the key-encryption keys, or a copy of them
     * @param shown anchors kept elsewhere: a directory of them with public keys, or one file; they may be newer
     * @param say told how far it is, a line at a time
     */
    public Restore(Path from, Path keys, @Nullable Path shown, Consumer<String> say) {
        this.from = new BackupDirectory(from);
        this.keys = keys;
        this.shown = shown;
        this.say = say;
    }

    /**
     * What an anchor tells of that the backup does not hold.
     *
     * @param from first position that is missing
     * @param to last position that is known to be missing; there may have been more
     */
    public record Missing(String log, long from, long to) {
        @Override
        public String toString() {
            return "%s: positions %d to %d".formatted(log, from, to);
        }
    }

    /** A system that was put back. */
    public record Restored(Manifest manifest, List<Missing> missing) {}

    /**
     * Restores.
     *
     * @param data of the new system; it must not be there, or be empty
     * @param acceptsLoss whether to go on although anchors tell of more than the backup holds
     * @throws NotAsRecordedException if the backup is not what was made, or holds less than anchors tell of
     * @throws IOException if it cannot be done
     */
    public Restored into(Installation installation, DataDirectory data, boolean acceptsLoss)
            throws IOException, NotAsRecordedException, InterruptedException, NoStoreException, StartFailedException {
        demandEmpty(data.root());
        var manifest = manifest();
        demandOpenable(manifest);
        var evidence = shown == null ? null : shownAnchors(shown);
        var missing = evidence == null ? List.<Missing>of() : missing(manifest, evidence);
        if (!missing.isEmpty() && !acceptsLoss) {
            throw new NotAsRecordedException("The backup is older than the anchors shown. Missing are of "
                    + missing.stream().map(Missing::toString).collect(Collectors.joining(", of "))
                    + ". Restore a newer backup, or this one with --accept-loss");
        }
        var unfinished =
                new DataDirectory(data.root().resolveSibling(data.root().getFileName() + UNFINISHED));
        if (Files.exists(unfinished.root())) {
            throw new IOException(unfinished.root() + " was left by a restore that did not end; remove it first");
        }
        fill(installation, unfinished.create(), manifest, evidence);
        Files.write(unfinished.of("restored.json"), Manifest.write(new Restored(manifest, missing)));
        Files.move(unfinished.root(), data.root(), StandardCopyOption.ATOMIC_MOVE);
        return new Restored(manifest, missing);
    }

    private static void demandEmpty(Path root) throws IOException {
        if (Files.exists(root) && !BackupDirectory.isEmptyDirectory(root)) {
            throw new IOException(root + " holds data already; a backup is restored into an empty directory only");
        }
    }

    private Manifest manifest() throws IOException, NotAsRecordedException {
        if (!from.hasManifest()) throw new IOException(from.root() + " is no backup: it has no manifest");
        byte[] content = Files.readAllBytes(from.root().resolve(BackupDirectory.MANIFEST));
        var manifest = Manifest.read(content, Manifest.class);
        if (!manifest.format().equals(Manifest.FORMAT)) {
            throw new IOException(from.root() + " is of a format that is not known here: " + manifest.format());
        }
        demandSigned(manifest, content);
        say.accept("the manifest is signed; reading the files");
        var found = from.describe();
        if (!found.equals(manifest.files())) throw new NotAsRecordedException(changed(manifest, found));
        return manifest;
    }

    private static String changed(Manifest manifest, List<Manifest.File> found) {
        var differing = new ArrayList<>(manifest.files());
        differing.removeAll(found);
        var added = new ArrayList<>(found);
        added.removeAll(manifest.files());
        var first = differing.isEmpty() ? added.getFirst() : differing.getFirst();
        return "The backup was changed since it was made: " + first.path() + " is not what the manifest says";
    }

    /** Every service signs, with a key it published: to those shown, if any were, else to the backup itself. */
    private void demandSigned(Manifest manifest, byte[] content) throws IOException, NotAsRecordedException {
        var signatures = new HashMap<String, Manifest.Signature>();
        byte[] signed = Files.readAllBytes(from.root().resolve(BackupDirectory.SIGNATURES));
        for (var signature : Manifest.read(signed, Manifest.Signature[].class)) {
            signatures.put(signature.service(), signature);
        }
        if (shown == null) say.accept("no anchors kept elsewhere were shown, so the backup vouches for itself");
        Path known = shown != null && Files.isDirectory(shown) ? shown : from.anchors();
        for (String service : manifest.services()) {
            var signature = signatures.get(service);
            var verdict = signature == null ? AnchorVerdict.UNKNOWN_KEY : verdict(known, signature, content);
            if (verdict != AnchorVerdict.VALID) {
                throw new NotAsRecordedException("The manifest of the backup is not signed by " + service
                        + " as its public keys in " + known + " say: " + verdict);
            }
        }
    }

    private static AnchorVerdict verdict(Path known, Manifest.Signature signature, byte[] content) throws IOException {
        Path keys = new AnchorDirectory(known.resolve(signature.service())).publicKeys();
        if (!Files.exists(keys)) return AnchorVerdict.UNKNOWN_KEY;
        try {
            byte[] signed = Base64.getUrlDecoder().decode(signature.signature());
            return new AnchorVerifier(Files.readString(keys))
                    .verify(Manifest.FORMAT, signature.key(), new ContentSigned(content, signed));
        } catch (IllegalArgumentException damaged) {
            return AnchorVerdict.INVALID;
        }
    }

    private void demandOpenable(Manifest manifest) throws IOException {
        var needed = VaultCopy.generationsNeeded(from);
        if (!Files.isDirectory(keys)) throw new IOException("There are no keys in " + keys);
        var atHand = new FileKeyEncryptionKeys(keys).generations();
        if (atHand.containsAll(needed)) return;
        throw new IOException("The vault in this backup, made at " + manifest.madeAt() + ", opens with key generation "
                + needed + ", and " + keys + " holds " + atHand
                + ". After an erasure no backup made before it can be opened; take one made since");
    }

    private AnchorsAtHand shownAnchors(Path anchors) throws IOException {
        return Files.isDirectory(anchors)
                ? AnchorsAtHand.read(anchors, Optional.empty(), _ -> {})
                : AnchorsAtHand.readFile(from.anchors(), anchors);
    }

    private static List<Missing> missing(Manifest manifest, AnchorsAtHand evidence) {
        var missing = new ArrayList<Missing>();
        for (String log : evidence.logs().stream().sorted().toList()) {
            long held = manifest.log(log).map(Manifest.Log::position).orElse(0L);
            evidence.of(log)
                    .newest()
                    .filter(newest -> newest.position() > held)
                    .ifPresent(newest -> missing.add(new Missing(log, held + 1, newest.position())));
        }
        return missing;
    }

    private void fill(
            Installation installation, DataDirectory data, Manifest manifest, @Nullable AnchorsAtHand evidence)
            throws IOException, NotAsRecordedException, InterruptedException, NoStoreException, StartFailedException {
        new FileKeyEncryptionKeys(keys).copyTo(data.keys());
        copyAnchors(data);
        Files.createDirectories(data.of("store"));
        var kept = AnchorsAtHand.read(data.anchors(), Optional.empty(), _ -> {});
        try (var store = StoreAtHand.open(installation, data, "", say);
                var mongo = store.client()) {
            new VaultCopy(mongo, data.keys()).putBack(from);
            for (String service : manifest.services()) {
                new Reactions(database(mongo, service)).putBack(from, service);
            }
            for (Manifest.Log log : manifest.logs()) {
                putBack(mongo, log);
                demandAsRecorded(mongo, log, kept.of(log.name()), false);
                if (evidence != null && evidence.logs().contains(log.name())) {
                    demandAsRecorded(mongo, log, evidence.of(log.name()), true);
                }
            }
        }
    }

    private void copyAnchors(DataDirectory data) throws IOException {
        List<Path> files;
        try (var content = Files.walk(from.anchors())) {
            files = content.filter(Files::isRegularFile).toList();
        }
        var into = new BackupDirectory(data.anchors());
        for (Path file : files) {
            into.write(into.root().resolve(from.anchors().relativize(file)), Files.readAllBytes(file));
        }
    }

    private void putBack(MongoClient mongo, Manifest.Log log) throws IOException {
        var database = database(mongo, ServiceSettings.serviceOf(log.name()));
        MongoEventLog.create(database, log.name());
        var saying = SystemVerification.saying(log.name(), line -> say.accept(line.replace("sound", "put back")));
        new Filling(database, log.name()).fill(from.logs(log.name()), saying);
    }

    /** @param mayEndEarlier whether anchors may tell of more, a loss that was accepted */
    private void demandAsRecorded(MongoClient mongo, Manifest.Log log, AnchorEvidence anchors, boolean mayEndEarlier)
            throws NotAsRecordedException {
        var verifier = new LogVerifier(database(mongo, ServiceSettings.serviceOf(log.name())), log.name());
        Verification outcome = anchors.verify(verifier, SystemVerification.saying(log.name(), say));
        boolean asRecorded = switch (outcome) {
            case Sound sound ->
                sound.commits() == log.commits()
                        && sound.head().hash().toString().equals(log.head());
            case Broken broken -> mayEndEarlier && broken.finding() == Finding.CUT;
        };
        if (!asRecorded) {
            throw new NotAsRecordedException(
                    "The log " + log.name() + " of the backup is not what was recorded: " + outcome);
        }
    }

    private static MongoDatabase database(MongoClient mongo, String service) {
        return mongo.getDatabase(ServiceSettings.DATABASES + service);
    }
}
