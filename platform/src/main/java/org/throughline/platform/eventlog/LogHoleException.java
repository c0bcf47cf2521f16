package org.throughline.platform.eventlog;

/** The log does not continue where it must. A reader stops here and never skips; a person has to look. */
public final class LogHoleException extends RuntimeException {
    public LogHoleException(String log, long expectedCommit, long foundCommit) {
        super("log " + log + " should continue with commit " + expectedCommit + " but has " + foundCommit);
    }
}
