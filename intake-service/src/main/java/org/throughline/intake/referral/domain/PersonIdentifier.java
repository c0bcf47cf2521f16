package org.throughline.intake.referral.domain;

/** A number a person is known by and that may be kept. It never prints itself. */
public record PersonIdentifier(String system, String value) {
    /** In characters, of each of the two. */
    public static final int LENGTH_MAX = 200;

    public PersonIdentifier {
        if (value.isBlank() || value.length() > LENGTH_MAX || system.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("an identifier has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "PersonIdentifier[redacted]";
    }
}
