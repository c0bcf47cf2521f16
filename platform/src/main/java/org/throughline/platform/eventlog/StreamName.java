package org.throughline.platform.eventlog;

/**
 * How a stream is named in the log: {@code <name>@<organisation>}, the name being its domain's.
 *
 * <p>So two organisations never meet in one stream, even if both name the same thing, by chance or because one knows an
 * id of the other: what is the other's does not exist, and nobody can stand in anybody's way.
 */
public final class StreamName {
    private static final char OWNED_BY = '@';

    private StreamName() {}

    /** The stream of that name that belongs to an organisation; the organisation's own name holds no {@code @}. */
    public static String in(String organisation, String name) {
        if (organisation.indexOf(OWNED_BY) >= 0) {
            throw new IllegalArgumentException("the name of an organisation holds no " + OWNED_BY);
        }
        return name + OWNED_BY + organisation;
    }

    /** Whether a stream may hold facts of an organisation: it is that organisation's, or nobody's. */
    public static boolean isOf(String organisation, String stream) {
        int owner = stream.lastIndexOf(OWNED_BY);
        return owner < 0 || stream.substring(owner + 1).equals(organisation);
    }

    /** What the domain calls it. */
    public static String of(String stream) {
        int owner = stream.lastIndexOf(OWNED_BY);
        return owner < 0 ? stream : stream.substring(0, owner);
    }
}
