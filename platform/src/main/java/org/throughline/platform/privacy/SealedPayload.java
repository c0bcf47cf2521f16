package org.throughline.platform.privacy;

import java.util.Arrays;

/**
 * A payload as it is stored for ever.
 *
 * <p>{@code sealed} is format byte {@code 0x01}, 12-byte nonce, AES-256-GCM ciphertext of the container, 16-byte tag.
 * The container is format byte {@code 0x01}, 32-byte salt, payload. So it is {@value #OVERHEAD_BYTES} bytes longer than
 * the payload. {@code digest} is the {@link PayloadDigest} and stays in clear when the key is gone.
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record SealedPayload(byte[] sealed, byte[] digest) {

    /** By how much sealing lengthens a payload. */
    public static final int OVERHEAD_BYTES = 1 + 12 + 1 + PayloadDigest.SALT_BYTES + 16;

    /** @throws IllegalArgumentException if the digest is not 32 bytes long */
    public SealedPayload {
        if (digest.length != PayloadDigest.LENGTH_BYTES) throw new IllegalArgumentException("digest is not 32 bytes");
        sealed = sealed.clone();
        digest = digest.clone();
    }

    @Override
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPayload that
                && Arrays.equals(sealed, that.sealed)
                && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "SealedPayload[" + sealed.length + " bytes]";
    }
}
