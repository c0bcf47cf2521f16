package org.throughline.outcomes.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose history is asked for, and which part of it. One of subject and stream is named.
 *
 * @param subject the person, by random id
 * @param stream as the entries of a history name it
 * @param knownAt as it was known then
 * @param since only what was recorded after that time
 */
public record Question(
        Optional<String> subject, Optional<String> stream, Optional<Instant> knownAt, Optional<Instant> since) {}
