package org.throughline.treatmentplan.dossier.rest;

import java.util.List;
import org.throughline.platform.audit.WordsMasked;
import org.throughline.treatmentplan.dossier.domain.Dossier;
import org.throughline.treatmentplan.dossier.domain.Fact;
import org.throughline.treatmentplan.dossier.domain.Input;

/** A dossier as an auditor sees it: all of it but what people said in their own words. */
final class MaskedDossier {
    private MaskedDossier() {}

    static Dossier of(Dossier dossier) {
        return new Dossier(
                dossier.decisionId(),
                dossier.episodeId(),
                dossier.participantId(),
                masked(dossier.decision()),
                dossier.inputs().stream()
                        .map(input -> new Input(input.cited(), input.unchanged(), masked(input.fact())))
                        .toList(),
                dossier.policyVersion(),
                dossier.numbers(),
                dossier.signers(),
                dossier.hash(),
                masked(dossier.since()));
    }

    private static List<Fact> masked(List<Fact> facts) {
        return facts.stream().map(MaskedDossier::masked).toList();
    }

    private static Fact masked(Fact fact) {
        return new Fact(
                fact.type(),
                fact.eventId(),
                fact.stream(),
                fact.position(),
                fact.version(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.actor(),
                fact.policyVersion(),
                fact.fingerprint(),
                WordsMasked.of(fact.content()));
    }
}
