package org.throughline.platform.privacy;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * Wraps data keys under key-encryption keys.
 *
 * <p>Wrapped are the 32 bytes of the data key. The associated data is final: the length-prefixed fields
 * {@code "throughline.data-key.v1"}, key id (16 bytes), organisation, kind, owner (UTF-8) and generation (4 bytes). So
 * a wrapped key moved to another document, or called another generation's, does not open.
 */
final class KeyWrapping {

    private final KeyEncryptionKeys keys;

    KeyWrapping(KeyEncryptionKeys keys) {
        this.keys = keys;
    }

    /** Wraps a new key; empty if the generation is gone. */
    Optional<StoredKey> wrap(KeyId id, KeyScope scope, byte[] material, int generation) {
        return keys.byGeneration(generation).map(aead -> {
            try {
                var wrapped = aead.encrypt(material, associatedData(id, scope, generation));
                return new StoredKey(id, scope, generation, new Binary(wrapped), true);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("wrapping failed for key " + id, e);
            }
        });
    }

    /**
     * Unwraps a key; empty if its generation is gone, which a fresh reading of the document may mend.
     *
     * @throws SealBroken if the document was changed
     */
    Optional<byte[]> unwrap(StoredKey key) {
        var wrapped = key.wrapped();
        if (wrapped == null) throw new IllegalArgumentException("key is destroyed");
        return keys.byGeneration(key.generation()).map(aead -> {
            try {
                return aead.decrypt(wrapped.getData(), associatedData(key.id(), key.scope(), key.generation()));
            } catch (GeneralSecurityException e) {
                throw new SealBroken("wrapped key " + key.id() + " was changed or moved", e);
            }
        });
    }

    static byte[] associatedData(KeyId id, KeyScope scope, int generation) {
        return new LengthPrefixed()
                .text("throughline.data-key.v1")
                .keyId(id)
                .text(scope.organisation())
                .text(scope.kind().value())
                .text(scope.owner())
                .number(generation)
                .joined();
    }
}
