package org.throughline.treatmentplan.note.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a note documents.
 *
 * @param session which session, if it is one; none or one
 * @param happenedAt when it began, as the author says
 */
public record Occasion(Kind kind, List<UUID> session, Instant happenedAt) {

    /** A session that is scheduled, or a contact beside them. Notes that are kept apart from the record are none of these. */
    public enum Kind {
        SESSION,
        PHONE,
        CRISIS,
        /** With somebody else than the participant, about them. */
        COLLATERAL,
        CASE_MANAGEMENT
    }

    public Occasion {
        session = List.copyOf(session);
        if (session.size() != (kind == Kind.SESSION ? 1 : 0)) {
            throw new IllegalArgumentException("a session is named where it is one, and there alone");
        }
    }

    /** The session, if it is one. */
    public Optional<UUID> inSession() {
        return session.stream().findFirst();
    }
}
