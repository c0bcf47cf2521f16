package org.throughline.treatmentplan.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * SHA-256 of something that is signed.
 *
 * <p>Every field goes in as UTF-8 with its length before it, every list with its size before it, so no two contents
 * share a form. The first field names the form; another form gets another name, since signatures outlive programs.
 */
public final class FormDigest {
    private final MessageDigest digest;

    /** Nothing but the name of the form yet. */
    public FormDigest(String form) {
        this.digest = digest("SHA-256");
        field(form);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds one field, as it is written. */
    public void field(Object value) {
        byte[] bytes = value.toString().getBytes(UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    /** Adds a list, each item by its own fields. */
    public <T> void list(List<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    /** 64 lower-case hexadecimal digits; nothing is added after that. */
    public String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }
}
