package org.throughline.platform.eventlog;

/** The promises, on the embedded store. */
class EmbeddedEventLogPromisesTest extends EventLogPromises {
    @Override
    LogHome freshHome() {
        return LogHome.embedded();
    }
}
