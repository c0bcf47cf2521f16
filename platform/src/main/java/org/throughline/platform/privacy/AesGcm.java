package org.throughline.platform.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM as Tink does: a random nonce of 96 bits, the encrypted bytes and a tag of 128 bits.
 *
 * <p>Tink sets up a source of nonces for each thread, at the price of a search through all jars, and here nearly every request
 * is a thread of its own. Safe for use by many threads.
 */
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom NONCES = new SecureRandom();

    private final SecretKey key;

    AesGcm(byte[] material) {
        this.key = new SecretKeySpec(material, "AES");
    }

    byte[] encrypt(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        NONCES.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associatedData);
        return ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BYTES)
                .put(nonce)
                .put(cipher.doFinal(plain))
                .array();
    }
}
