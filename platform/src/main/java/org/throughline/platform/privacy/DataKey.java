package org.throughline.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/**
 * A usable data key: 256 random bits, unwrapped in this process only.
 *
 * <p>Use it at once and ask the vault again next time; a key that is kept escapes its destruction. Payloads are sealed
 * with AES-256-GCM under random 96-bit nonces, so one key is good for 2^32 payloads.
 */
public final class DataKey implements VaultKey {

    static final int LENGTH_BYTES = 32;

    private final KeyId id;
    private final KeyScope scope;
    private final byte[] material;
    private final Aead opening;
    private final AesGcm sealing;

    DataKey(KeyId id, KeyScope scope, byte[] material) {
        if (material.length != LENGTH_BYTES) throw new SealBroken("data key " + id + " has a wrong length");
        this.id = id;
        this.scope = scope;
        this.material = material.clone();
        this.sealing = new AesGcm(material);
        try {
            this.opening = new AesGcmJce(material);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    @Override
    public KeyId id() {
        return id;
    }

    /** What the key covers. */
    public KeyScope scope() {
        return scope;
    }

    byte[] encrypt(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        return sealing.encrypt(plain, associatedData);
    }

    byte[] decrypt(byte[] encrypted, byte[] associatedData) throws GeneralSecurityException {
        return opening.decrypt(encrypted, associatedData);
    }

    byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
