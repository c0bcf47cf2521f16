package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashSet;
import java.util.List;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsRevoked;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOnConsent;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.platform.decider.Decision;

/** Taking a permission back, from now on. Asking again for what is done changes nothing. */
final class Revoking {
    private Revoking() {}

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, RevokeConsent c) {
        ConsentCaptured consent = state.consents().get(c.consentId());
        if (consent == null) {
            return refuse(new ConsentUnknown(c.consentId()));
        }
        RevocationReceived received = received(consent, c);
        RevocationReceived known = state.revocations().get(c.consentId());
        if (known != null) {
            boolean done = new HashSet<>(known.recipients()).containsAll(received.recipients());
            return done ? nothingNew() : refuse(new ConsentIsRevoked(c.consentId()));
        }
        return switch (c.revocation().scope()) {
            case Scope.Whole _ -> accept(received, revoked(received));
            case Scope.Named named -> narrow(state, consent, received, named);
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> narrow(
            ConsentState state, ConsentCaptured consent, RevocationReceived received, Scope.Named named) {
        if (!new HashSet<>(consent.terms().recipients()).containsAll(named.recipients())) {
            return refuse(new RecipientNotOnConsent(consent.consentId()));
        }
        ConsentTerms left = consent.terms().without(named.recipients());
        if (left.recipients().isEmpty()) {
            return accept(received, revoked(received));
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
                consent.capturedBy(),
                consent.policyVersion());
        return accept(received, revoked(received), remainder, Capturing.granted(remainder));
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
                c.requestedAt());
    }

    private static ConsentRevoked revoked(RevocationReceived received) {
        return new ConsentRevoked(received.participantId(), received.consentId(), received.revokedAt());
    }
}
