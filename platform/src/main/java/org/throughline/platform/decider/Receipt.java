package org.throughline.platform.decider;

import java.util.Map;

/**
 * What the sender of a granted command is told; a repeat is told the same.
 *
 * @param stream the target of the command
 * @param version its version with the command's events
 * @param written every stream that got events → its version with them; empty when nothing had to change
 * @param position a reader that has come this far has seen all of it
 */
public record Receipt(String stream, long version, Map<String, Long> written, long position) {
    public Receipt {
        written = Map.copyOf(written);
    }
}
