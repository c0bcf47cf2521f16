package org.throughline.intake.admission.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was given, as far as attendance was told.
 *
 * @param attended episode, by session that was attended
 */
record CareFile(Map<UUID, UUID> attended) {
    static final CareFile NONE = new CareFile(Map.of());

    CareFile {
        attended = Map.copyOf(attended);
    }

    /** A later entry about a session corrects the one before. */
    CareFile with(Seen.SessionSeen seen) {
        Map<UUID, UUID> more = new HashMap<>(attended);
        if (seen.use().attended()) {
            more.put(seen.use().sessionId(), seen.use().episodeId());
        } else {
            more.remove(seen.use().sessionId());
        }
        return new CareFile(more);
    }

    boolean begun(UUID episodeId) {
        return attended.containsValue(episodeId);
    }
}
