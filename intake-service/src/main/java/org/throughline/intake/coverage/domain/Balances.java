package org.throughline.intake.coverage.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNearlyExhausted;
import org.throughline.intake.coverage.domain.CoverageEvent.BalanceStated;

/** Says how a change moves the balances of authorisations, and warns when one runs low. */
final class Balances {
    private Balances() {}

    /** A fact, and what follows from it. */
    static List<CoverageEvent> with(Coverage before, CoverageEvent fact, CoverageCommand command) {
        List<CoverageEvent> facts = new ArrayList<>(List.of(fact));
        facts.addAll(after(before, Coverage.evolve(before, fact), command, List.of()));
        return facts;
    }

    /**
     * The facts that follow.
     *
     * @param before as it was
     * @param after with the change
     * @param touched authorisations whose balance is stated whether it moved or not
     */
    static List<CoverageEvent> after(
            Coverage before, Coverage after, CoverageCommand command, Collection<UUID> touched) {
        CoveragePolicy policy = command.asked().policy();
        Utilisation was = Utilisation.of(before, policy);
        Utilisation is = Utilisation.of(after, policy);
        List<CoverageEvent> facts = new ArrayList<>();
        for (Authorisation one : after.authorisations().values()) {
            UUID id = one.authorisationId();
            if (!touched.contains(id) && was.of(id) == is.of(id)) {
                continue;
            }
            int units = one.terms().units();
            facts.add(new BalanceStated(command.participantId(), id, units, is.of(id), policy.version()));
            boolean low = units - is.of(id) <= policy.nearlyExhaustedUnits();
            if (low && one.warnedAt() != units) {
                facts.add(new AuthorisationNearlyExhausted(
                        command.participantId(), id, units, is.of(id), policy.version()));
            }
        }
        return facts;
    }
}
