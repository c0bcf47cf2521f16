package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldOver;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.PayerSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen;
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
                            "intake.admission-grounds-recorded.v1", AdmissionGroundsRecorded.class, CLINICAL))
                    .revisedBy(AdmissionCatalogue::withoutChecks),
            episode(EventType.internal("intake.admission-cancelled.v1", AdmissionCancelled.class, CLINICAL)),
            episode(EventType.published("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL))
                    .happenedAt(EpisodeClosed::closedAt),
            episode(EventType.published("intake.episode-held.v1", EpisodeHeld.class, CLINICAL)),
            episode(EventType.internal("intake.episode-hold-explained.v1", EpisodeHoldExplained.class, CLINICAL)),
            episode(EventType.internal("intake.episode-hold-over.v1", EpisodeHoldOver.class, CLINICAL)),
            episode(EventType.published("intake.episode-resumed.v1", EpisodeResumed.class, CLINICAL)),
            episode(EventType.published("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)),
            episode(EventType.internal(
                    "intake.episode-reopening-explained.v1", EpisodeReopeningExplained.class, CLINICAL)),
            TrackTypes.OPENED,
            TrackTypes.TAKEN,
            TrackTypes.FREED,
            TrackTypes.RESERVED,
            TrackTypes.QUEUED,
            TrackTypes.UNQUEUED,
            place(EventType.internal("intake.episode-opened.v1", EpisodeOpened.class, CLINICAL)),
            place(EventType.internal("intake.episode-place-freed.v1", EpisodePlaceFreed.class, CLINICAL)),
            LinkTypes.LINKED,
            LinkTypes.UNLINKED,
            LinkTypes.TAKEN_IN,
            LinkTypes.GIVEN_BACK,
            EventType.told("intake.referral-accepted.v1", Seen.AcceptanceSeen.class, CLINICAL),
            EventType.told("intake.screening-completed.v1", Seen.ScreeningSeen.class, CLINICAL),
            EventType.told("intake.level-of-care-assessed.v1", Seen.AssessmentSeen.class, CLINICAL),
            EventType.told("intake.eligibility-determined.v1", Seen.DeterminationSeen.class, CLINICAL),
            EventType.told("intake.participant-registered.v1", Seen.ParticipantSeen.class, IDENTITY),
            EventType.told("intake.participant-details-recorded.v1", Seen.ParticipantSeen.class, IDENTITY),
            EventType.told("intake.consent-granted.v1", Seen.ConsentSeen.class, CLINICAL),
            EventType.told("intake.consent-revoked.v1", Seen.RevocationSeen.class, CLINICAL),
            EventType.told("intake.consent-expired.v1", Seen.ExpirySeen.class, CLINICAL),
            EventType.told("intake.privacy-notice-delivered.v1", Seen.NoticeSeen.class, CLINICAL),
            EventType.told("intake.coverage-verified.v1", PayerSeen.BenefitSeen.class, CLINICAL),
            EventType.told("intake.authorisation-granted.v1", PayerSeen.GrantSeen.class, CLINICAL),
            EventType.told("intake.authorisation-extended.v1", PayerSeen.ExtensionSeen.class, CLINICAL),
            EventType.told("intake.self-pay-declared.v1", PayerSeen.SelfPaySeen.class, CLINICAL),
            EventType.told("intake.self-pay-ended.v1", PayerSeen.SelfPayEndSeen.class, CLINICAL),
            EventType.told("intake.session-use-recorded.v1", Seen.SessionSeen.class, CLINICAL),
            EventType.told("scheduling.facility-registered.v1", ProgrammeSeen.FacilitySeen.class, ORGANISATION),
            EventType.told("scheduling.facility-licence-recorded.v1", ProgrammeSeen.LicenceSeen.class, ORGANISATION),
            EventType.told("scheduling.accreditation-recorded.v1", ProgrammeSeen.AccreditationSeen.class, ORGANISATION),
            EventType.told("scheduling.credential-recorded.v1", ProgrammeSeen.CredentialSeen.class, ORGANISATION),
            TrackTypes.DEFINED);

    private AdmissionCatalogue() {}

    /** Before the programme's side was looked up, nothing was found of it. */
    private static ObjectNode withoutChecks(ObjectNode grounds) {
        grounds.putArray("checks");
        grounds.putArray("places");
        return grounds;
    }

    private static <T extends OfEpisode> EventType<T> episode(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }

    private static <T extends OfPlace> EventType<T> place(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
