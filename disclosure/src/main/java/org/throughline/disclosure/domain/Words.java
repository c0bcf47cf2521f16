package org.throughline.disclosure.domain;

/** What somebody wrote down about a disclosure. It may say what a person is treated for, so it never prints itself. */
public record Words(String value) {
    /** In UTF-16 code units. */
    public static final int LENGTH_MAX = 2_000;

    public Words {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("words have 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "Words[redacted]";
    }
}
