package org.throughline.platform.eventlog;

import java.util.regex.Pattern;

/**
 * An event on its way into the log; the log gives it version and position.
 *
 * @param stream the history it continues, for example {@code plan/7c2f…}
 * @param id unique in the log for ever
 * @param type short and neutral, for example {@code intake.participant-admitted.v1}; never a class name
 * @param revision additive revision of the stored JSON of that type, from 1
 * @param header what stands in clear
 * @param sealed the encrypted payload, at most 256 KiB
 * @param digest salted digest of the payload, which outlives the key
 */
public record ProposedEvent(
        String stream, String id, String type, int revision, EventHeader header, SealedBytes sealed, Digest digest) {
    /** Largest sealed payload in bytes; a larger one is refused before it is queued. */
    public static final int SEALED_BYTES_MAX = 256 * 1024;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*\\.v[1-9][0-9]*");

    public ProposedEvent {
        Names.checked("stream", stream);
        Names.checked("event id", id);
        if (type.length() > Names.LENGTH_MAX || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("event type must match " + TYPE.pattern());
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision starts at 1, not " + revision);
        }
        if (sealed.length() == 0 || sealed.length() > SEALED_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "sealed payload has 1 to " + SEALED_BYTES_MAX + " bytes, not " + sealed.length());
        }
    }

    @Override
    public String toString() {
        return "ProposedEvent[" + type + " " + id + "]";
    }
}
