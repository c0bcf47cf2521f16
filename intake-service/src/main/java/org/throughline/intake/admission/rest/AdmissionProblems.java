package org.throughline.intake.admission.rest;

import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionInFuture;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIdTaken;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.LateEntryNeedsReason;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelNotAsAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareNotAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareTooOld;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.NotEligible;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoticeNotDelivered;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.AdmissionRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningDiverted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningEscalated;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotForAge;
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
            case TrackNotForAge _ -> Problems.problem(422, "track-not-for-age", "The track is for another age");
            case EpisodeAlreadyOpen _ ->
                Problems.problem(409, "episode-already-open", "The participant has an open episode in the programme");
            case NeedsOverride(OverridableRule rule) -> needsOverride(rule);
            case OverrideLacksAuthority _ ->
                Problems.problem(403, "override-lacks-authority", "Your role may not set that rule aside");
            case EpisodeHasEnded _ -> Problems.problem(409, "episode-ended", "The episode has ended");
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
            case LICENCE ->
                Problems.problem(
                        422,
                        "clinician-not-licensed",
                        "The clinician's licence is not valid; a medical director may set LICENCE aside");
            case AGE -> Problems.problem(422, "age-unclear", "Whether the person is of age is unclear; set AGE aside");
        };
    }
}
