package org.throughline.intake.admission.domain;

import java.util.UUID;

/** Why a request about an episode is refused. Each names its rule. */
public sealed interface AdmissionRefusal {

    record EpisodeIdTaken(UUID episodeId) implements AdmissionRefusal {}

    /** What has not happened yet is no admission. */
    record AdmissionInFuture(UUID episodeId) implements AdmissionRefusal {}

    record LateEntryNeedsReason(UUID episodeId) implements AdmissionRefusal {}

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

    /** The track is of another facility, level or programme. */
    record TrackNotOfPlacement(UUID episodeId) implements AdmissionRefusal {}

    record TrackNotForAge(UUID participantId) implements AdmissionRefusal {}

    record EpisodeAlreadyOpen(UUID participantId, String programme, UUID episodeId) implements AdmissionRefusal {}

    /** Somebody who may not see the other record learns of this one only. */
    record OpenUnderLinkedRecord(UUID participantId, String programme) implements AdmissionRefusal {}

    /** Which records are of one person changed between the look and the deed. */
    record LinksMoved(UUID participantId) implements AdmissionRefusal {}

    /** This rule speaks against it; someone may set it aside with role and reason. */
    record NeedsOverride(OverridableRule rule) implements AdmissionRefusal {}

    /** The rule was set aside by someone whose role does not suffice. */
    record OverrideLacksAuthority(OverridableRule rule) implements AdmissionRefusal {}

    record EpisodeUnknown(UUID episodeId) implements AdmissionRefusal {}

    /** The episode is another participant's. */
    record EpisodeOfAnother(UUID episodeId) implements AdmissionRefusal {}

    record EpisodeHasEnded(UUID episodeId) implements AdmissionRefusal {}

    /** It is open already. */
    record EpisodeIsOpen(UUID episodeId) implements AdmissionRefusal {}

    /** It is held on other days; resume it first. */
    record EpisodeIsHeld(UUID episodeId) implements AdmissionRefusal {}

    record EpisodeNotHeld(UUID episodeId) implements AdmissionRefusal {}

    record HoldBeforeAdmission(UUID episodeId) implements AdmissionRefusal {}

    record HoldTooLong(UUID episodeId, int daysMost) implements AdmissionRefusal {}

    /** Before the hold began, or a day that has not come. */
    record ResumptionOutOfHold(UUID episodeId) implements AdmissionRefusal {}

    /** It never began; admit anew. */
    record AdmissionWasCancelled(UUID episodeId) implements AdmissionRefusal {}

    record ReopeningTooLate(UUID episodeId, int withinDays) implements AdmissionRefusal {}

    /** Care has begun, so the episode is closed by a discharge. */
    record CareHasBegun(UUID episodeId) implements AdmissionRefusal {}
}
