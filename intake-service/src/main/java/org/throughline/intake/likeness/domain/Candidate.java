package org.throughline.intake.likeness.domain;

import java.util.List;
import java.util.UUID;

/**
 * A participant who may be the person in hand.
 *
 * @param likenesses in what they are alike, the strongest first, each once
 */
public record Candidate(UUID participantId, List<Likeness> likenesses) {
    public Candidate {
        likenesses = likenesses.stream().distinct().sorted().toList();
        if (likenesses.isEmpty()) {
            throw new IllegalArgumentException("a candidate is alike in something");
        }
    }
}
