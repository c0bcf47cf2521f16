package org.throughline.intake.domain;

import java.util.regex.Pattern;

/** Checks short codes, such as a programme's or a level's. */
public final class Codes {
    /** In characters. */
    public static final int LENGTH_MAX = 64;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._+-]{1," + LENGTH_MAX + "}");

    private Codes() {}

    /**
     * The code itself, fit to be part of a stream's name.
     *
     * @throws IllegalArgumentException if it has another shape; the code is not quoted
     */
    public static String required(String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code has 1 to " + LENGTH_MAX + " letters, digits or . _ + -");
        }
        return code;
    }
}
