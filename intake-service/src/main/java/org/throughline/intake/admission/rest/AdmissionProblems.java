package org.throughline.intake.admission.rest;

import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionInFuture;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionWasCancelled;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIdTaken;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeNotHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldBeforeAdmission;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldTooLong;
import org.throughline.intake.admission.domain.AdmissionRefusal.LateEntryNeedsReason;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelNotAsAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareNotAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareTooOld;
import org.throughline.intake.admission.domain.AdmissionRefusal.LinksMoved;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.NotEligible;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoticeNotDelivered;
import org.throughline.intake.admission.domain.AdmissionRefusal.OpenUnderLinkedRecord;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.AdmissionRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReopeningTooLate;
import org.throughline.intake.admission.domain.AdmissionRefusal.ResumptionOutOfHold;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningDiverted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningEscalated;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotForAge;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotOfPlacement;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an episode is over HTTP. */
final class AdmissionProblems {
    private AdmissionProblems() {}

    static Problem of(AdmissionRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, EpisodeUnknown _, EpisodeOfAnother _, ReferralOfAnother _ -> Problems.unknown();
            case EpisodeIdTaken _ -> Problems.problem(409, "episode-exists", "Another episode has this id");
            case AdmissionInFuture _ ->
                Problems.problem(422, "admission-in-future", "Record an admission after it happened");
            case LateEntryNeedsReason _ ->
                Problems.problem(422, "late-entry-needs-reason", "Say why the admission is entered so late");
            case ReferralNotAccepted _ -> Problems.problem(409, "referral-not-accepted", "Accept the referral first");
            case ScreeningEscalated _ ->
                Problems.problem(409, "screening-escalated", "The screening called for help at once; screen again");
            case ScreeningDiverted _ ->
                Problems.problem(409, "screening-diverted", "The screening led elsewhere; screen again");
            case NotEligible _ -> Problems.problem(409, "not-eligible", "Determine that the programme fits first");
            case LevelOfCareNotAssessed _ ->
                Problems.problem(409, "level-of-care-not-assessed", "Assess the level of care first");
            case LevelOfCareTooOld _ ->
                Problems.problem(409, "level-of-care-too-old", "The assessment is too old; assess again");
            case LevelNotAsAssessed _ ->
                Problems.problem(422, "level-not-as-assessed", "Admit to the level that was assessed, or assess again");
            case NoTreatmentConsent _ ->
                Problems.problem(409, "treatment-consent-missing", "File the consent to treatment first");
            case NoticeNotDelivered _ ->
                Problems.problem(409, "privacy-notice-missing", "Tell the participant of their rights first");
            case TrackNotOfPlacement _ ->
                Problems.problem(422, "track-not-of-placement", "The track is of another facility, level or programme");
            case TrackNotForAge _ -> Problems.problem(422, "track-not-for-age", "The track is for another age");
            case EpisodeAlreadyOpen _ ->
                Problems.problem(409, "episode-already-open", "The participant has an open episode in the programme");
            case OpenUnderLinkedRecord _ ->
                Problems.problem(
                        409,
                        "open-under-linked-record",
                        "The person has an open episode in the programme under a linked record");
            case LinksMoved _ ->
                Problems.problem(409, "links-changed", "Records were linked or unlinked meanwhile; ask again");
            case NeedsOverride(OverridableRule rule) -> needsOverride(rule);
            case OverrideLacksAuthority _ ->
                Problems.problem(403, "override-lacks-authority", "Your role may not set that rule aside");
            case EpisodeHasEnded _ -> Problems.problem(409, "episode-ended", "The episode has ended");
            case EpisodeIsOpen _ -> Problems.problem(409, "episode-open", "The episode is open");
            case EpisodeIsHeld _ ->
                Problems.problem(409, "episode-held", "The episode is held on other days; resume it first");
            case EpisodeNotHeld _ -> Problems.problem(409, "episode-not-held", "The episode is not held");
            case HoldBeforeAdmission _ ->
                Problems.problem(
                        422, "hold-before-admission", "A hold begins on the day of the admission at the earliest");
            case HoldTooLong _ ->
                Problems.problem(422, "hold-too-long", "The hold is longer than the programme's policy lets it be");
            case ResumptionOutOfHold _ ->
                Problems.problem(422, "resumption-out-of-hold", "A hold ends on a day from its first one until today");
            case AdmissionWasCancelled _ ->
                Problems.problem(409, "admission-cancelled", "The admission was undone; admit anew");
            case ReopeningTooLate _ ->
                Problems.problem(409, "reopening-too-late", "The episode was closed too long ago; admit anew");
            case CareHasBegun _ -> Problems.problem(409, "care-has-begun", "Care has begun; discharge instead");
        };
    }

    private static Problem needsOverride(OverridableRule rule) {
        return switch (rule) {
            case AUTHORISATION ->
                Problems.problem(
                        422,
                        "authorisation-pending",
                        "The payer has not approved; set AUTHORISATION aside with a reason");
            case CAPACITY -> Problems.problem(422, "track-full", "The track is full; set CAPACITY aside with a reason");
            case ACCREDITATION ->
                Problems.problem(
                        422,
                        "facility-not-accredited",
                        "The facility may not treat at the level; set ACCREDITATION aside with a reason");
            case FACILITY_LICENCE ->
                Problems.problem(
                        422,
                        "facility-not-licensed",
                        "The facility has no valid licence; a medical director may set FACILITY_LICENCE aside");
            case LICENCE ->
                Problems.problem(
                        422,
                        "clinician-not-licensed",
                        "The clinician's licence is not valid; a medical director may set LICENCE aside");
            case AGE -> Problems.problem(422, "age-unclear", "Whether the person is of age is unclear; set AGE aside");
        };
    }
}
