package org.throughline.intake.likeness.domain;

/**
 * Something a person may share with another, made equal for both. It never prints itself.
 *
 * @param field which of the things that are compared; values of two fields are never equal
 * @param value normalised
 * @param likeness what it means to share it
 */
public record Trait(String field, String value, Likeness likeness) {
    @Override
    public String toString() {
        return "Trait[redacted]";
    }
}
