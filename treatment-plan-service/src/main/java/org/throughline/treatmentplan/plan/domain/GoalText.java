package org.throughline.treatmentplan.plan.domain;

/** A goal in the participant's own words. Clinical text, so it never prints itself. */
public record GoalText(String value) {
    /** In UTF-16 code units. */
    public static final int LENGTH_MAX = 500;

    public GoalText {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a goal has 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return "GoalText[redacted]";
    }
}
