package org.throughline.scheduling.outreach.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way of reaching out, and the words that may be left on it. They say neither who treats nor for what, since whoever
 * hears or reads them may be another (42 CFR 2.13).
 */
public enum OutreachChannel {
    PHONE_CALL("Hello, this is a call for you. Please call me back when it suits you."),
    TEXT_MESSAGE("Please call back when it suits you."),
    EMAIL("Please call back when it suits you."),
    LETTER("Please call me when it suits you."),
    IN_PERSON(null),
    /** Somebody the participant named. They are asked to pass on a greeting at most, and are left no message. */
    EMERGENCY_CONTACT(null);

    private final @Nullable String words;

    OutreachChannel(@Nullable String words) {
        this.words = words;
    }

    /** All that may be left on it; nothing where no message may be left. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
