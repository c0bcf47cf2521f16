package org.throughline.platform.decider;

import org.jspecify.annotations.Nullable;

/**
 * All that comes with a command from the edge. Deciding adds neither time nor chance.
 *
 * @param request tells repeats from new requests
 * @param circumstances what the events' headers are made of
 * @param pinnedVersion the version the caller saw of the target stream and insists on, if any
 */
public record Envelope(
        RequestKey request,
        Circumstances circumstances,
        @Nullable Long pinnedVersion) {

    /** A command that holds whatever the version of its target. */
    public static Envelope of(RequestKey request, Circumstances circumstances) {
        return new Envelope(request, circumstances, null);
    }

    /** The same command, only if its target is still at this version. */
    public Envelope pinnedTo(long version) {
        return new Envelope(request, circumstances, version);
    }
}
