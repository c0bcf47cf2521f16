package org.throughline.intake.accounting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an accounting lists, as it stood in the ledger.
 *
 * @param entries of the ledger, newest first
 * @param hash of the document they make, SHA-256 in hexadecimal
 * @param knownUpTo until when the ledger had heard of each service
 */
public record Listing(List<UUID> entries, String hash, Map<String, Instant> knownUpTo) {
    /** Most entries of one accounting; keeps the event within what the log takes. */
    public static final int ENTRIES_MAX = 20_000;

    public Listing {
        entries = List.copyOf(entries);
        knownUpTo = Map.copyOf(new TreeMap<>(knownUpTo));
    }
}
