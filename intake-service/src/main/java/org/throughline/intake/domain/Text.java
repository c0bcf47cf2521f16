package org.throughline.intake.domain;

/** Words people wrote or said about a person. Health information, so it never prints itself. */
public record Text(String value) {
    /** In UTF-16 code units. */
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
