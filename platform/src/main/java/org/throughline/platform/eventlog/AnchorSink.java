package org.throughline.platform.eventlog;

/** Where signed anchors go, outside the reach of whoever can change the database. */
@FunctionalInterface
public interface AnchorSink {

    /**
     * Takes an anchor; it is durable on return. A repeat may come and is harmless; a second head for the same commit
     * number is evidence, and kept.
     *
     * @throws RuntimeException if it could not be kept; it is then offered again
     */
    void take(AnchorSigned signed);
}
