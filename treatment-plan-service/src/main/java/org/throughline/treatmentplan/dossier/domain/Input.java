package org.throughline.treatmentplan.dossier.domain;

import org.throughline.treatmentplan.domain.EvidenceReference;

/**
 * A fact a decision rests on.
 *
 * @param cited as the decision cites it
 * @param unchanged whether the fact that is here bears the fingerprint that was cited
 * @param fact as it was told
 */
public record Input(EvidenceReference cited, boolean unchanged, Fact fact) {
    Input withoutContent() {
        return new Input(cited, unchanged, fact.withoutContent());
    }
}
