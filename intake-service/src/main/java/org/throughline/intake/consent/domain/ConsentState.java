package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentEvent.ClassSeen;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentEvent.OfConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PersonDescribedSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.domain.PartialDate;

/**
 * What a participant permits.
 *
 * @param registered birth date of the participant, once they are one
 * @param described birth date by the referral that a form came with
 * @param consents all that were given, by id
 * @param declined consents that were asked for and not given, by id
 * @param notices what the participant was told of their rights, by id
 * @param register what is known of the recipients a form names
 */
public record ConsentState(
        Optional<PartialDate> registered,
        Optional<PartialDate> described,
        Map<UUID, Consent> consents,
        Map<UUID, DeclinedConsent> declined,
        Map<UUID, RightsNotice> notices,
        Register register) {
    public static final ConsentState NONE =
            new ConsentState(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Register.EMPTY);

    public ConsentState {
        consents = Map.copyOf(consents);
        declined = Map.copyOf(declined);
        notices = Map.copyOf(notices);
    }

    /** Once it is known; as registered, before anything else. */
    public Optional<PartialDate> birthDate() {
        return registered.or(() -> described);
    }

    /** Whether some consent permits disclosing the ordinary record, or what the purpose names, at that moment. */
    public boolean covers(Recipient recipient, Purpose purpose, Instant instant) {
        return consents.values().stream()
                .filter(consent -> consent.captured().terms().purposes().contains(purpose))
                .filter(consent -> recipient.isNamedBy(consent.captured().terms()))
                .anyMatch(consent -> consent.permitsAt(instant));
    }

    /** Applies one fact. */
    public static ConsentState evolve(ConsentState now, ConsentEvent event) {
        return switch (event) {
            case ParticipantSeen e ->
                new ConsentState(
                        Optional.of(e.details().birthDate()),
                        now.described,
                        now.consents,
                        now.declined,
                        now.notices,
                        now.register);
            case PersonDescribedSeen e ->
                new ConsentState(
                        now.registered,
                        Optional.of(e.details().birthDate()),
                        now.consents,
                        now.declined,
                        now.notices,
                        now.register);
            case ConsentCaptured e -> now.with(e.consentId(), Consent.of(e));
            case OfConsent e -> now.with(e.consentId(), now.known(e.consentId()).after(e));
            case ConsentDeclined e ->
                new ConsentState(
                        now.registered,
                        now.described,
                        now.consents,
                        added(now.declined, e.declined().declineId(), e.declined()),
                        now.notices,
                        now.register);
            case PrivacyNoticeDelivered e ->
                new ConsentState(
                        now.registered,
                        now.described,
                        now.consents,
                        now.declined,
                        added(now.notices, e.notice().noticeId(), e.notice()),
                        now.register);
            case RecipientSeen e -> now.with(now.register.with(e));
            case ClassSeen e -> now.with(now.register.with(e));
        };
    }

    private ConsentState with(UUID consentId, Consent consent) {
        return new ConsentState(
                registered, described, added(consents, consentId, consent), declined, notices, register);
    }

    private ConsentState with(Register known) {
        return new ConsentState(registered, described, consents, declined, notices, known);
    }

    private Consent known(UUID consentId) {
        Consent consent = consents.get(consentId);
        if (consent == null) {
            throw new IllegalStateException("a fact about a consent that was never given: " + consentId);
        }
        return consent;
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }
}
