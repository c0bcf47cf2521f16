package org.throughline.intake.screening.domain;

import java.util.UUID;

/** Facts the screenings for one referral rest on. */
public sealed interface ScreeningEvent {
    UUID referralId();

    /** Whom the referral is about. */
    record ReferralSeen(UUID referralId, UUID participantId) implements ScreeningEvent {}

    /** Whom the referral was accepted for: where several might have been meant, the one whom a person chose. */
    record AcceptanceSeen(UUID referralId, UUID participantId) implements ScreeningEvent {}

    /** A screening was done. Whether a clinician answers for it stands in its sign-offs. */
    record ScreeningCompleted(UUID referralId, UUID participantId, Screening screening) implements ScreeningEvent {}
}
