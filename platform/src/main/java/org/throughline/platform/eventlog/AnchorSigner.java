package org.throughline.platform.eventlog;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.platform.privacy.SecretFile;

/**
 * Signs anchors with an Ed25519 key of its own, in a directory only its owner may read.
 *
 * <p>{@code signing-key.json} holds the one private key, created at first use; {@code public-keys.json} holds the
 * public keys of all time, so that anchors of earlier keys can still be checked. Rotating destroys the old private key.
 * One process owns the directory; several threads may share a signer.
 */
public final class AnchorSigner {

    static final String PUBLIC_KEYS = "public-keys.json";

    private final Path privateFile;
    private final Path publicFile;
    private KeysetHandle key;

    /**
     * Opens the directory, creating it and the first key if need be.
     *
     * @throws UncheckedIOException if it cannot be read or written, is damaged, or open to others than its owner
     */
    public AnchorSigner(Path directory) {
        privateFile = directory.resolve("signing-key.json");
        publicFile = directory.resolve(PUBLIC_KEYS);
        try {
            SecretFile.prepareDirectory(directory);
            var kept = SecretFile.read(privateFile);
            key = kept.isPresent() ? parse(kept.get()) : newKey();
            publish(key);
            if (kept.isEmpty()) SecretFile.create(privateFile, bytes(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of anchors cannot be opened", e);
        }
    }

    /** Id of the key it signs with now. */
    public synchronized String keyId() {
        return AnchorKeys.id(publicKey(key));
    }

    /** Signs that a log's head is this now. */
    public synchronized AnchorSigned sign(AnchorHead head, Instant at) {
        var anchor = new Anchor(head, at, keyId());
        return new AnchorSigned(anchor, signature(anchor.signedBytes()));
    }

    /** Content and the signature under it. */
    @SuppressWarnings("ArrayRecordComponent") // made once and only written out
    public record ContentSigned(byte[] content, byte[] signature) {}

    /**
     * Signs other evidence than an anchor: the length-prefixed fields format and content.
     *
     * @param format names what it is, so that one kind of evidence cannot stand in for another
     * @param content gives what is signed, told the id of the key that signs it
     */
    public synchronized ContentSigned sign(String format, Function<String, byte[]> content) {
        byte[] signed = content.apply(keyId());
        return new ContentSigned(
                signed, signature(Fingerprint.of(format).bytes(signed).joined()));
    }

    private byte[] signature(byte[] bytes) {
        try {
            return key.getPrimitive(SignatureConfig2026.get(), PublicKeySign.class)
                    .sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is to be signed cannot be", e);
        }
    }

    /** The same keys as {@link #publicKeys}, oldest first: key id → the key as PEM, which any software reads. */
    public Map<String, String> publicKeysById() {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            AnchorKeys.parse(publicKeys()).forEach(one -> keys.put(AnchorKeys.id(one), AnchorKeys.pem(one)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public keys of anchors are damaged", e);
        }
        return keys;
    }

    /** The public keys of all time as a Tink JSON keyset, for {@link AnchorVerifier} and for auditors. */
    public synchronized String publicKeys() {
        try {
            var keyset = SecretFile.read(publicFile).orElseThrow(() -> new IOException("no public keys"));
            return new String(keyset, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the public keys of anchors cannot be read", e);
        }
    }

    /** From now on signs with a new key. */
    public synchronized void rotate() {
        try {
            var next = newKey();
            // Published first: a crash in between leaves a public key too many, never one too few.
            publish(next);
            SecretFile.replace(privateFile, bytes(next));
            key = next;
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of anchors cannot be replaced", e);
        }
    }

    private void publish(KeysetHandle signing) throws IOException {
        try {
            var published = SecretFile.read(publicFile);
            List<Ed25519PublicKey> keys = new ArrayList<>();
            if (published.isPresent())
                keys.addAll(AnchorKeys.parse(new String(published.get(), StandardCharsets.UTF_8)));
            if (keys.stream().anyMatch(publicKey(signing)::equalsKey)) return;
            keys.add(publicKey(signing));
            var keyset = AnchorKeys.write(keys).getBytes(StandardCharsets.UTF_8);
            if (published.isPresent()) SecretFile.replace(publicFile, keyset);
            else SecretFile.create(publicFile, keyset);
        } catch (GeneralSecurityException e) {
            throw new IOException("the public keys of anchors are damaged", e);
        }
    }

    @AccessesPartialKey
    private static Ed25519PublicKey publicKey(KeysetHandle signing) {
        if (signing.getPrimary().getKey() instanceof Ed25519PrivateKey privateKey) return privateKey.getPublicKey();
        throw new IllegalStateException("the signing key is no Ed25519 key");
    }

    private static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(
                    Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX), SignatureConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }

    private static byte[] bytes(KeysetHandle signing) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            signing, SignatureConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be written", e);
        }
    }

    private static KeysetHandle parse(byte[] keyset) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    new String(keyset, StandardCharsets.UTF_8),
                    SignatureConfig2026.get(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IOException("the signing key is damaged", e);
        }
    }
}
