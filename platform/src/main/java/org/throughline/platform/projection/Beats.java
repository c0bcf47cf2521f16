package org.throughline.platform.projection;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets the processors of one node beat in one write instead of one each, since each write is forced to the disk.
 *
 * <p>Nobody beats for one that shows no life: a processor whose thread is stuck or gone is lost to another node.
 */
final class Beats {
    private final Map<String, Held> held = new HashMap<>();

    private record Held(long epoch, long beatNanos, long aliveNanos) {}

    /** Notes that a processor was claimed or written to just now. */
    synchronized void beaten(String processor, long epoch, long now) {
        held.put(processor, new Held(epoch, now, now));
    }

    /** Forgets a processor that is held no more. */
    synchronized void lost(String processor) {
        held.remove(processor);
    }

    /**
     * Shows that a processor is alive; if its beat is due, all that showed life since the last one beat with it.
     *
     * @return whether the processor is still held
     */
    synchronized boolean beat(String processor, Tokens tokens, String node, long now) {
        Held due = held.get(processor);
        if (due == null) {
            return false;
        }
        held.put(processor, new Held(due.epoch(), due.beatNanos(), now));
        if (now - due.beatNanos() < Lease.BEAT.toNanos()) {
            return true;
        }
        Map<String, Long> alive = new HashMap<>();
        held.forEach((name, one) -> {
            if (now - one.aliveNanos() < Lease.BEAT.toNanos()) {
                alive.put(name, one.epoch());
            }
        });
        if (tokens.beat(node, alive)) {
            alive.keySet()
                    .forEach(name ->
                            held.computeIfPresent(name, (_, one) -> new Held(one.epoch(), now, one.aliveNanos())));
            return true;
        }
        // Somebody lost one of them; each finds out for itself.
        boolean still = tokens.beat(node, Map.of(processor, due.epoch()));
        if (still) {
            held.put(processor, new Held(due.epoch(), now, now));
        } else {
            held.remove(processor);
        }
        return still;
    }
}
