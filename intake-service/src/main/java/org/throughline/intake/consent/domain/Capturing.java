package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

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
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ElementsMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.ExpiresBeforeSigned;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.PurposeBeyondKinds;
import org.throughline.intake.consent.domain.ConsentRefusal.SignedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.decider.Decision;

/** Filing a signed form: it becomes one consent per kind on it. */
final class Capturing {
    private Capturing() {}

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, CaptureConsent c) {
        List<ConsentCaptured> captured =
                c.form().kinds().stream().map(kind -> captured(c, kind)).toList();
        if (captured.stream()
                .allMatch(consent -> consent.equals(state.consents().get(consent.consentId())))) {
            return nothingNew();
        }
        Optional<ConsentRefusal> refusal = taken(state, c.form())
                .or(() -> state.birthDate()
                        .map(birthDate -> flaw(birthDate, c))
                        .orElseGet(() -> Optional.of(new ParticipantUnknown(c.participantId()))));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        List<ConsentEvent> events = new ArrayList<>();
        for (ConsentCaptured consent : captured) {
            events.add(consent);
            events.add(granted(consent));
        }
        return accept(events);
    }

    private static ConsentCaptured captured(CaptureConsent c, KindOnForm kind) {
        ConsentForm form = c.form();
        return new ConsentCaptured(
                c.participantId(),
                kind.consentId(),
                kind.kind(),
                form.terms().forKind(kind.kind()),
                form.signature(),
                form.document(),
                c.capturedBy(),
                c.policy().version());
    }

    static ConsentGranted granted(ConsentCaptured consent) {
        return new ConsentGranted(
                consent.participantId(),
                consent.consentId(),
                consent.kind(),
                consent.terms().recipients(),
                consent.signature().signedAt(),
                consent.terms().expiresAt());
    }

    private static Optional<ConsentRefusal> taken(ConsentState state, ConsentForm form) {
        return form.kinds().stream()
                .map(KindOnForm::consentId)
                .filter(state.consents()::containsKey)
                .findFirst()
                .map(ConsentIdTaken::new);
    }

    private static Optional<ConsentRefusal> flaw(PartialDate birthDate, CaptureConsent c) {
        Signature signature = c.form().signature();
        if (signature.signedAt().isAfter(c.requestedAt())) {
            return Optional.of(new SignedInFuture(c.participantId()));
        }
        if (!c.form().terms().expiresAt().isAfter(signature.signedAt())) {
            return Optional.of(new ExpiresBeforeSigned(c.participantId()));
        }
        return combination(c.form()).or(() -> elements(c.form())).or(() -> authority(birthDate, c));
    }

    private static Optional<ConsentRefusal> combination(ConsentForm form) {
        return form.kinds().stream()
                .map(KindOnForm::kind)
                .filter(kind -> kind.standsAlone() && form.kinds().size() > 1)
                .findFirst()
                .map(CannotBeCombined::new);
    }

    private static Optional<ConsentRefusal> elements(ConsentForm form) {
        for (KindOnForm kind : form.kinds()) {
            List<ConsentElement> missing = ConsentElement.missing(kind.kind(), form.terms());
            if (!missing.isEmpty()) {
                return Optional.of(new ElementsMissing(kind.kind(), missing));
            }
        }
        return form.terms().purposes().stream()
                .filter(purpose -> form.kinds().stream()
                        .noneMatch(kind -> kind.kind().purposes().contains(purpose)))
                .findFirst()
                .map(PurposeBeyondKinds::new);
    }

    private static Optional<ConsentRefusal> authority(PartialDate birthDate, CaptureConsent c) {
        Signature signature = c.form().signature();
        ConsentPolicy policy = c.policy();
        LocalDate signedOn = LocalDate.ofInstant(signature.signedAt(), policy.zone());
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
