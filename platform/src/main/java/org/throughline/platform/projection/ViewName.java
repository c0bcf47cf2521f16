package org.throughline.platform.projection;

import java.util.regex.Pattern;

/**
 * One version of a view: names its collection and its processor, {@code <view>_v<version>}.
 *
 * @param view lower-case letters, digits and underscores, starting with a letter, at most 60 characters
 * @param version from 1
 */
public record ViewName(String view, int version) {
    private static final String GENERATION = ".g";
    private static final Pattern VIEW = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    public ViewName {
        if (!VIEW.matcher(view).matches()) {
            throw new IllegalArgumentException("the name of a view must match " + VIEW.pattern());
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions of a view start at 1, not " + version);
        }
    }

    /** The version that a projection builds. */
    public static ViewName of(Projection<?> projection) {
        return new ViewName(projection.name(), projection.version());
    }

    /**
     * Names the collection of rows that were built anew so many times, and what is parked while they are built and serve.
     *
     * @param generation 0 for the rows that were built first, whose name is that of the version
     */
    public String rows(long generation) {
        return generation == 0 ? toString() : this + GENERATION + generation;
    }

    @Override
    public String toString() {
        return view + "_v" + version;
    }
}
