package org.throughline.intake.referral.rest;

import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.BornInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.CandidatesUnreviewed;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactIdTaken;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.FirstContactNotDue;
import org.throughline.intake.referral.domain.ReferralRefusal.NoChangeToReview;
import org.throughline.intake.referral.domain.ReferralRefusal.NotACandidate;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantNotMeant;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantRetired;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantUnknown;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralAboutAnother;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralChanged;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralIdTaken;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.intake.referral.fhir.BundleRefused;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a referral is over HTTP. */
final class ReferralProblems {
    private ReferralProblems() {}

    static Problem of(ReferralRefusal refusal) {
        return switch (refusal) {
            case ReferralUnknown _, ParticipantUnknown _ -> Problems.unknown();
            case ReferralIdTaken _ ->
                Problems.problem(409, "referral-exists", "Another referral came in under this identifier");
            case ReferralAboutAnother _ ->
                Problems.problem(
                        422,
                        "referral-about-another",
                        "The referral under this identifier is about another person; take it back and send a new one");
            case BornInFuture _ ->
                Problems.problem(422, "born-in-future", "The birth date lies in the future; correct it and send again");
            case PersonDeceased _ ->
                Problems.problem(
                        422, "person-deceased", "The person has died by this record; call us if that is an error");
            case ParticipantNotMeant _ ->
                Problems.problem(
                        422,
                        "participant-not-meant",
                        "The referral is about somebody else; choose one it may be about");
            case CandidatesUnreviewed r ->
                Problems.problem(
                                409,
                                "duplicate-candidates-unreviewed",
                                "Choose the participant who it is, or say of each candidate that it is another person")
                        .with("candidates", r.candidates());
            case NotACandidate _ ->
                Problems.problem(
                        422, "not-a-candidate", "Tell apart only participants who are alike and not the one meant");
            case ParticipantRetired _ ->
                Problems.problem(409, "participant-retired", "The participant is linked to another; choose that one");
            case ReferralChanged _ ->
                Problems.problem(409, "referral-changed", "The referral was corrected; look at it and decide anew");
            case ReferralHasEnded _ -> Problems.problem(409, "referral-ended", "The referral has come to another end");
            case NoChangeToReview _ ->
                Problems.problem(409, "no-change-to-review", "Nothing was said after its end that nobody looked at");
            case ContactIdTaken _ -> Problems.problem(409, "contact-exists", "Another contact has this id");
            case FirstContactNotDue _ ->
                Problems.problem(
                        409, "first-contact-not-due", "Nobody waits for a first contact, or there is time yet");
            case ContactInFuture _ ->
                Problems.problem(422, "contact-in-future", "Record a contact after it was attempted");
        };
    }

    /** A bundle that is no referral. Nothing of it is kept. */
    static Problem of(BundleRefused refused) {
        return switch (refused) {
            case NOT_FHIR_JSON -> Problems.problem(400, "not-fhir-json", "Send a FHIR R4 Bundle as JSON");
            case NOT_A_TRANSACTION ->
                Problems.problem(422, "bundle-not-transaction", "Send a Bundle of type transaction");
            case NOT_EXACTLY_ONE_PATIENT ->
                Problems.problem(422, "bundle-patient-count", "Send exactly one Patient in a Bundle");
            case NOT_EXACTLY_ONE_SERVICE_REQUEST ->
                Problems.problem(422, "bundle-request-count", "Send exactly one ServiceRequest in a Bundle");
            case REFERENCE_DANGLES ->
                Problems.problem(422, "bundle-reference-dangles", "Send what the request refers to in the same Bundle");
            case ABOUT_SOMEONE_ELSE ->
                Problems.problem(422, "bundle-about-another", "Send only what is about the Patient in the Bundle");
            case NAME_MISSING -> Problems.problem(422, "patient-name-missing", "Send the Patient's family name");
            case BIRTH_DATE_MISSING ->
                Problems.problem(422, "patient-birth-date-missing", "Send the Patient's birth date, as far as known");
        };
    }
}
