package org.throughline.disclosure.domain;

import java.util.Optional;

/**
 * What a question is ruled on.
 *
 * @param recipient whose client asks, if it is registered
 * @param participant what is known of whom it is about, if anything is
 */
public record Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant) {}
