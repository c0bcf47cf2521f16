package org.throughline.platform.privacy;

import java.util.regex.Pattern;

/**
 * What a data key is for, as the service that owns the data names it, such as {@code identity}.
 *
 * <p>A kind is an erasure domain: everything under one key is destroyed together. It never stands in a clear header.
 * Lower-case letters, digits and hyphens, starting with a letter, at most 40 characters.
 */
public record KeyKind(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the value has another shape */
    public KeyKind {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not the shape of a key kind");
    }

    @Override
    public String toString() {
        return value;
    }
}
