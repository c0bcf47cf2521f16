package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;

/**
 * What is known of the programmes of an organisation: what the law makes of their records, and from when on.
 *
 * @param policies of each programme, by its code
 */
public record Programmes(Map<String, List<ProgrammePolicyChanged>> policies) {
    /** Nothing is known of any. */
    public static final Programmes NONE = new Programmes(Map.of());

    /** By which a programme says that treatment, payment and operations need a consent whatever its records are: 1. */
    static final String NEEDS_CONSENT = "disclosure.treatment-needs-consent";

    public Programmes {
        policies = Map.copyOf(policies);
    }

    /** The same with one more fact. */
    public Programmes with(ProgrammePolicyChanged fact) {
        List<ProgrammePolicyChanged> history = new ArrayList<>(policies.getOrDefault(fact.programme(), List.of()));
        history.add(fact);
        history.sort(Comparator.comparing(ProgrammePolicyChanged::effectiveFrom));
        Map<String, List<ProgrammePolicyChanged>> more = new HashMap<>(policies);
        more.put(fact.programme(), List.copyOf(history));
        return new Programmes(more);
    }

    /**
     * What the law makes of the records of an episode: the strictest that held while it went on, since a record that was
     * under Part 2 stays so. Nothing, if nothing holds yet.
     */
    Optional<ProgrammeNature> nature(String programme, Instant admittedAt, Instant at) {
        List<ProgrammePolicyChanged> holding = holding(programme, at);
        Instant since = holding.stream()
                .map(ProgrammePolicyChanged::effectiveFrom)
                .filter(from -> !from.isAfter(admittedAt))
                .reduce((_, later) -> later)
                .orElse(Instant.MIN);
        return holding.stream()
                .filter(policy -> !policy.effectiveFrom().isBefore(since))
                .map(policy -> ProgrammeNature.of(policy.nature()))
                .min(Comparator.naturalOrder());
    }

    /** Whether a programme demands a consent for treatment, payment and operations; nothing, if nothing holds yet. */
    Optional<Boolean> needsConsent(String programme, Instant at) {
        return holding(programme, at).stream()
                .reduce((_, later) -> later)
                .map(policy -> policy.numbers().getOrDefault(NEEDS_CONSENT, 0L) != 0);
    }

    private List<ProgrammePolicyChanged> holding(String programme, Instant at) {
        return policies.getOrDefault(programme, List.of()).stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(at))
                .toList();
    }
}
