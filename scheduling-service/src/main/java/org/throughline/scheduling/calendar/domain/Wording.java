package org.throughline.scheduling.calendar.domain;

/** A text that may tell who or where somebody is, such as a name or an address. It never prints itself. */
public record Wording(String value) {
    public static final int LENGTH_MAX = 300;

    public Wording {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a text has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "Wording[redacted]";
    }
}
