package org.throughline.platform.eventlog;

/**
 * An event before it is sealed.
 *
 * @param stream the history it continues
 * @param id unique in the log for ever
 * @param type short neutral name with a version
 * @param revision additive revision of the payload's JSON, from 1
 * @param header what stands in clear; its key is the one the payload is sealed under
 * @param payload the content, never printed
 */
@SuppressWarnings("ArrayRecordComponent") // sealed at once, never compared
public record Fact(String stream, String id, String type, int revision, EventHeader header, byte[] payload) {
    @Override
    public String toString() {
        return "Fact[" + type + " " + id + "]";
    }
}
