package org.throughline.embedded.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The unit that is written and forced to disk at once: the changes of one group of commands.
 *
 * <p>Bytes: magic (4), length of the body (4), CRC-32C of the eight bytes before it (4), CRC-32C of the body (4), body.
 * The header has a checksum of its own, so that a damaged length is not taken for a torn end.
 */
final class Frame {
    static final int HEADER_BYTES = 16;
    private static final int MAGIC = 0x544c_4631;

    private Frame() {}

    static ByteBuffer of(List<Change> changes) {
        int length = changes.stream().mapToInt(Change::length).sum();
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + length);
        frame.position(HEADER_BYTES);
        changes.forEach(change -> change.write(frame));
        frame.putInt(0, MAGIC).putInt(4, length);
        frame.putInt(8, checksum(frame, 0, 8)).putInt(12, checksum(frame, HEADER_BYTES, length));
        return frame.flip();
    }

    static boolean hasSoundHeader(ByteBuffer header) {
        return header.getInt(0) == MAGIC && header.getInt(4) >= 0 && header.getInt(8) == checksum(header, 0, 8);
    }

    static int bodyLength(ByteBuffer header) {
        return header.getInt(4);
    }

    static boolean fits(ByteBuffer header, ByteBuffer body) {
        return header.getInt(12) == checksum(body, 0, body.limit());
    }

    private static int checksum(ByteBuffer bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(from, length));
        return (int) checksum.getValue();
    }
}
