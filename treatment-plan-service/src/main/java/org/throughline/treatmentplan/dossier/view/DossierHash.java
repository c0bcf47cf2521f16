package org.throughline.treatmentplan.dossier.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.treatmentplan.dossier.domain.Fact;
import org.throughline.treatmentplan.dossier.domain.Input;
import org.throughline.treatmentplan.dossier.domain.Signer;

/**
 * SHA-256 over what a dossier holds, through the fingerprints of the events it is made of. A dossier that is read again
 * later, or on paper, is the same if its hash is.
 */
final class DossierHash {
    /** Names the form; another form gets another name, since dossiers outlive programs. */
    private static final String FORM = "throughline.decision-dossier.v1";

    private DossierHash() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(
            List<Fact> decision,
            List<Input> inputs,
            String policyVersion,
            Map<String, Long> numbers,
            List<Signer> signers) {
        Fingerprint hash = Fingerprint.of(FORM).number(decision.size());
        decision.forEach(fact -> hash.text(fact.fingerprint()));
        hash.number(inputs.size());
        inputs.forEach(input ->
                hash.text(input.cited().fingerprint()).text(input.fact().fingerprint()));
        hash.text(policyVersion).number(numbers.size());
        new TreeMap<>(numbers).forEach((name, number) -> hash.text(name).number(number));
        signers.forEach(signer -> {
            hash.text(signer.signer()).number(signer.credentials().size());
            signer.credentials().forEach(held -> hash.text(held.fingerprint()));
        });
        return hash.finish().toString();
    }
}
