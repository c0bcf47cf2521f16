package org.throughline.platform.projection;

/**
 * How far the rows of a view have been built anew.
 *
 * @param view as the status names its processor
 * @param generation of the rows that serve: how often they were built anew
 * @param building whether others are being built
 * @param position of the last event that those hold; of those that serve, if none are being built
 * @param of position of the last event of the log
 * @param brokenBy class name of what ended the last building before its rows served, while others still do; else empty
 */
public record RebuildProgress(
        String view, long generation, boolean building, long position, long of, String brokenBy) {}
