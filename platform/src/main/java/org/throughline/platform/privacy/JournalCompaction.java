package org.throughline.platform.privacy;

/** Asks the store that keeps the vault to drop from its own journal what was deleted or replaced. */
@FunctionalInterface
public interface JournalCompaction {

    /** Returns when it is done; throws if it could not be, and is then asked again. May be asked repeatedly. */
    void compact();
}
