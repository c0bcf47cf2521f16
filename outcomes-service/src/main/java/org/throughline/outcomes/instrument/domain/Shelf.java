package org.throughline.outcomes.instrument.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an organisation keeps under one instrument's name.
 *
 * @param published its own definitions, oldest first
 * @param ends by version, when it ended; shipped versions may be among them
 */
public record Shelf(List<InstrumentDefinition> published, Map<Integer, Instant> ends) {
    public static final Shelf EMPTY = new Shelf(List.of(), Map.of());

    public Shelf {
        published = List.copyOf(published);
        ends = Map.copyOf(ends);
    }

    /** With one more definition. */
    public Shelf with(InstrumentDefinition definition) {
        List<InstrumentDefinition> more = new ArrayList<>(published);
        more.add(definition);
        return new Shelf(more, ends);
    }

    /** With a version that ended. */
    public Shelf ending(int version, Instant at) {
        Map<Integer, Instant> more = new HashMap<>(ends);
        more.put(version, at);
        return new Shelf(published, more);
    }
}
