package org.throughline.embedded.launcher.backup;

/** A record, or a copy of it, is not what was recorded; the message says where and what is missing. */
public final class NotAsRecordedException extends Exception {

    NotAsRecordedException(String message) {
        super(message);
    }
}
