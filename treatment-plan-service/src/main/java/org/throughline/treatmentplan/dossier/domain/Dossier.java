package org.throughline.treatmentplan.dossier.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A level-of-care decision with all it rested on. What was recorded by then never becomes otherwise; what was recorded since
 * about the same things stands beside it.
 *
 * @param decision how it was put forward, countersigned and decided, in order
 * @param inputs the facts it cites
 * @param policyVersion of the rules it was made under
 * @param numbers of that version, as they had been told by then; empty where the standard held
 * @param signers who decided and who countersigned
 * @param hash over the fingerprints of all of that: the same as long as it is the same, 64 hexadecimal digits
 * @param since what was recorded afterwards in the streams of the facts it cites, such as a correction
 */
public record Dossier(
        UUID decisionId,
        UUID episodeId,
        UUID participantId,
        List<Fact> decision,
        List<Input> inputs,
        String policyVersion,
        Map<String, Long> numbers,
        List<Signer> signers,
        String hash,
        List<Fact> since) {
    public Dossier {
        decision = List.copyOf(decision);
        inputs = List.copyOf(inputs);
        numbers = Map.copyOf(numbers);
        signers = List.copyOf(signers);
        since = List.copyOf(since);
    }

    /** The same where it is hidden what the facts of some streams say; that they were recorded is not. */
    public Dossier hiding(Set<String> streams) {
        return new Dossier(
                decisionId,
                episodeId,
                participantId,
                decision,
                inputs.stream()
                        .map(input -> streams.contains(input.fact().stream()) ? input.withoutContent() : input)
                        .toList(),
                policyVersion,
                numbers,
                signers,
                hash,
                since.stream()
                        .map(fact -> streams.contains(fact.stream()) ? fact.withoutContent() : fact)
                        .toList());
    }
}
