package org.throughline.embedded.launcher.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.throughline.platform.eventlog.Digest;

/** A client's secret as it is given out once: 256 random bits. It never prints itself. */
public record Secret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        return new Secret(randomText(BYTES));
    }

    /** What is stored instead. A fast hash is enough: nobody guesses 256 random bits. */
    Hashed hashed() {
        String salt = randomText(16);
        return new Hashed(salt, digest(salt, value));
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }

    /** A salted hash of a secret, both parts in URL-safe Base64. */
    public record Hashed(String salt, String hash) {

        /** Takes the same time wherever the first difference is. */
        boolean matches(Secret presented) {
            byte[] expected = hash.getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(
                    expected, digest(salt, presented.value()).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public String toString() {
            return "Hashed[redacted]";
        }
    }

    private static String randomText(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String digest(String salt, String secret) {
        byte[] digest =
                Digest.sha256((salt + secret).getBytes(StandardCharsets.UTF_8)).toBytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
