package org.throughline.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Key-encryption keys in a directory, for one machine: a file {@code generation-<10 digits>.json} per generation, each
 * a Tink JSON keyset with one AES-256-GCM key, readable by its owner only.
 *
 * <p>Never back this directory up together with the vault: whoever holds both copies can undo an erasure.
 */
public final class FileKeyEncryptionKeys implements KeyEncryptionKeys {

    private static final System.Logger LOG = System.getLogger(FileKeyEncryptionKeys.class.getName());
    private static final Pattern NAME = Pattern.compile("generation-(\\d{10})\\.json(\\.destroyed)?");

    private final Path directory;
    private final Map<Integer, Aead> parsed = new ConcurrentHashMap<>();

    /**
     * Opens the directory, creating it if it is not there.
     *
     * @throws UncheckedIOException if it cannot be made or is open to others than its owner
     */
    public FileKeyEncryptionKeys(Path directory) {
        this.directory = directory;
        io(() -> {
            SecretFile.prepareDirectory(directory);
            return directory;
        });
    }

    @Override
    public int current() {
        return files().stream()
                .filter(file -> !isDestroyed(file))
                .mapToInt(FileKeyEncryptionKeys::generation)
                .max()
                .orElse(0);
    }

    @Override
    public Optional<Aead> byGeneration(int generation) {
        var file = file(generation);
        // Another process may have destroyed it; then the copy in memory must go too.
        if (!Files.exists(file)) {
            parsed.remove(generation);
            return Optional.empty();
        }
        return Optional.ofNullable(parsed.get(generation)).or(() -> io(() -> load(generation, file)));
    }

    @Override
    public int create() {
        var keyset = newKeyset();
        return io(() -> {
            // A number counts as used while a half-destroyed file still bears it.
            var generation = newest() + 1;
            while (!SecretFile.create(file(generation), keyset)) generation++;
            return generation;
        });
    }

    @Override
    public void destroyOlderThan(int generation) {
        if (generation > current()) throw new IllegalArgumentException("that would leave no generation");
        for (var file : files()) {
            if (generation(file) < generation) io(() -> destroy(file));
        }
    }

    /** The generations that are at hand, in order. */
    public List<Integer> generations() {
        return files().stream()
                .filter(file -> !isDestroyed(file))
                .map(FileKeyEncryptionKeys::generation)
                .sorted()
                .toList();
    }

    /**
     * Makes another directory hold these generations too. What it holds beside them stays, until {@link #destroyIn}.
     *
     * @return the generations it holds now
     * @throws UncheckedIOException if it cannot be written, holds anything but an earlier copy of this directory, or shows
     *     that this one was left behind: by a newer generation, or by having destroyed one that is here
     */
    public List<Integer> copyTo(Path elsewhere) {
        return io(() -> {
            var copy = new FileKeyEncryptionKeys(elsewhere);
            copy.demandCopyOf(this);
            if (copy.current() > current()) {
                throw new IOException(
                        elsewhere + " holds newer keys than " + directory + "; they are another system's");
            }
            var kept = copy.generations();
            if (!kept.isEmpty() && generations().getFirst() < kept.getFirst()) {
                throw new IOException(directory + " holds keys that were destroyed in " + elsewhere);
            }
            for (var file : files()) {
                if (!isDestroyed(file)) copy.take(file);
            }
            return copy.generations();
        });
    }

    /**
     * Destroys in a copy what an erasure destroyed here, so that no copy undoes it: every generation below all of these.
     *
     * <p>Call it when nothing is opened by them any more. One that is missing between others was lost, not destroyed, and
     * its copy may be the last there is.
     */
    public void destroyIn(Path elsewhere) {
        io(() -> {
            var copy = new FileKeyEncryptionKeys(elsewhere);
            copy.demandCopyOf(this);
            var kept = generations();
            for (var file : copy.files()) {
                if (isDestroyed(file) || (!kept.isEmpty() && generation(file) < kept.getFirst())) copy.destroy(file);
            }
            return copy;
        });
    }

    /** Both bear the same mark, which is made when the first copy is; a directory that bears none must be empty. */
    private void demandCopyOf(FileKeyEncryptionKeys original) throws IOException {
        if (!Files.exists(original.mark())) {
            SecretFile.create(original.mark(), UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        var mark = SecretFile.read(original.mark()).orElseThrow(() -> new IOException("no mark: " + original.mark()));
        try (var content = Files.list(directory)) {
            if (content.findAny().isEmpty()) SecretFile.create(mark(), mark);
        }
        if (!Arrays.equals(SecretFile.read(mark()).orElse(null), mark)) {
            throw new IOException(directory + " holds something else than an earlier copy of these keys");
        }
    }

    private void take(Path file) throws IOException {
        var content = SecretFile.read(file);
        if (content.isEmpty()) return;
        var taken = directory.resolve(file.getFileName());
        if (!SecretFile.create(taken, content.get())
                && !Arrays.equals(SecretFile.read(taken).orElse(null), content.get())) {
            throw new IOException(taken + " is another key than " + file);
        }
    }

    private Path mark() {
        return directory.resolve("mark");
    }

    private Path destroy(Path file) throws IOException {
        parsed.remove(generation(file));
        // Renamed first and durably, so that nobody ever takes the overwritten bytes for a damaged key.
        var doomed = isDestroyed(file) ? file : file.resolveSibling(file.getFileName() + ".destroyed");
        if (!isDestroyed(file)) moveIfThere(file, doomed);
        SecretFile.destroy(doomed);
        return doomed;
    }

    private static void moveIfThere(Path file, Path doomed) throws IOException {
        try {
            Files.move(file, doomed, StandardCopyOption.ATOMIC_MOVE);
            SecretFile.makeDurable(doomed);
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.DEBUG, "another process is destroying {0} too", doomed.getFileName());
        }
    }

    private Optional<Aead> load(int generation, Path file) throws IOException {
        var keyset = SecretFile.read(file);
        if (keyset.isEmpty()) return Optional.empty();
        try {
            var aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            new String(keyset.get(), StandardCharsets.UTF_8),
                            AeadConfig2026.get(),
                            InsecureSecretKeyAccess.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
            parsed.put(generation, aead);
            return Optional.of(aead);
        } catch (GeneralSecurityException e) {
            if (!Files.exists(file)) return Optional.empty();
            throw new IOException("key-encryption generation " + generation + " is damaged", e);
        }
    }

    private static byte[] newKeyset() {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key-encryption key cannot be made", e);
        }
    }

    private List<Path> files() {
        return io(() -> {
            try (var files = Files.list(directory)) {
                return files.filter(file ->
                                NAME.matcher(file.getFileName().toString()).matches())
                        .toList();
            }
        });
    }

    private Path file(int generation) {
        return directory.resolve("generation-%010d.json".formatted(generation));
    }

    private int newest() {
        return files().stream()
                .mapToInt(FileKeyEncryptionKeys::generation)
                .max()
                .orElse(0);
    }

    private static boolean isDestroyed(Path file) {
        return file.getFileName().toString().endsWith(".destroyed");
    }

    private static int generation(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalStateException("not a generation: " + file);
        return Integer.parseInt(name.group(1));
    }

    private static <T> T io(Io<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("key-encryption keys cannot be reached", e);
        }
    }

    private interface Io<T> {
        T run() throws IOException;
    }
}
