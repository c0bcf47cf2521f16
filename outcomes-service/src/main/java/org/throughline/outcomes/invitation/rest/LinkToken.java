package org.throughline.outcomes.invitation.rest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.throughline.platform.eventlog.Digest;

/**
 * What a link carries. Whoever has it may answer, so it is kept nowhere: the record has its hash. It can be typed, since a
 * person may have it on paper.
 *
 * @param value letters and digits, none of which is taken for another; 128 bits
 */
record LinkToken(String value) {
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;

    /** The token that 32 bytes nobody can guess make. */
    static LinkToken of(byte[] secret) {
        StringBuilder token = new StringBuilder();
        BigInteger left = new BigInteger(1, secret);
        for (int i = 0; i < CHARACTERS; i++) {
            token.append(ALPHABET.charAt(left.intValue() & (ALPHABET.length() - 1)));
            left = left.shiftRight(BITS);
        }
        return new LinkToken(token.toString());
    }

    /** What somebody typed, without blanks and dashes, in capitals; what looks like a digit is one. */
    static LinkToken typed(String text) {
        String token = text.replaceAll("[^A-Za-z0-9]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new LinkToken(token.substring(0, Math.min(token.length(), CHARACTERS)));
    }

    /** SHA-256, as hexadecimal. */
    String hash() {
        return Digest.sha256(value.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    @Override
    public String toString() {
        return "LinkToken[redacted]";
    }
}
