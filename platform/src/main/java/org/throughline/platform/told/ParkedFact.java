package org.throughline.platform.told;

/**
 * A fact that cannot go into the log yet, usually because the one before it is missing. It says where and why, never
 * what.
 *
 * @param place where it can be read again
 * @param stream in the own log, {@code <source>/<stream>}
 * @param version in that stream at the source
 * @param errorClass what stood in the way
 */
public record ParkedFact(RecordPlace place, String stream, long version, String errorClass) {}
