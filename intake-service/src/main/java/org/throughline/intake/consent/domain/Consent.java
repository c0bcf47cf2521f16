package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRenewalDue;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.intake.consent.domain.ConsentEvent.OfConsent;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;

/**
 * One permission and what became of it.
 *
 * @param captured what was signed
 * @param revocation once it was taken back
 * @param expiredAt once it ended by itself
 * @param occurred what happened of what its form waits for
 * @param renewalDue whether the participant, come of age, is to be asked again
 * @param question whether they were old enough to sign alone, once that was in doubt
 */
public record Consent(
        ConsentCaptured captured,
        Optional<RevocationReceived> revocation,
        Optional<Instant> expiredAt,
        Set<EndingEvent> occurred,
        boolean renewalDue,
        Optional<Question> question) {
    /**
     * A signature in doubt.
     *
     * @param review what the privacy officer found, once they looked at it
     */
    public record Question(Instant questionedAt, Optional<ConsentSignatureReviewed> review) {}

    public Consent {
        occurred = Set.copyOf(occurred);
    }

    /** Given, and nothing became of it yet. */
    public static Consent of(ConsentCaptured captured) {
        return new Consent(captured, Optional.empty(), Optional.empty(), Set.of(), false, Optional.empty());
    }

    /** The same after one more fact about it. */
    public Consent after(OfConsent event) {
        return switch (event) {
            case RevocationReceived e ->
                new Consent(captured, Optional.of(e), expiredAt, occurred, renewalDue, question);
            case ConsentExpired e ->
                new Consent(captured, revocation, Optional.of(e.expiredAt()), occurred, renewalDue, question);
            case ConsentRenewalDue _ -> new Consent(captured, revocation, expiredAt, occurred, true, question);
            case StatedEventOccurred e -> {
                Set<EndingEvent> more = EnumSet.of(e.event());
                more.addAll(occurred);
                yield new Consent(captured, revocation, expiredAt, more, renewalDue, question);
            }
            case ConsentSignatureQuestioned e -> with(new Question(e.questionedAt(), Optional.empty()));
            case ConsentSignatureReviewed e ->
                with(new Question(question.map(Question::questionedAt).orElse(e.reviewedAt()), Optional.of(e)));
            case ConsentCaptured e -> of(e);
            case ConsentGranted _, ConsentRevoked _ -> this; // told to others; the fact beside each says more
        };
    }

    private Consent with(Question now) {
        return new Consent(captured, revocation, expiredAt, occurred, renewalDue, Optional.of(now));
    }

    /** Whether its signature is in doubt and nobody has looked at it. */
    public boolean signatureInDoubt() {
        return question.filter(known -> known.review().isEmpty()).isPresent();
    }

    /** Whether it was neither taken back nor has ended by itself. */
    boolean open() {
        return revocation.isEmpty() && expiredAt.isEmpty();
    }

    /** Whether it permits what it names at a moment. It asks no clock: it ends when it says, whoever notices. */
    boolean permitsAt(Instant instant) {
        boolean revoked =
                revocation.filter(known -> !instant.isBefore(known.revokedAt())).isPresent();
        boolean expired = expiredAt.filter(at -> !instant.isBefore(at)).isPresent();
        return !revoked
                && !expired
                && !instant.isBefore(captured.signature().signedAt())
                && instant.isBefore(captured.endsAt());
    }

    /** Whether it cannot be taken back yet. */
    boolean irrevocableAt(Instant instant) {
        return captured.terms().term().irrevocable().stream()
                .anyMatch(lock -> instant.isBefore(lock.until())
                        && !occurred.contains(EndingEvent.FINAL_DISPOSITION)
                        && (lock.event() == EndingEvent.NONE || !occurred.contains(lock.event())));
    }
}
