package org.throughline.platform.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Joins fields into bytes that can be read in one way only.
 *
 * <p>Each field is its length in bytes (4 bytes, big-endian, unsigned) and then its bytes: text as UTF-8, an int as 4
 * and a UUID as 16 big-endian bytes. Text that is no valid Unicode is refused, since replacing a lone surrogate would
 * give two texts the same bytes.
 */
final class LengthPrefixed {

    private final ByteArrayOutputStream joined = new ByteArrayOutputStream(256);

    LengthPrefixed text(String text) {
        return bytes(utf8(text));
    }

    LengthPrefixed number(int number) {
        return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    LengthPrefixed keyId(KeyId keyId) {
        var uuid = keyId.value();
        return bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    LengthPrefixed bytes(byte[] field) {
        joined.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        joined.writeBytes(field);
        return this;
    }

    byte[] joined() {
        return joined.toByteArray();
    }

    private static byte[] utf8(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text is not valid Unicode", e);
        }
    }
}
