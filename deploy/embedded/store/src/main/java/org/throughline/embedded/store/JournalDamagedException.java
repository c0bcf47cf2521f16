package org.throughline.embedded.store;

import java.nio.file.Path;

/** A file of the store holds bytes that were not written so. The store does not start on it and changes nothing. */
public final class JournalDamagedException extends RuntimeException {
    JournalDamagedException(Path file, long offset, String what) {
        super(file.getFileName() + " is damaged at byte " + offset + ": " + what
                + ". Nothing was changed. Restore the data directory from a copy");
    }
}
