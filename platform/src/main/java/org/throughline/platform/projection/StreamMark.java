package org.throughline.platform.projection;

import java.util.Arrays;
import java.util.Base64;
import org.throughline.platform.eventlog.Fingerprint;

/** The short name a stream has in the marks of a row: a field name without dots. */
final class StreamMark {
    /** 96 bits: among a million streams of one row two meet with a probability below 10^-16. */
    private static final int BYTES = 12;

    private StreamMark() {}

    static String of(String stream) {
        byte[] digest = Fingerprint.of("throughline.stream-mark.v1")
                .text(stream)
                .finish()
                .toBytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }
}
