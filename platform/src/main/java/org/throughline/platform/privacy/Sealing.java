package org.throughline.platform.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals payloads under data keys and opens them again; the formats are those of {@link SealedPayload} and
 * {@link SealContext}.
 *
 * <p>Safe for use by many threads.
 */
public final class Sealing {

    private static final byte SEALED_FORMAT = 1;
    private static final byte CONTAINER_FORMAT = 1;
    private static final int CONTAINER_HEAD_BYTES = 1 + PayloadDigest.SALT_BYTES;

    private final SecureRandom salts;

    /** Draws salts from the platform's own secure source. */
    public Sealing() {
        this(new SecureRandom());
    }

    /** Draws salts from the given source; nonces never come from it. */
    public Sealing(SecureRandom salts) {
        this.salts = salts;
    }

    /**
     * Seals a payload into a place.
     *
     * @throws IllegalArgumentException if the context names another key
     */
    public SealedPayload seal(byte[] payload, SealContext context, DataKey key) {
        demandSameKey(context, key);
        var salt = new byte[PayloadDigest.SALT_BYTES];
        salts.nextBytes(salt);
        var container = ByteBuffer.allocate(CONTAINER_HEAD_BYTES + payload.length)
                .put(CONTAINER_FORMAT)
                .put(salt)
                .put(payload)
                .array();
        try {
            var encrypted = key.encrypt(container, context.associatedData());
            var sealed = ByteBuffer.allocate(1 + encrypted.length)
                    .put(SEALED_FORMAT)
                    .put(encrypted)
                    .array();
            return new SealedPayload(sealed, PayloadDigest.of(salt, payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed under key " + key.id(), e);
        }
    }

    /**
     * Opens what was sealed into a place, and checks it against the digest.
     *
     * @throws SealBroken if it was changed, or sealed into another place or under another key
     * @throws IllegalArgumentException if the context names another key
     */
    public Opened open(SealedPayload sealed, SealContext context, VaultKey key) {
        demandSameKey(context, key);
        return switch (key) {
            case KeyDestroyed _ -> new Opened.Erased();
            case DataKey usable -> open(sealed, context, usable);
        };
    }

    private static Opened.Plain open(SealedPayload sealedPayload, SealContext context, DataKey key) {
        var container = decrypt(sealedPayload.sealed(), context, key);
        if (container.length < CONTAINER_HEAD_BYTES || container[0] != CONTAINER_FORMAT) {
            throw new SealBroken("sealed container is of an unknown format");
        }
        var salt = Arrays.copyOfRange(container, 1, CONTAINER_HEAD_BYTES);
        var payload = Arrays.copyOfRange(container, CONTAINER_HEAD_BYTES, container.length);
        if (!PayloadDigest.proves(sealedPayload.digest(), salt, payload)) {
            throw new SealBroken("payload does not match its digest");
        }
        return new Opened.Plain(payload, salt);
    }

    private static byte[] decrypt(byte[] sealed, SealContext context, DataKey key) {
        if (sealed.length == 0 || sealed[0] != SEALED_FORMAT) throw new SealBroken("not a sealed payload");
        try {
            return key.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), context.associatedData());
        } catch (GeneralSecurityException e) {
            throw new SealBroken("sealed payload was changed or moved", e);
        }
    }

    private static void demandSameKey(SealContext context, VaultKey key) {
        if (!context.keyId().equals(key.id())) throw new IllegalArgumentException("the context names another key");
    }
}
