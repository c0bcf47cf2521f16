package org.throughline.intake.referral;

import org.throughline.intake.Compartments;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCandidatesFound;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
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
            clinical("intake.referral-readmission-asked.v1", ReadmissionAsked.class)
                    .happenedAt(ReadmissionAsked::askedAt),
            clinical("intake.referral-change-reviewed.v1", ReferralChangeReviewed.class),
            clinical("intake.referral-retracted.v1", ReferralRetracted.class),
            clinical("intake.referral-consent-received.v1", ReferralConsentReceived.class),
            clinical("intake.referral-constraints-stated.v1", ConstraintsStated.class),
            clinical("intake.first-contact-due-set.v1", FirstContactDueSet.class),
            clinical("intake.first-contact-overdue.v1", FirstContactOverdue.class)
                    .happenedAt(FirstContactOverdue::dueAt),
            EventType.internal("intake.referral-merge-stated.v1", MergeStated.class, Compartments.IDENTITY)
                    .about(event -> event.participantId().toString()),
            EventType.internal(
                            "intake.participant-details-received.v1",
                            PersonDetailsReceived.class,
                            Compartments.IDENTITY)
                    .about(event -> event.participantId().toString()),
            EventType.internal(
                    "intake.referral-candidates-found.v1", ReferralCandidatesFound.class, Compartments.ORGANISATION),
            PersonTypes.REGISTERED,
            PersonTypes.CLAIMED,
            PersonTypes.BORNE,
            PersonTypes.UNCLAIMED,
            PersonTypes.UNBORNE,
            PersonTypes.FOUND,
            PersonTypes.TOLD_APART,
            PersonTypes.DETAILS,
            PersonTypes.CHANGE,
            PersonTypes.LINKED,
            PersonTypes.UNLINKED,
            PersonTypes.TAKEN_IN,
            PersonTypes.GIVEN_BACK);

    private ReferralCatalogue() {}

    private static <T extends OfReferral> EventType<T> clinical(String name, Class<T> record) {
        return EventType.internal(name, record, Compartments.CLINICAL)
                .about(event -> event.participantId().toString());
    }
}
