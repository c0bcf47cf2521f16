package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;

/**
 * A form that was signed.
 *
 * @param kinds the permissions it gives, each with the id of the consent that it becomes
 * @param terms what it permits
 * @param signature who signed
 * @param document which paper
 */
public record ConsentForm(List<KindOnForm> kinds, ConsentTerms terms, Signature signature, Document document) {
    public ConsentForm {
        kinds = Bounded.list(kinds);
        long distinct = kinds.stream().map(KindOnForm::kind).distinct().count();
        if (kinds.isEmpty()
                || distinct < kinds.size()
                || new HashSet<>(kinds.stream().map(KindOnForm::consentId).toList()).size() < kinds.size()) {
            throw new IllegalArgumentException("a form has at least one kind, and each kind and consent id once");
        }
    }

    /**
     * What of it is filed on the word of whoever sent it, before anybody has the paper: that the person is here, which is
     * what a referral's sender asks. Nothing, if it does not permit that.
     */
    public Optional<ConsentForm> withoutPaper() {
        ConsentTerms own = terms.overAttendance();
        List<KindOnForm> permitting = kinds.stream()
                .filter(kind -> kind.kind().permitsDisclosure()
                        && kind.kind().keptApart().isEmpty())
                .toList();
        return own.information().classes().isEmpty() || permitting.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsentForm(permitting, own, signature, document));
    }

    /** One permission on the form. */
    public record KindOnForm(ConsentKind kind, UUID consentId) {}

    /**
     * Who signed.
     *
     * @param signer who
     * @param authority by what right
     * @param evidence hashes of the documents that prove the right; the participant needs none
     * @param signedAt when
     */
    public record Signature(String signer, Authority authority, List<String> evidence, Instant signedAt) {
        public Signature {
            evidence = Bounded.list(evidence);
        }
    }

    /** By what right someone signs. */
    public enum Authority {
        /** The participant. */
        SELF,
        /** Ends by itself at majority. */
        PARENT,
        GUARDIAN,
        PERSONAL_REPRESENTATIVE
    }

    /** Which version of the form was signed, and the hash of the signed document. */
    public record Document(String formVersion, String hash) {}
}
