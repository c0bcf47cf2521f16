package org.throughline.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Reads a file of frames. An incomplete last frame was never acknowledged and ends the file; other damage stops. */
final class FrameReader {
    private final Path file;
    private final FileChannel channel;
    private long offset;

    private FrameReader(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Applies every change of a file in order.
     *
     * @return the length of its sound part in bytes
     * @throws JournalDamagedException if a complete frame is not what was written
     */
    static long read(Path file, Consumer<Change> apply) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FrameReader reader = new FrameReader(file, channel);
            while (reader.next(apply)) {
                // Each turn applies one frame.
            }
            return reader.offset;
        }
    }

    private boolean next(Consumer<Change> apply) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_BYTES);
        if (fill(header, offset) < Frame.HEADER_BYTES) {
            return false;
        }
        if (!Frame.hasSoundHeader(header)) {
            throw new JournalDamagedException(file, offset, "no frame starts here");
        }
        long bodyAt = offset + Frame.HEADER_BYTES;
        int length = Frame.bodyLength(header);
        if (channel.size() < bodyAt + length) {
            return false;
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        fill(body, bodyAt);
        if (!Frame.fits(header, body.flip())) {
            throw new JournalDamagedException(file, offset, "a frame does not have its checksum");
        }
        while (body.hasRemaining()) {
            apply.accept(Change.read(body));
        }
        offset = bodyAt + length;
        return true;
    }

    private int fill(ByteBuffer target, long from) throws IOException {
        int filled = 0;
        while (target.hasRemaining()) {
            int read = channel.read(target, from + filled);
            if (read < 0) {
                return filled;
            }
            filled += read;
        }
        return filled;
    }
}
