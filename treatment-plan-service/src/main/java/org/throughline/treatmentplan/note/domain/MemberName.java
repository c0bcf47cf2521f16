package org.throughline.treatmentplan.note.domain;

import java.util.regex.Pattern;

/**
 * By what a member of a group is called. It comes with the request that writes about another member, is looked for there, and
 * is kept nowhere.
 */
public record MemberName(String value) {
    /** In UTF-16 code units. */
    public static final int LENGTH_MAX = 100;

    public MemberName {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + LENGTH_MAX + " characters");
        }
    }

    /** Whether a text has it, as a word or words of its own, in whatever case. */
    boolean isIn(String text) {
        String words = "(?<![\\p{L}\\p{N}])" + Pattern.quote(value.strip()) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    @Override
    public String toString() {
        return "MemberName[redacted]";
    }
}
