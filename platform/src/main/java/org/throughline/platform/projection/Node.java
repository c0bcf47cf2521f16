package org.throughline.platform.projection;

import java.util.function.LongSupplier;

/** The process that runs processors. All it runs over one database share one object, since they beat and look together. */
public final class Node {
    private final String id;
    private final LongSupplier nanoTime;
    private final Beats beats = new Beats();
    private final RetriesAsked retriesAsked = new RetriesAsked();

    /**
     * A node of one's own clock.
     *
     * @param id the same after a restart, so that a node takes its own processors back at once; two processes never
     *     share it
     * @param nanoTime a steadily rising count of nanoseconds, by which it sees whether other nodes are alive
     */
    public Node(String id, LongSupplier nanoTime) {
        this.id = id;
        this.nanoTime = nanoTime;
    }

    /** A node that goes by the machine's own steady clock. */
    public static Node named(String id) {
        return new Node(id, System::nanoTime);
    }

    /** What it is called. */
    public String id() {
        return id;
    }

    /** Its steady clock. */
    public LongSupplier nanoTime() {
        return nanoTime;
    }

    Beats beats() {
        return beats;
    }

    RetriesAsked retriesAsked() {
        return retriesAsked;
    }
}
