package org.throughline.outcomes.domain;

/** Words people wrote about a person's care. Clinical text, so it never prints itself. */
public record Text(String value) {
    /** In UTF-16 code units; keeps the largest event within what the log takes. */
    public static final int LENGTH_MAX = 4_000;

    public Text {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a text has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "Text[redacted]";
    }
}
