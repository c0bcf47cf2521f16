package org.throughline.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a bundle. */
final class Bundle implements AutoCloseable {
    static final String COMMITS = "commits.ndjson";
    static final String ANCHORS = "anchors.ndjson";
    static final String SUMMARY = "summary.txt";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private static final Set<String> PARTS = Set.of(COMMITS, ANCHORS, SUMMARY);
    private static final int MANIFEST_BYTES_MAX = 1 << 20;

    private final ZipFile zip;

    /** @throws UnreadableException if it is no zip file */
    Bundle(Path file) {
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("The file is no zip archive that can be read.", e);
        }
    }

    /** A small file, whole. */
    byte[] whole(String name) {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(MANIFEST_BYTES_MAX + 1);
            if (bytes.length > MANIFEST_BYTES_MAX)
                throw new UnreadableException("The bundle's " + name + " is too long.");
            return bytes;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** What of the files is not as the manifest says, if anything is. */
    Optional<String> flaw(Manifest manifest) {
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        Set<String> known = new TreeSet<>(PARTS);
        known.addAll(Set.of(MANIFEST, SIGNATURE));
        if (names.size() != known.size() || !known.containsAll(names)) {
            return Optional.of("The archive does not hold exactly the files a bundle has.");
        }
        List<String> stated = manifest.parts().stream().map(Manifest.Part::name).toList();
        if (stated.size() != PARTS.size() || !PARTS.containsAll(stated)) {
            return Optional.of("The manifest does not name exactly the files a bundle has.");
        }
        List<String> changed = new ArrayList<>();
        for (Manifest.Part part : manifest.parts()) if (!isAsStated(part)) changed.add(part.name());
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(changed.stream()
                        .collect(Collectors.joining(
                                " and ", "", " was changed since the bundle was signed: its SHA-256 is another one.")));
    }

    private boolean isAsStated(Manifest.Part part) {
        MessageDigest sha256 = Hashing.sha256();
        try (DigestInputStream in = new DigestInputStream(open(part.name()), sha256)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return bytes == part.bytes() && MessageDigest.isEqual(sha256.digest(), part.sha256());
        } catch (IOException e) {
            return false; // it does not even unpack
        }
    }

    /** Hands over a file line by line. */
    void lines(String name, Consumer<Fields> each) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(Fields.parse("line " + ++number + " of " + name, line));
            }
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new UnreadableException("The archive holds no " + name + ": it is no bundle.");
        return zip.getInputStream(entry);
    }

    private static UnreadableException damaged(String name, IOException cause) {
        return new UnreadableException("The archive is damaged: " + name + " cannot be unpacked.", cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableException("The file cannot be closed.", e);
        }
    }
}
