package org.throughline.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a data directory: a lock, snapshots and journal segments.
 *
 * <p>{@code snapshot-N} holds all that happened before {@code journal-N}; what is older than the latest snapshot is not
 * needed any more. Everything is readable by its owner only.
 */
final class DataFiles implements AutoCloseable {
    private static final String SNAPSHOT = "snapshot-";
    private static final String JOURNAL = "journal-";
    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final FileChannel lockFile;

    private DataFiles(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** Takes a directory for this process alone, creating it if needed. */
    static DataFiles lock(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(lockFile)) {
            lockFile.close();
            throw new IOException("another store runs on " + directory + "; stop it first or choose another directory");
        }
        return new DataFiles(directory, lockFile);
    }

    private static boolean tryLock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Loads what is stored; returns the number the next journal segment gets. */
    long load(StoredCollections collections) throws IOException {
        removeAll(listed("").filter(name -> name.endsWith(UNFINISHED)).toList());
        long snapshot = listed(SNAPSHOT).mapToLong(DataFiles::number).max().orElse(0);
        if (snapshot > 0) {
            loadSnapshot(file(SNAPSHOT, snapshot), collections);
        }
        List<Long> segments = listed(JOURNAL)
                .map(DataFiles::number)
                .filter(number -> number >= snapshot)
                .sorted()
                .toList();
        long due = Math.max(1, snapshot);
        for (long segment : segments) {
            if (segment != due++) {
                throw new JournalDamagedException(file(JOURNAL, due - 1), 0, "the file is missing");
            }
            loadSegment(file(JOURNAL, segment), collections, segment == segments.getLast());
        }
        if (snapshot > 0 && segments.isEmpty()) {
            throw new JournalDamagedException(file(JOURNAL, snapshot), 0, "the file is missing");
        }
        collections.loaded();
        return due;
    }

    private static void loadSnapshot(Path file, StoredCollections collections) throws IOException {
        long sound = FrameReader.read(file, collections::load);
        if (sound != Files.size(file)) {
            throw new JournalDamagedException(file, sound, "a snapshot ends in the middle");
        }
    }

    private static void loadSegment(Path file, StoredCollections collections, boolean last) throws IOException {
        long sound = FrameReader.read(file, collections::load);
        if (sound == Files.size(file)) {
            return;
        }
        if (!last) {
            throw new JournalDamagedException(file, sound, "a segment that others follow ends in the middle");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(sound);
            channel.force(true);
        }
    }

    FileChannel createSegment(long number) throws IOException {
        FileChannel segment =
                FileChannel.open(file(JOURNAL, number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        forceDirectory();
        return segment;
    }

    /** Writes a snapshot of everything before a segment, then removes what it replaces. */
    void writeSnapshot(long beforeSegment, Stream<List<Change>> contents) throws IOException {
        Path unfinished = directory.resolve("new-" + SNAPSHOT + beforeSegment + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (List<Change> changes : (Iterable<List<Change>>) contents::iterator) {
                ByteBuffer frame = Frame.of(changes);
                while (frame.hasRemaining()) {
                    channel.write(frame);
                }
            }
            channel.force(true);
        }
        Files.move(unfinished, file(SNAPSHOT, beforeSegment), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        removeAll(Stream.concat(listed(SNAPSHOT), listed(JOURNAL))
                .filter(name -> number(name) < beforeSegment)
                .toList());
    }

    private Path file(String prefix, long number) {
        return directory.resolve(prefix + "%012d".formatted(number));
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(name.indexOf('-') + 1));
    }

    private Stream<String> listed(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .toList()
                    .stream();
        }
    }

    private void removeAll(List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(directory.resolve(name));
        }
        forceDirectory();
    }

    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
