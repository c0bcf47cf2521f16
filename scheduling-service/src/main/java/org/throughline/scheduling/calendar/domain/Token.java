package org.throughline.scheduling.calendar.domain;

import java.util.regex.Pattern;

/** The shape of an opaque name such as a staff member's: it may stand in the name of a stream. */
public final class Token {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:@+-]{1,80}");

    private Token() {}

    /**
     * The value itself, when it has this shape.
     *
     * @throws IllegalArgumentException if it has another
     */
    public static String checked(String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a token has 1 to 80 letters, digits or . _ : @ + -");
        }
        return value;
    }
}
