package org.throughline.scheduling.message.domain;

/** What a way out made of a message. */
public sealed interface Handover {
    /**
     * It took it, and answers for it from now on.
     *
     * @param contact where it was to go
     * @param text as it was handed over
     */
    record Taken(Contact contact, String text) implements Handover {
        @Override
        public String toString() {
            return "Taken[redacted]";
        }
    }

    record Failed(FailureCause cause) implements Handover {}
}
