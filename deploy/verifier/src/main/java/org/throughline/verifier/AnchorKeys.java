package org.throughline.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The Ed25519 public keys an auditor brings along, by their ids. */
final class AnchorKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final byte[] X509_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int RAW_BYTES = 32;
    private static final int ID_BYTES = 16;

    /** In a Tink keyset a key is a protocol buffer, whose second field is the 32 raw bytes. */
    private static final byte[] TINK_FIELD = {0x12, RAW_BYTES};

    private final Map<String, PublicKey> keys = new LinkedHashMap<>();

    /**
     * Reads keys from files: PEM, or the keyset {@code public-keys.json} of a service.
     *
     * @throws UnreadableException if a file holds none
     */
    static AnchorKeys read(List<Path> files) {
        AnchorKeys keys = new AnchorKeys();
        for (Path file : files) {
            try {
                keys.add(Files.readString(file));
            } catch (IOException e) {
                throw new UnreadableException("the key file " + file + " cannot be read", e);
            }
        }
        return keys;
    }

    private void add(String text) {
        if (text.stripLeading().startsWith("{")) {
            for (Fields key : Fields.parse("the keyset", text).objects("key")) tink(key.object("keyData"));
            return;
        }
        List<String> found =
                PEM.matcher(text).results().map(one -> one.group(1)).toList();
        if (found.isEmpty()) throw new UnreadableException("a key file holds no public key");
        for (String one : found) x509(one);
    }

    private void tink(Fields data) {
        byte[] value = decoded(data.text("value"));
        int raw = value.length - RAW_BYTES;
        if (raw < TINK_FIELD.length || !Arrays.equals(Arrays.copyOfRange(value, raw - 2, raw), TINK_FIELD)) {
            throw new UnreadableException("a key of the keyset is no Ed25519 public key");
        }
        add(Arrays.copyOfRange(value, raw, value.length));
    }

    private void x509(String base64) {
        byte[] encoded = decoded(base64.replaceAll("\\s", ""));
        if (encoded.length != X509_ED25519.length + RAW_BYTES
                || !Arrays.equals(Arrays.copyOf(encoded, X509_ED25519.length), X509_ED25519)) {
            throw new UnreadableException("a key is no Ed25519 public key");
        }
        add(Arrays.copyOfRange(encoded, X509_ED25519.length, encoded.length));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("a key is no Base64", e);
        }
    }

    private void add(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_ED25519, X509_ED25519.length + RAW_BYTES);
        System.arraycopy(raw, 0, encoded, X509_ED25519.length, RAW_BYTES);
        try {
            keys.put(id(raw), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("a key is no Ed25519 public key", e);
        }
    }

    private static String id(byte[] raw) {
        return HexFormat.of().formatHex(Arrays.copyOf(Hashing.sha256().digest(raw), ID_BYTES));
    }

    /** The ids of all keys. */
    Set<String> ids() {
        return keys.keySet();
    }

    /** Whether a key signed something; nothing if it is not among these. */
    Optional<Boolean> signed(String keyId, byte[] content, byte[] signature) {
        PublicKey key = keys.get(keyId);
        if (key == null) return Optional.empty();
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return Optional.of(check.verify(signature));
        } catch (GeneralSecurityException e) {
            return Optional.of(false); // a signature of another length, say: the key did not make it
        }
    }
}
