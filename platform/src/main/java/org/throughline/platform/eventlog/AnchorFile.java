package org.throughline.platform.eventlog;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signed anchors of one log in a file an auditor can take away: one {@link AnchorJson} per line, in the order they were
 * made, each on disk before {@link #take} returns.
 *
 * <p>A last line without its end was never acknowledged; opening cuts it off and reading passes over it.
 */
public final class AnchorFile implements AnchorSink, AutoCloseable {

    /** Far above the longest line, so the last one is found by looking at the end only. */
    private static final int LINE_BYTES_MAX = 4_096;

    private final FileChannel channel;
    private long size;
    private Optional<AnchorSigned> last;

    /**
     * Opens the file for appending, creating it if it is not there. Its directory must exist.
     *
     * @throws UncheckedIOException if it cannot be opened, or its last whole line is no anchor
     */
    public AnchorFile(Path file) {
        try {
            var isNew = !Files.exists(file);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isNew) makeDurable(file);
            var end = end(channel);
            size = channel.size() - tornBytes(end);
            last = lastLine(end).map(AnchorFile::parse);
            channel.truncate(size);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor file cannot be opened", e);
        }
    }

    /** The newest anchor in the file. */
    public synchronized Optional<AnchorSigned> last() {
        return last;
    }

    @Override
    public synchronized void take(AnchorSigned signed) {
        if (last.map(AnchorFile::head).equals(Optional.of(head(signed)))) return;
        var line = ByteBuffer.wrap((AnchorJson.write(signed) + "\n").getBytes(StandardCharsets.UTF_8));
        var length = line.remaining();
        try {
            // Written at the known end, so what a failed attempt left is overwritten by the next.
            while (line.hasRemaining()) channel.write(line, size + line.position());
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("an anchor cannot be kept", e);
        }
        size += length;
        last = Optional.of(signed);
    }

    /**
     * Hands over every anchor of a file, oldest first.
     *
     * @throws UncheckedIOException if it cannot be read, or a whole line is no anchor
     */
    public static void read(Path file, Consumer<AnchorSigned> each) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (var anchor = next(lines); anchor != null; anchor = next(lines)) each.accept(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor file cannot be read", e);
        }
    }

    /**
     * The next anchor of a file that may be written meanwhile, if there is one. A last line without its end was never
     * acknowledged, or is being written just now, and counts as none.
     *
     * @throws IOException if it cannot be read, or what is there is far longer than a line
     * @throws UncheckedIOException if a whole line is no anchor
     */
    public static @Nullable AnchorSigned next(Reader lines) throws IOException {
        var line = wholeLine(lines);
        return line == null ? null : parse(line);
    }

    private static @Nullable String wholeLine(Reader lines) throws IOException {
        var line = new StringBuilder();
        var next = lines.read();
        while (next >= 0 && next != '\n') {
            if (line.length() >= 2 * LINE_BYTES_MAX) throw new IOException("the end of the anchor file is no anchor");
            line.append((char) next);
            next = lines.read();
        }
        return next < 0 ? null : line.toString();
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor file cannot be closed", e);
        }
    }

    private static AnchorHead head(AnchorSigned signed) {
        return signed.anchor().head();
    }

    private static AnchorSigned parse(String line) {
        try {
            return AnchorJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("a line of the anchor file is no anchor", e));
        }
    }

    private static String end(FileChannel channel) throws IOException {
        var start = Math.max(0, channel.size() - 2 * LINE_BYTES_MAX);
        var buffer = ByteBuffer.allocate(Math.toIntExact(channel.size() - start));
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {}
        // One character per byte, so that lengths in text are lengths in the file.
        var end = new String(buffer.array(), StandardCharsets.ISO_8859_1);
        if (start > 0 && !end.contains("\n")) throw new IOException("the end of the anchor file is no anchor");
        return end;
    }

    private static int tornBytes(String end) {
        return end.length() - (end.lastIndexOf('\n') + 1);
    }

    private static Optional<String> lastLine(String end) {
        var whole = end.substring(0, end.length() - tornBytes(end));
        return whole.lines().reduce((_, later) -> later);
    }

    private static void makeDurable(Path file) throws IOException {
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
