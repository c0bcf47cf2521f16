package org.throughline.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A word that is looked for as it may have been written down: in UTF-8 or UTF-16, in capitals or not, or in Base64.
 *
 * @param text ASCII letters, digits and signs
 */
record Mark(String text) {
    /** How many bytes of a Base64 group may come before it; those around the word depend on its neighbours. */
    private static final int ALIGNMENTS = 3;

    boolean in(String other) {
        return in(other.getBytes(StandardCharsets.UTF_8));
    }

    boolean in(byte[] bytes) {
        String small = small(bytes);
        String lower = text.toLowerCase(Locale.ROOT);
        if (small.contains(lower) || small.contains(spread(lower))) return true;
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        return encoded().stream().anyMatch(raw::contains);
    }

    /** UTF-16 of ASCII has a zero between each two letters, whichever its byte order. */
    private static String spread(String word) {
        return String.join("\0", word.split(""));
    }

    private static String small(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The characters of its Base64 that do not depend on what stands before and after it. */
    private List<String> encoded() {
        var forms = new ArrayList<String>();
        byte[] word = text.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < ALIGNMENTS; before++) {
            byte[] padded = new byte[before + word.length];
            System.arraycopy(word, 0, padded, before, word.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
            int sure = padded.length * 8 / 6;
            forms.add(whole.substring(before == 0 ? 0 : before + 1, sure));
        }
        return forms;
    }
}
