package org.throughline.intake.referral.domain;

import org.throughline.intake.domain.Text;

/**
 * Something of the person's health as the sender coded it: a condition, a medication or an allergy.
 *
 * @param system the code system's name; {@code none} when only words came
 * @param code in that system; {@code none} when only words came
 * @param display the sender's words
 */
public record CodedText(String system, String code, Text display) {
    private static final int LENGTH_MAX = 200;

    public CodedText {
        requireLength(system);
        requireLength(code);
    }

    private static void requireLength(String part) {
        if (part.isBlank() || part.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a system and a code have 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "CodedText[redacted]";
    }
}
