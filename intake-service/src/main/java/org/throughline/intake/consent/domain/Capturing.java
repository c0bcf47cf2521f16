package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityEnded;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityUnproven;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ExpiresBeforeSigned;
import org.throughline.intake.consent.domain.ConsentRefusal.PaperNeeded;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.SignedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.decider.Decision;

/** Filing a signed form: it becomes one consent per kind on it. */
final class Capturing {
    private Capturing() {}

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, CaptureConsent c) {
        return decide(state, c, c.form());
    }

    /** What its sender's word is enough for; the whole form has to be without a flaw all the same. */
    static Decision<ConsentEvent, ConsentRefusal> withoutPaper(ConsentState state, CaptureConsent c) {
        return c.form()
                .withoutPaper()
                .map(filed -> decide(state, c, filed))
                .orElseGet(() -> refuse(refusal(state, c).orElseGet(() -> new PaperNeeded(c.participantId()))));
    }

    private static Decision<ConsentEvent, ConsentRefusal> decide(
            ConsentState state, CaptureConsent c, ConsentForm filed) {
        List<ConsentCaptured> captured = filed.kinds().stream()
                .map(kind -> captured(state, c, filed.terms(), kind))
                .toList();
        if (captured.stream().allMatch(consent -> filed(state, consent))) {
            return nothingNew();
        }
        Optional<ConsentRefusal> refusal = refusal(state, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        List<ConsentEvent> events = new ArrayList<>();
        for (ConsentCaptured consent : captured) {
            events.add(consent);
            events.add(ConsentGranted.of(consent));
        }
        return accept(events);
    }

    private static Optional<ConsentRefusal> refusal(ConsentState state, CaptureConsent c) {
        return taken(state, c.form())
                .or(() -> state.birthDate()
                        .map(birthDate -> flaw(state, birthDate, c))
                        .orElseGet(() -> Optional.of(new ParticipantUnknown(c.participantId()))));
    }

    private static boolean filed(ConsentState state, ConsentCaptured consent) {
        Consent known = state.consents().get(consent.consentId());
        return known != null && known.captured().equals(consent);
    }

    private static ConsentCaptured captured(ConsentState state, CaptureConsent c, ConsentTerms terms, KindOnForm kind) {
        ConsentForm form = c.form();
        return new ConsentCaptured(
                c.participantId(),
                kind.consentId(),
                kind.kind(),
                terms.forKind(kind.kind()),
                form.signature(),
                form.document(),
                askAgainAt(state, c),
                c.capturedBy(),
                c.policy().version());
    }

    private static Instant askAgainAt(ConsentState state, CaptureConsent c) {
        Signature signature = c.form().signature();
        return state.birthDate()
                .filter(_ -> signature.authority() != Authority.SELF)
                .flatMap(birthDate -> c.policy().majorityAfter(birthDate, signature.signedAt()))
                .orElse(OpenEnd.NEVER);
    }

    private static Optional<ConsentRefusal> taken(ConsentState state, ConsentForm form) {
        return form.kinds().stream()
                .map(KindOnForm::consentId)
                .filter(state.consents()::containsKey)
                .findFirst()
                .map(ConsentIdTaken::new);
    }

    private static Optional<ConsentRefusal> flaw(ConsentState state, PartialDate birthDate, CaptureConsent c) {
        Signature signature = c.form().signature();
        if (signature.signedAt().isAfter(c.requestedAt())) {
            return Optional.of(new SignedInFuture(c.participantId()));
        }
        if (!c.form().terms().term().expiresAt().isAfter(signature.signedAt())) {
            return Optional.of(new ExpiresBeforeSigned(c.participantId()));
        }
        return FormRules.against(c.form(), state.register()).or(() -> authority(birthDate, c));
    }

    private static Optional<ConsentRefusal> authority(PartialDate birthDate, CaptureConsent c) {
        Signature signature = c.form().signature();
        ConsentPolicy policy = c.policy();
        LocalDate signedOn = policy.dayOf(signature.signedAt());
        if (signature.authority() == Authority.SELF) {
            return birthDate.surelyYounger(policy.signsAloneAge(), signedOn)
                    ? Optional.of(new SignerTooYoung(c.participantId()))
                    : Optional.empty();
        }
        if (signature.authority() == Authority.PARENT && birthDate.surelyAged(policy.majorityAge(), signedOn)) {
            return Optional.of(new AuthorityEnded(c.participantId()));
        }
        return signature.evidence().isEmpty()
                ? Optional.of(new AuthorityUnproven(c.participantId()))
                : Optional.empty();
    }
}
