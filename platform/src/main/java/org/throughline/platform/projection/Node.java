package org.throughline.platform.projection;

import java.util.function.LongSupplier;

/**
 * The process that runs processors.
 *
 * @param id the same after a restart, so that a node takes its own processors back at once; two processes never share it
 * @param nanoTime a steadily rising count of nanoseconds, by which it sees whether other nodes are alive
 */
public record Node(String id, LongSupplier nanoTime) {

    /** A node that goes by the machine's own steady clock. */
    public static Node named(String id) {
        return new Node(id, System::nanoTime);
    }
}
