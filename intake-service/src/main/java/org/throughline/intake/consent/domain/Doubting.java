package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.consent.domain.ConsentCommand.LookAtAge;
import org.throughline.intake.consent.domain.ConsentCommand.ReviewSignature;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.SignatureNotInDoubt;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.decider.Decision;

/**
 * What a participant signed alone, who by a corrected birth date was too young to. It is put in doubt and not undone, since
 * what was disclosed cannot be called back and the correction may be wrong.
 */
final class Doubting {
    private Doubting() {}

    /** Each signature is put in doubt once, of consents that have ended too: something may have been disclosed on them. */
    static List<ConsentSignatureQuestioned> inDoubt(ConsentState state, LookAtAge c) {
        return state.birthDate().stream()
                .flatMap(birthDate -> state.consents().values().stream()
                        .filter(consent -> consent.question().isEmpty())
                        .map(Consent::captured)
                        .filter(captured -> captured.signature().authority() == Authority.SELF)
                        .filter(captured -> tooYoung(birthDate, captured, c)))
                .sorted(Comparator.comparing(ConsentCaptured::consentId))
                .map(captured -> new ConsentSignatureQuestioned(
                        captured.participantId(),
                        captured.consentId(),
                        c.requestedAt(),
                        c.policy().version()))
                .toList();
    }

    private static boolean tooYoung(PartialDate birthDate, ConsentCaptured captured, LookAtAge c) {
        return birthDate.surelyYounger(
                c.policy().signsAloneAge(),
                c.policy().dayOf(captured.signature().signedAt()));
    }

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, ReviewSignature c) {
        Consent consent = state.consents().get(c.consentId());
        if (consent == null) {
            return refuse(new ConsentUnknown(c.consentId()));
        }
        if (consent.signatureInDoubt()) {
            return accept(new ConsentSignatureReviewed(
                    c.participantId(), c.consentId(), c.finding(), c.reviewedBy(), c.requestedAt()));
        }
        Optional<ConsentSignatureReviewed> known = consent.question().flatMap(Consent.Question::review);
        boolean same = known.filter(review -> review.finding().equals(c.finding()))
                .filter(review -> review.reviewedBy().equals(c.reviewedBy()))
                .isPresent();
        return same ? nothingNew() : refuse(new SignatureNotInDoubt(c.consentId()));
    }
}
