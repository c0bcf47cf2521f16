package org.throughline.treatmentplan.care.domain;

import java.util.stream.Stream;

/**
 * The levels a decision is about.
 *
 * @param from where the participant is
 * @param to where care is given from now on
 * @param clinical what clinicians judge right
 * @param authorised what the payer approved
 */
public record LevelChange(LevelDecision decision, String from, String to, String clinical, String authorised) {
    boolean discrepant() {
        return !clinical.equals(authorised) || !clinical.equals(to);
    }

    Stream<String> levels() {
        return Stream.of(from, to, clinical, authorised);
    }
}
