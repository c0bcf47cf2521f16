package org.throughline.treatmentplan.care.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsEmpty;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsSigned;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareOutstanding;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.CountersignerIsDecider;
import org.throughline.treatmentplan.care.domain.CareRefusal.CredentialNotValid;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionExists;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.DirectionContradicts;
import org.throughline.treatmentplan.care.domain.CareRefusal.DischargeNotInitiated;
import org.throughline.treatmentplan.care.domain.CareRefusal.DiscrepancyUnexplained;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeIsDischarged;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceOfAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnseen;
import org.throughline.treatmentplan.care.domain.CareRefusal.GroundsMoved;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelDecisionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelIsAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.RatingsIncomplete;
import org.throughline.treatmentplan.care.domain.CareRefusal.RelapsePreventionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnconfirmed;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUntraceable;
import org.throughline.treatmentplan.care.domain.CareRefusal.RoleNotQualified;
import org.throughline.treatmentplan.care.domain.CareRefusal.SignerIsAuthor;
import org.throughline.treatmentplan.care.domain.CareRefusal.WarningStepsMissing;

/** What each refusal about the level of care or the end of an episode is over HTTP. */
final class CareProblems {
    private CareProblems() {}

    static Problem of(CareRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _ -> Problems.unknown();
            case EpisodeIsDischarged _ -> state("episode-discharged", "The episode is over");
            case DecisionExists _ -> state("decision-exists", "The decision was made already, and otherwise");
            case DecisionUnknown _ -> Problems.unknown();
            case LevelIsAnother _ -> state("level-other", "Care is given at another level; read it again");
            case LevelUnknown _ -> rule("level-unknown", "Name levels this edition of the criteria knows");
            case DirectionContradicts _ ->
                rule("direction-contradicts", "The levels do not move the way the decision says");
            case RatingsIncomplete _ -> rule("ratings-incomplete", "Rate every dimension of the edition");
            case DiscrepancyUnexplained _ ->
                rule("discrepancy-unexplained", "Say why given, clinical and authorised level differ");
            case EvidenceMissing _ -> rule("evidence-missing", "Cite at least one fact");
            // One answer for both, so that nobody learns by citing whether a fact exists.
            case EvidenceUnknown _, EvidenceOfAnother _ -> evidenceUnknown();
            case EvidenceInError _ -> evidenceInError();
            case EvidenceUnseen _ ->
                state("evidence-unseen", "The decision was put forward meanwhile; look at it again");
            case RoleNotQualified _ ->
                authority("role-not-qualified", "The programme asks somebody in another role for this");
            case CredentialNotValid _ ->
                authority("credential-not-valid", "No credential of yours is on record as valid today");
            case CountersignerIsDecider _ ->
                authority("countersigner-is-decider", "Somebody else than the decider countersigns");
            case SignerIsAuthor _ -> authority("signer-is-author", "Somebody else than the author signs");
            case WarningStepsMissing _ ->
                rule("warning-steps-missing", "Say what was tried before an administrative discharge");
            case ResultUnknown _ ->
                rule("result-unknown", "Cite what was found in specimens of this participant and episode");
            case ResultInError _ -> state("result-in-error", "A specimen it rests on was entered in error; begin anew");
            case GroundsMoved _ -> state("discharge-grounds-moved", "The discharge was begun anew; look at it again");
            case ResultUntraceable _ ->
                rule(
                        "result-untraceable",
                        "Nobody recorded who took the specimen before it was resulted; do not rest on it");
            case ResultUnconfirmed _ ->
                rule("result-unconfirmed", "Have the result confirmed; nobody is discharged on an unconfirmed one");
            case LevelDecisionMissing _ ->
                rule("level-decision-missing", "Decide on the level of care first; the discharge rests on it");
            case DischargeNotInitiated _ -> state("discharge-not-initiated", "Begin the discharge first");
            case AftercareOutstanding _ ->
                rule("aftercare-outstanding", "Have an aftercare plan signed, or its refusal recorded, first");
            case AftercareIsEmpty _ -> rule("aftercare-empty", "Name a group or ongoing counselling");
            case RelapsePreventionMissing _ ->
                rule("relapse-prevention-missing", "Agree on relapse prevention; the treatment was about use");
            case AftercareUnknown _ -> state("aftercare-unknown", "There is no such draft of an aftercare plan");
            case AftercareIsSigned _ -> state("aftercare-signed", "The aftercare plan is signed");
        };
    }

    static Problem evidenceUnknown() {
        return rule("evidence-unknown", "Cite facts this service was told, about this participant");
    }

    static Problem evidenceInError() {
        return state("evidence-in-error", "A fact it rests on was entered in error; decide anew on others");
    }

    private static Problem state(String type, String title) {
        return Problems.problem(409, type, title);
    }

    private static Problem rule(String type, String title) {
        return Problems.problem(422, type, title);
    }

    private static Problem authority(String type, String title) {
        return Problems.problem(403, type, title);
    }
}
