package org.throughline.scheduling.feed.rest;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.platform.eventlog.Digest;

/** What opens a feed: 256 random bits, told once and kept nowhere. It never prints itself. */
record FeedSecret(String value) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static FeedSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that somebody sends, if it has the shape of one. */
    static Optional<FeedSecret> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
    }

    String hash() {
        return Digest.sha256(value.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    @Override
    public String toString() {
        return "FeedSecret[redacted]";
    }
}
