package org.throughline.platform.eventlog;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig2026;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The public keys anchors are checked with, as a Tink JSON keyset, oldest first. */
final class AnchorKeys {

    private static final int ID_BYTES = 16;

    /** What stands before the raw bytes of an Ed25519 key in its X.509 encoding (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private AnchorKeys() {}

    @AccessesPartialKey
    static String id(Ed25519PublicKey key) {
        var digest = Digest.sha256(key.getPublicKeyBytes().toByteArray());
        return HexFormat.of().formatHex(digest.shared(), 0, ID_BYTES);
    }

    @AccessesPartialKey
    static List<Ed25519PublicKey> parse(String keyset) throws GeneralSecurityException {
        var handle = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset, SignatureConfig2026.get());
        var keys = new ArrayList<Ed25519PublicKey>();
        for (var i = 0; i < handle.size(); i++) {
            if (!(handle.getAt(i).getKey() instanceof Ed25519PublicKey key)) {
                throw new GeneralSecurityException("a key of the keyset is no Ed25519 public key");
            }
            keys.add(key);
        }
        return keys;
    }

    @AccessesPartialKey
    static String write(List<Ed25519PublicKey> keys) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder();
        for (var key : keys) {
            var entry = KeysetHandle.importKey(key).withRandomId();
            builder.addEntry(key.equals(keys.getLast()) ? entry.makePrimary() : entry);
        }
        return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(builder.build(), SignatureConfig2026.get());
    }

    @AccessesPartialKey
    static String pem(Ed25519PublicKey key) {
        var raw = key.getPublicKeyBytes().toByteArray();
        var encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
