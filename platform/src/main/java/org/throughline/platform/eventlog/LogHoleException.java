package org.throughline.platform.eventlog;

/** The log does not continue where it must. A reader stops here and never skips; a person has to look. */
public final class LogHoleException extends RuntimeException {
    /**
     * @param expected number or position that is missing
     * @param found what stands there or behind it instead
     */
    public LogHoleException(String log, long expected, long found) {
        super("log " + log + " should continue with " + expected + " but has " + found);
    }
}
