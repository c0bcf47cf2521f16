package org.throughline.platform.told;

/**
 * Why a place is in quarantine that holds no record: everything up to it expired before it was read. Rewind the source's
 * relay, then dismiss the entry.
 */
public final class RecordsExpired {
    private RecordsExpired() {}
}
