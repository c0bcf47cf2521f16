package org.throughline.embedded.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One change of one slot, as the journal keeps it. Applying a change twice is the same as applying it once.
 *
 * <p>Bytes: kind (1), length of the namespace (2), namespace, then for {@code Put} and {@code Remove} the slot (4), then
 * for {@code Put} the document as BSON, which says its own length.
 */
sealed interface Change {
    /** Namespace: database, dot, collection. */
    String namespace();

    /** A document was put into a slot, new or in place of another. Its bytes are never changed or compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Put(String namespace, int slot, byte[] document) implements Change {}

    /** A slot was emptied. */
    record Remove(String namespace, int slot) implements Change {}

    /** A collection was dropped with all its slots. */
    record Drop(String namespace) implements Change {}

    byte PUT = 1;
    byte REMOVE = 2;
    byte DROP = 3;

    /** Length in bytes. */
    default int length() {
        int name = 3 + namespace().getBytes(StandardCharsets.UTF_8).length;
        return switch (this) {
            case Put put -> name + 4 + put.document().length;
            case Remove _ -> name + 4;
            case Drop _ -> name;
        };
    }

    default void write(ByteBuffer out) {
        switch (this) {
            case Put put -> {
                header(out, PUT);
                out.putInt(put.slot()).put(put.document());
            }
            case Remove remove -> {
                header(out, REMOVE);
                out.putInt(remove.slot());
            }
            case Drop _ -> header(out, DROP);
        }
    }

    private void header(ByteBuffer out, byte kind) {
        byte[] name = namespace().getBytes(StandardCharsets.UTF_8);
        out.put(kind).putShort((short) name.length).put(name);
    }

    /** Reads the next change; the bytes have passed their checksum. */
    static Change read(ByteBuffer in) {
        byte kind = in.get();
        byte[] name = new byte[in.getShort()];
        in.get(name);
        String namespace = new String(name, StandardCharsets.UTF_8);
        return switch (kind) {
            case PUT -> new Put(namespace, in.getInt(), document(in));
            case REMOVE -> new Remove(namespace, in.getInt());
            case DROP -> new Drop(namespace);
            default -> throw new IllegalArgumentException("unknown kind of change " + kind);
        };
    }

    private static byte[] document(ByteBuffer in) {
        int length = Integer.reverseBytes(in.getInt(in.position()));
        byte[] document = new byte[length];
        in.get(document);
        return document;
    }
}
