package org.throughline.treatmentplan.care.domain;

/** What a discharge summary says. Clinical text, so it never prints itself. */
public record SummaryText(String value) {
    /** In UTF-16 code units. */
    public static final int LENGTH_MAX = 20_000;

    public SummaryText {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a summary has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "SummaryText[redacted]";
    }
}
