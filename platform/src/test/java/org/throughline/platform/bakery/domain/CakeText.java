package org.throughline.platform.bakery.domain;

/** What is written on a cake. A customer's own words, so it never prints itself. */
public record CakeText(String value) {
    public static final int LENGTH_MAX = 60;

    public CakeText {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a cake's text has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "CakeText[redacted]";
    }
}
