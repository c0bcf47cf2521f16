package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.LookAtAge;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRenewalDue;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentDoesNotWait;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.OccurredOutsideConsent;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.decider.Decision;

/** How permissions end by themselves: with time, with what their form states, and with the age of another's ward. */
final class Ending {
    private Ending() {}

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, LetTimePass c) {
        List<ConsentEvent> events = new ArrayList<>();
        open(state).forEach(consent -> {
            ConsentCaptured captured = consent.captured();
            if (!captured.askAgainAt().isAfter(c.requestedAt()) && !consent.renewalDue()) {
                events.add(
                        new ConsentRenewalDue(captured.participantId(), captured.consentId(), captured.askAgainAt()));
            }
            if (!captured.endsAt().isAfter(c.requestedAt())) {
                events.add(expired(captured, captured.endsAt()));
            }
        });
        return accept(events);
    }

    /** What another signed ends when the participant comes of age, though another birth date was known when it was filed. */
    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, LookAtAge c) {
        boolean ofAge = state.birthDate()
                .filter(birthDate -> !birthDate.equals(PartialDate.UNKNOWN))
                .filter(birthDate -> !birthDate.surelyYounger(
                        c.policy().majorityAge(), c.policy().dayOf(c.requestedAt())))
                .isPresent();
        List<ConsentEvent> events = new ArrayList<>(Doubting.inDoubt(state, c));
        open(state)
                .filter(consent -> ofAge && ofAnotherAge(state, consent.captured(), c))
                .forEach(consent -> {
                    ConsentCaptured captured = consent.captured();
                    if (!consent.renewalDue()) {
                        events.add(
                                new ConsentRenewalDue(captured.participantId(), captured.consentId(), c.requestedAt()));
                    }
                    if (captured.kind().permitsDisclosure()) {
                        events.add(expired(captured, c.requestedAt()));
                    }
                });
        return accept(events);
    }

    /** Whether another signed for who was not of age then, as is known now; a guardian of an adult goes on. */
    private static boolean ofAnotherAge(ConsentState state, ConsentCaptured captured, LookAtAge c) {
        boolean minor = state.birthDate()
                .filter(birthDate -> birthDate.surelyYounger(
                        c.policy().majorityAge(),
                        c.policy().dayOf(captured.signature().signedAt())))
                .isPresent();
        return switch (captured.signature().authority()) {
            case SELF -> false;
            case PARENT -> true;
            case GUARDIAN, PERSONAL_REPRESENTATIVE -> minor;
        };
    }

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, EndWithEpisode c) {
        return accept(open(state)
                .filter(consent -> waits(consent, EndingEvent.EPISODE_CLOSED))
                .filter(consent ->
                        !c.closedAt().isBefore(consent.captured().signature().signedAt()))
                .flatMap(consent ->
                        occurred(consent.captured(), EndingEvent.EPISODE_CLOSED, c.closedAt(), c.recordedBy()))
                .toList());
    }

    static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, RecordFinalDisposition c) {
        Consent consent = state.consents().get(c.consentId());
        if (consent == null) {
            return refuse(new ConsentUnknown(c.consentId()));
        }
        if (consent.occurred().contains(EndingEvent.FINAL_DISPOSITION)) {
            return Decision.nothingNew();
        }
        if (!consent.open() || !waits(consent, EndingEvent.FINAL_DISPOSITION)) {
            return refuse(new ConsentDoesNotWait(c.consentId()));
        }
        if (c.disposedAt().isAfter(c.requestedAt())
                || c.disposedAt().isBefore(consent.captured().signature().signedAt())) {
            return refuse(new OccurredOutsideConsent(c.consentId()));
        }
        return accept(occurred(consent.captured(), EndingEvent.FINAL_DISPOSITION, c.disposedAt(), c.recordedBy())
                .toList());
    }

    private static boolean waits(Consent consent, EndingEvent event) {
        return !consent.occurred().contains(event)
                && consent.captured().terms().term().waitsFor(event);
    }

    private static Stream<Consent> open(ConsentState state) {
        return state.consents().values().stream()
                .filter(Consent::open)
                .sorted(Comparator.comparing(consent -> consent.captured().consentId()));
    }

    private static Stream<ConsentEvent> occurred(ConsentCaptured consent, EndingEvent event, Instant at, String by) {
        ConsentEvent occurred = new StatedEventOccurred(consent.participantId(), consent.consentId(), event, at, by);
        return consent.terms().term().endsWith() == event
                ? Stream.of(occurred, expired(consent, at))
                : Stream.of(occurred);
    }

    private static ConsentExpired expired(ConsentCaptured consent, Instant at) {
        return new ConsentExpired(consent.participantId(), consent.consentId(), at);
    }
}
