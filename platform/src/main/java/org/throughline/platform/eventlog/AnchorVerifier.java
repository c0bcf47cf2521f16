package org.throughline.platform.eventlog;

import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** Checks signed anchors with public keys an auditor got earlier, without the database or any secret. */
public final class AnchorVerifier {

    private final Map<String, Ed25519PublicKey> keysById = new HashMap<>();

    private AnchorVerifier() {}

    /** Knows no key, so no anchor proves anything to it. */
    public static AnchorVerifier withoutKeys() {
        return new AnchorVerifier();
    }

    /**
     * Knows the given public keys.
     *
     * @param publicKeys a Tink JSON keyset, as {@link AnchorSigner#publicKeys} gives
     * @throws IllegalArgumentException if it is no keyset of Ed25519 public keys
     */
    public AnchorVerifier(String publicKeys) {
        try {
            for (var key : AnchorKeys.parse(publicKeys)) keysById.put(AnchorKeys.id(key), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a keyset of Ed25519 public keys", e);
        }
    }

    /** Checks one anchor. Whether the log agrees with it is another question. */
    public AnchorVerdict verify(AnchorSigned signed) {
        var key = keysById.get(signed.anchor().keyId());
        if (key == null) return AnchorVerdict.UNKNOWN_KEY;
        try {
            Ed25519Verify.create(key).verify(signed.signature(), signed.anchor().signedBytes());
            return AnchorVerdict.VALID;
        } catch (GeneralSecurityException e) {
            return AnchorVerdict.INVALID;
        }
    }
}
