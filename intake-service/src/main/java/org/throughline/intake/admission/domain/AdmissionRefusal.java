package org.throughline.intake.admission.domain;

import java.util.UUID;

/** Why a request about an episode is refused. Each names its rule. */
public sealed interface AdmissionRefusal {

    record EpisodeIdTaken(UUID episodeId) implements AdmissionRefusal {}

    record ParticipantUnknown(UUID participantId) implements AdmissionRefusal {}

    record ReferralNotAccepted(UUID referralId) implements AdmissionRefusal {}

    record ReferralOfAnother(UUID referralId) implements AdmissionRefusal {}

    /** The person needs help at once, elsewhere. */
    record ScreeningEscalated(UUID referralId) implements AdmissionRefusal {}

    /** Another kind of care was found to fit better. */
    record ScreeningDiverted(UUID referralId) implements AdmissionRefusal {}

    record NotEligible(UUID referralId) implements AdmissionRefusal {}

    record LevelOfCareNotAssessed(UUID referralId) implements AdmissionRefusal {}

    record LevelOfCareTooOld(UUID referralId, int validDays) implements AdmissionRefusal {}

    /** Choosing another level than the assessment did is a matter for another assessment. */
    record LevelNotAsAssessed(UUID referralId) implements AdmissionRefusal {}

    record NoTreatmentConsent(UUID participantId) implements AdmissionRefusal {}

    record NoticeNotDelivered(UUID participantId) implements AdmissionRefusal {}

    record TrackNotForAge(UUID participantId) implements AdmissionRefusal {}

    record EpisodeAlreadyOpen(UUID participantId, String programme, UUID episodeId) implements AdmissionRefusal {}

    /** This rule speaks against it; someone may set it aside with role and reason. */
    record NeedsOverride(OverridableRule rule) implements AdmissionRefusal {}

    /** The rule was set aside by someone whose role does not suffice. */
    record OverrideLacksAuthority(OverridableRule rule) implements AdmissionRefusal {}

    record EpisodeUnknown(UUID episodeId) implements AdmissionRefusal {}

    /** The episode is another participant's. */
    record EpisodeOfAnother(UUID episodeId) implements AdmissionRefusal {}

    record EpisodeHasEnded(UUID episodeId) implements AdmissionRefusal {}

    /** Care has begun, so the episode is closed by a discharge. */
    record CareHasBegun(UUID episodeId) implements AdmissionRefusal {}
}
