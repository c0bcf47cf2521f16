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
        return verify(
                signed.anchor().keyId(), signed.signature(), signed.anchor().signedBytes());
    }

    /**
     * Checks other evidence than an anchor.
     *
     * @param format as it was given to {@link AnchorSigner#sign(String, java.util.function.Function)}
     */
    public AnchorVerdict verify(String format, String keyId, AnchorSigner.ContentSigned signed) {
        return verify(
                keyId,
                signed.signature(),
                Fingerprint.of(format).bytes(signed.content()).joined());
    }

    private AnchorVerdict verify(String keyId, byte[] signature, byte[] signedBytes) {
        var key = keysById.get(keyId);
        if (key == null) return AnchorVerdict.UNKNOWN_KEY;
        try {
            Ed25519Verify.create(key).verify(signature, signedBytes);
            return AnchorVerdict.VALID;
        } catch (GeneralSecurityException e) {
            return AnchorVerdict.INVALID;
        }
    }
}
