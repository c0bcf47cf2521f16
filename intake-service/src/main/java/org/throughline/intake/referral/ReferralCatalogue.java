package org.throughline.intake.referral;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.intake.Compartments;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How the facts about referrals are stored. Nobody outside intake reads them. */
public final class ReferralCatalogue {
    /** All types. */
    public static final Catalogue<ReferralEvent> EVENTS = Catalogue.of(
            ReferralEvent.class,
            clinical("intake.referral-received.v1", ReferralReceived.class),
            clinical("intake.referral-accepted.v1", ReferralAccepted.class),
            clinical("intake.referral-declined.v1", ReferralDeclined.class),
            clinical("intake.referral-redirected.v1", ReferralRedirected.class),
            clinical("intake.referral-withdrawn.v1", ReferralWithdrawn.class),
            clinical("intake.referral-contact-attempted.v1", ReferralContactAttempted.class)
                    .happenedAt(event -> event.attempt().attemptedAt()),
            clinical("intake.referral-corrected.v1", ReferralCorrected.class),
            clinical("intake.referral-retracted.v1", ReferralRetracted.class),
            clinical("intake.referral-consent-received.v1", ReferralConsentReceived.class),
            clinical("intake.referral-constraints-stated.v1", ConstraintsStated.class),
            clinical("intake.first-contact-due-set.v1", FirstContactDueSet.class),
            clinical("intake.first-contact-overdue.v1", FirstContactOverdue.class)
                    .happenedAt(FirstContactOverdue::dueAt),
            identity("intake.referral-merge-stated.v1", MergeStated.class, MergeStated::participantId),
            identity(
                    "intake.participant-registered.v1",
                    ParticipantRegistered.class,
                    ParticipantRegistered::participantId),
            identity(
                    "intake.participant-details-received.v1",
                    PersonDetailsReceived.class,
                    PersonDetailsReceived::participantId),
            EventType.internal("intake.identifier-claimed.v1", IdentifierClaimed.class, Compartments.ORGANISATION));

    private ReferralCatalogue() {}

    private static <T extends OfReferral> EventType<T> clinical(String name, Class<T> record) {
        return EventType.internal(name, record, Compartments.CLINICAL)
                .about(event -> event.participantId().toString());
    }

    private static <T> EventType<T> identity(String name, Class<T> record, Function<T, UUID> participantId) {
        return EventType.internal(name, record, Compartments.IDENTITY).about(participantId.andThen(UUID::toString));
    }
}
