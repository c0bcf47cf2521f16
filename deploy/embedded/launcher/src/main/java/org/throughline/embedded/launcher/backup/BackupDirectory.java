package org.throughline.embedded.launcher.backup;

import com.mongodb.client.FindIterable;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** The files of a backup, readable by their owner only. It is one as soon as it has a manifest, which is written last. */
record BackupDirectory(Path root) {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURES = "signatures.json";

    /** No stored document is longer: 16 MiB, and room for what the store adds. */
    private static final int DOCUMENT_BYTES_MAX = 16 * 1024 * 1024 + 16 * 1024;

    private static final int DOCUMENT_BYTES_MIN = 5;

    BackupDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * What is written into a file.
     *
     * @param <T> what is known of it afterwards
     */
    interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /** Takes an empty place for a new backup. */
    void create() throws IOException {
        if (Files.exists(root) && !isEmptyDirectory(root)) {
            throw new IOException(root + " holds something already; name a directory that is not there");
        }
        createDirectories(root);
    }

    /** Writes the manifest, whole or not at all; from then on it is a backup. */
    void complete(byte[] manifest) throws IOException {
        Path unfinished = root.resolve(MANIFEST + ".new");
        write(unfinished, manifest);
        Files.move(unfinished, root.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        try (var files = Files.walk(root)) {
            for (Path directory : files.filter(Files::isDirectory).toList()) force(directory);
        }
        force(Objects.requireNonNull(root.getParent(), "a backup lies in a directory"));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return false;
        try (var content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }

    /** Removes everything in it: half a backup must not be taken for one. */
    void clear() throws IOException {
        List<Path> content;
        try (var files = Files.walk(root)) {
            content = files.filter(file -> !file.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : content) Files.delete(file);
    }

    Path logs(String log) {
        return root.resolve("logs").resolve(log + ".bson");
    }

    Path vault(String collection) {
        return root.resolve("vault").resolve(collection + ".bson");
    }

    Path reactions(String service, String collection) {
        return root.resolve("reactions").resolve(service + "." + collection + ".bson");
    }

    /** As the data directory holds them, without the keys that sign. */
    Path anchors() {
        return root.resolve("anchors");
    }

    boolean hasManifest() {
        return Files.exists(root.resolve(MANIFEST));
    }

    /** Writes a file of documents, as they are stored. */
    void write(Path file, FindIterable<RawBsonDocument> documents) throws IOException {
        write(file, out -> {
            long count = 0;
            try (var found = documents.iterator()) {
                while (found.hasNext()) {
                    write(found.next(), out);
                    count++;
                }
            }
            return count;
        });
    }

    /** Writes a file whole. */
    void write(Path file, byte[] content) throws IOException {
        write(file, out -> {
            out.write(content);
            return content.length;
        });
    }

    /** Writes a file; it is on disk when this returns. */
    <T> T write(Path file, Content<T> content) throws IOException {
        createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a directory"));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            T known = content.write(out);
            out.flush();
            channel.force(true);
            return known;
        }
    }

    private Manifest.File describe(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Manifest.File(
                root.relativize(file).toString(),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** Every file but manifest and signatures, as it is now, in the order of paths. */
    List<Manifest.File> describe() throws IOException {
        List<Path> content;
        try (var files = Files.walk(root)) {
            content = files.filter(Files::isRegularFile).sorted().toList();
        }
        var described = new ArrayList<Manifest.File>();
        for (Path file : content) {
            if (file.equals(root.resolve(MANIFEST)) || file.equals(root.resolve(SIGNATURES))) continue;
            described.add(describe(file));
        }
        return described;
    }

    /** Writes a document as it is stored; a file of them is what {@code bsondump} reads. */
    static void write(RawBsonDocument document, OutputStream out) throws IOException {
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        out.write(content);
    }

    /** Hands over every document of a file. */
    static void read(Path file, Consumer<RawBsonDocument> each) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] length = in.readNBytes(Integer.BYTES);
            while (length.length == Integer.BYTES) {
                int bytes =
                        ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (bytes < DOCUMENT_BYTES_MIN || bytes > DOCUMENT_BYTES_MAX) {
                    throw new IOException(file + " is damaged: it holds something that is no document");
                }
                byte[] document = new byte[bytes];
                System.arraycopy(length, 0, document, 0, Integer.BYTES);
                in.readFully(document, Integer.BYTES, bytes - Integer.BYTES);
                each.accept(new RawBsonDocument(document));
                length = in.readNBytes(Integer.BYTES);
            }
            if (length.length > 0) throw new IOException(file + " is damaged: it ends in the middle");
        }
    }

    private static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
