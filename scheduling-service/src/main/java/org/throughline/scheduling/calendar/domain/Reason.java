package org.throughline.scheduling.calendar.domain;

/** Why someone did what a rule asks a reason for, in their own words; at most 500 characters. It never prints itself. */
public record Reason(String value) {
    public static final int LENGTH_MAX = 500;

    public Reason {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a reason has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "Reason[redacted]";
    }
}
