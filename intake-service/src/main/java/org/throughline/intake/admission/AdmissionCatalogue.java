package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;

import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How admission and closure are stored, and what is read of the other features for them. */
public final class AdmissionCatalogue {
    /** All types. */
    public static final Catalogue<AdmissionEvent> EVENTS = Catalogue.of(
            AdmissionEvent.class,
            episode(EventType.published("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL))
                    .happenedAt(ParticipantAdmitted::admittedAt),
            episode(EventType.internal(
                    "intake.admission-grounds-recorded.v1", AdmissionGroundsRecorded.class, CLINICAL)),
            episode(EventType.internal("intake.admission-cancelled.v1", AdmissionCancelled.class, CLINICAL)),
            episode(EventType.published("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL))
                    .happenedAt(EpisodeClosed::closedAt),
            place(EventType.internal("intake.episode-opened.v1", EpisodeOpened.class, CLINICAL)),
            place(EventType.internal("intake.episode-place-freed.v1", EpisodePlaceFreed.class, CLINICAL)),
            EventType.told("intake.referral-accepted.v1", Seen.AcceptanceSeen.class, CLINICAL),
            EventType.told("intake.screening-completed.v1", Seen.ScreeningSeen.class, CLINICAL),
            EventType.told("intake.level-of-care-assessed.v1", Seen.AssessmentSeen.class, CLINICAL),
            EventType.told("intake.eligibility-determined.v1", Seen.DeterminationSeen.class, CLINICAL),
            EventType.told("intake.participant-registered.v1", Seen.ParticipantSeen.class, IDENTITY),
            EventType.told("intake.participant-details-recorded.v1", Seen.ParticipantSeen.class, IDENTITY),
            EventType.told("intake.consent-granted.v1", Seen.ConsentSeen.class, CLINICAL),
            EventType.told("intake.consent-revoked.v1", Seen.RevocationSeen.class, CLINICAL),
            EventType.told("intake.consent-expired.v1", Seen.ExpirySeen.class, CLINICAL),
            EventType.told("intake.privacy-notice-delivered.v1", Seen.NoticeSeen.class, CLINICAL));

    private AdmissionCatalogue() {}

    private static <T extends OfEpisode> EventType<T> episode(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }

    private static <T extends OfPlace> EventType<T> place(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
