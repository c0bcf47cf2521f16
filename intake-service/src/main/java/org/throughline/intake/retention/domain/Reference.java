package org.throughline.intake.retention.domain;

import java.util.regex.Pattern;

/**
 * Where the paper is that something rests on: the number of an order, a letter, a file. It stays readable when the record is
 * gone, so it is an opaque code of ASCII letters, digits and {@code . _ : -}, at most 100 characters, and never a name.
 */
public record Reference(String value) {
    /** What it looks like. */
    public static final String SHAPE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if it looks otherwise */
    public Reference {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("a reference is an opaque code");
        }
    }
}
