package org.throughline.intake.likeness.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may be the person in hand, by what is recorded.
 *
 * @param candidates the most alike first
 * @param tooCommon what was set aside, since so many share it that it tells nobody apart
 * @param policyVersion by whose numbers
 */
public record Found(List<Candidate> candidates, List<Likeness> tooCommon, String policyVersion) {
    public Found {
        candidates = List.copyOf(candidates);
        tooCommon = tooCommon.stream().distinct().sorted().toList();
    }

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return candidates.isEmpty() && tooCommon.isEmpty();
    }

    /** The candidate of that id, if that is one. */
    public Optional<Candidate> candidate(UUID participantId) {
        return candidates.stream()
                .filter(one -> one.participantId().equals(participantId))
                .findFirst();
    }

    /** The same without some participant. */
    public Found without(UUID participantId) {
        return new Found(
                candidates.stream()
                        .filter(one -> !one.participantId().equals(participantId))
                        .toList(),
                tooCommon,
                policyVersion);
    }
}
