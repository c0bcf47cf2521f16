package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentHasExpired;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsIrrevocable;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsRevoked;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOnConsent;
import org.throughline.intake.consent.domain.ConsentRefusal.RevocationNotInWriting;
import org.throughline.intake.consent.domain.Revocation.Method;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.platform.decider.Decision;

/** Taking a permission back, from now on. Asking again for what is done changes nothing. */
final class Revoking {
    private Revoking() {}

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, RevokeConsent c) {
        Consent consent = state.consents().get(c.consentId());
        if (consent == null) {
            return refuse(new ConsentUnknown(c.consentId()));
        }
        RevocationReceived received = received(consent.captured(), c);
        if (consent.revocation().isPresent()) {
            boolean done = new HashSet<>(consent.revocation().get().recipients()).containsAll(received.recipients());
            return done ? nothingNew() : refuse(new ConsentIsRevoked(c.consentId()));
        }
        Optional<ConsentRefusal> refusal = obstacle(consent, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return switch (c.revocation().scope()) {
            case Scope.Whole _ -> accept(received, revoked(received, c));
            case Scope.Named named -> narrow(state, consent.captured(), c, named);
        };
    }

    private static Optional<ConsentRefusal> obstacle(Consent consent, RevokeConsent c) {
        ConsentKind kind = consent.captured().kind();
        if (consent.expiredAt().isPresent()) {
            return Optional.of(new ConsentHasExpired(c.consentId()));
        }
        if (consent.irrevocableAt(c.requestedAt())) {
            return Optional.of(new ConsentIsIrrevocable(c.consentId()));
        }
        return c.revocation().method() == Method.ORAL
                        && !c.policy().revocableOrally().contains(kind)
                ? Optional.of(new RevocationNotInWriting(kind))
                : Optional.empty();
    }

    private static Decision<ConsentEvent, ConsentRefusal> narrow(
            ConsentState state, ConsentCaptured consent, RevokeConsent c, Scope.Named named) {
        RevocationReceived received = received(consent, c);
        if (!new HashSet<>(consent.terms().recipients()).containsAll(named.recipients())) {
            return refuse(new RecipientNotOnConsent(consent.consentId()));
        }
        ConsentTerms left = consent.terms().without(named.recipients());
        if (left.recipients().isEmpty()) {
            return accept(received, revoked(received, c));
        }
        if (state.consents().containsKey(named.remainderId())) {
            return refuse(new ConsentIdTaken(named.remainderId()));
        }
        ConsentCaptured remainder = new ConsentCaptured(
                consent.participantId(),
                named.remainderId(),
                consent.kind(),
                left,
                consent.signature(),
                consent.document(),
                consent.askAgainAt(),
                consent.capturedBy(),
                consent.policyVersion());
        return accept(received, revoked(received, c), remainder, ConsentGranted.of(remainder));
    }

    private static RevocationReceived received(ConsentCaptured consent, RevokeConsent c) {
        Revocation revocation = c.revocation();
        List<String> recipients = switch (revocation.scope()) {
            case Scope.Whole _ -> consent.terms().recipients();
            case Scope.Named named -> named.recipients();
        };
        return new RevocationReceived(
                consent.participantId(),
                consent.consentId(),
                recipients,
                revocation.method(),
                revocation.revokedBy(),
                c.requestedAt(),
                c.policy().version());
    }

    private static ConsentRevoked revoked(RevocationReceived received, RevokeConsent c) {
        return new ConsentRevoked(
                received.participantId(),
                received.consentId(),
                received.revokedAt(),
                List.of(),
                c.revocation().reliance());
    }
}
