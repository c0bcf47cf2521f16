package org.throughline.platform.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A small file only its owner may read (0600, in a directory of 0700), written whole or not at all and durable when a
 * call returns.
 *
 * <p>Destroying overwrites before deleting. A file system that copies on write, or a disk that moves blocks, may keep
 * the old ones; there the volume itself must be encrypted.
 */
public final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private SecretFile() {}

    /**
     * Creates the directory if it is not there.
     *
     * @throws IOException if it is there and open to others than its owner
     */
    public static void prepareDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
        demandOwnerOnly(directory);
    }

    /** Writes a new file; answers false and changes nothing if it is there already. */
    public static boolean create(Path file, byte[] content) throws IOException {
        var written = writeBeside(file, content);
        try {
            // A link, unlike a rename, never replaces what another process put there first.
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(written);
            makeDurable(file);
        }
    }

    /** Writes the file anew and overwrites what it held. */
    public static void replace(Path file, byte[] content) throws IOException {
        var written = writeBeside(file, content);
        try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            makeDurable(file);
            overwrite(old);
        }
    }

    /**
     * Reads the file; empty if it is not there.
     *
     * @throws IOException if it is open to others than its owner
     */
    public static Optional<byte[]> read(Path file) throws IOException {
        try {
            demandOwnerOnly(file);
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Overwrites and deletes the file; repeating it is harmless. */
    public static void destroy(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            overwrite(channel);
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(file);
        makeDurable(file);
    }

    private static Path writeBeside(Path file, byte[] content) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        var options = EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try (var channel = FileChannel.open(beside, options, PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
            writeAll(channel, ByteBuffer.wrap(content));
            channel.force(true);
        }
        return beside;
    }

    private static void overwrite(FileChannel channel) throws IOException {
        channel.position(0);
        writeAll(channel, ByteBuffer.allocate(Math.toIntExact(channel.size())));
        channel.force(true);
    }

    private static void writeAll(FileChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) channel.write(content);
    }

    static void makeDurable(Path file) throws IOException {
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void demandOwnerOnly(Path path) throws IOException {
        var granted = Files.getPosixFilePermissions(path);
        if (!OWNER_DIRECTORY.containsAll(granted)) throw new IOException("open to others than its owner: " + path);
    }
}
