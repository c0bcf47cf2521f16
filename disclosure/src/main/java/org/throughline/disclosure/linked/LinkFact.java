package org.throughline.disclosure.linked;

import java.util.UUID;

/** What intake tells of two records: only their ids. */
public sealed interface LinkFact {
    /** Whose record goes on. */
    UUID survivorId();

    /** Whose record is kept and no longer added to. */
    UUID retiredId();

    /** They are one person's. */
    record Linked(UUID survivorId, UUID retiredId) implements LinkFact {}

    /** They are not, after all. */
    record Unlinked(UUID survivorId, UUID retiredId) implements LinkFact {}
}
