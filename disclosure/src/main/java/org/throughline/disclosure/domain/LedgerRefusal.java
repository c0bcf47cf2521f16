package org.throughline.disclosure.domain;

import java.util.UUID;

/** Why nothing was noted. */
public sealed interface LedgerRefusal {

    /** The entry exists; an entry is never written over. */
    record EntryExists(UUID disclosureId) implements LedgerRefusal {}
}
