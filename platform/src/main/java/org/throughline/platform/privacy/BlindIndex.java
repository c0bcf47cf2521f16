package org.throughline.platform.privacy;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens by which equal values are found without storing them.
 *
 * <p>A token is the unpadded URL-safe Base64 of HMAC-SHA-256, under the organisation's key of kind
 * {@code blind-index}, over the length-prefixed fields {@code "throughline.blind-index.v1"}, field name and value; 43
 * characters. Equal values give equal tokens in one field of one organisation and nowhere else. Values must come
 * normalised: this class compares bytes. Without the key a token cannot be guessed, but how often one occurs shows.
 */
public final class BlindIndex {

    /** The kind of key tokens are made with; a service that makes them needs it granted. */
    public static final KeyKind KIND = new KeyKind("blind-index");

    private static final String ALGORITHM = "HmacSHA256";

    private final Vault vault;

    /** Makes tokens under keys of the given vault. */
    public BlindIndex(Vault vault) {
        this.vault = vault;
    }

    /** The token of a normalised value; empty if the organisation's key was destroyed, so nothing can match. */
    public Optional<String> token(String organisation, String field, String normalised) {
        return switch (vault.keyFor(new KeyScope(organisation, KIND, organisation))) {
            case KeyDestroyed _ -> Optional.empty();
            case DataKey key -> Optional.of(token(key, field, normalised));
        };
    }

    static String token(DataKey key, String field, String normalised) {
        var message = new LengthPrefixed()
                .text("throughline.blind-index.v1")
                .text(field)
                .text(normalised)
                .joined();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.material(), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(message));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
