package org.throughline.platform.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is left of a payload in clear: SHA-256 over the 4-byte big-endian length of {@code "throughline.payload.v1"},
 * that text in UTF-8, the 32-byte salt and the payload.
 *
 * <p>Who is shown salt and payload can check them against the digest without any key. Who is not cannot guess the
 * payload, however few values it might have, since the salt is random and sealed with it.
 */
public final class PayloadDigest {

    /** Length of a digest. */
    public static final int LENGTH_BYTES = 32;

    /** Length of a salt. */
    public static final int SALT_BYTES = 32;

    private static final byte[] DOMAIN =
            new LengthPrefixed().text("throughline.payload.v1").joined();

    private PayloadDigest() {}

    /**
     * Computes the digest of a payload.
     *
     * @throws IllegalArgumentException if the salt is not 32 bytes long
     */
    public static byte[] of(byte[] salt, byte[] payload) {
        if (salt.length != SALT_BYTES) throw new IllegalArgumentException("salt is not 32 bytes");
        var sha256 = sha256();
        sha256.update(DOMAIN);
        sha256.update(salt);
        return sha256.digest(payload);
    }

    /** Whether salt and payload are those the digest was made of. */
    public static boolean proves(byte[] digest, byte[] salt, byte[] payload) {
        return salt.length == SALT_BYTES && MessageDigest.isEqual(digest, of(salt, payload));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
