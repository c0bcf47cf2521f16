package org.throughline.treatmentplan.plan.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.CredentialNotValid;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EvidenceMissing;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalIsClosed;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalWithoutIntervention;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.HashIsAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.IdInUse;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NobodyHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NotAwaitingSignatures;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PartUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanExists;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsEmpty;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsProvisional;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInEffect;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemWithoutGoal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleNotRequired;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerIsAuthor;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.StillInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.TargetDatePassed;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;

/** What each refusal about a plan is over HTTP. */
final class PlanProblems {
    private PlanProblems() {}

    static Problem of(PlanRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _, PlanUnknown _ -> Problems.unknown();
            case EpisodeOfAnother _ -> rule("episode-of-another", "Name the episode of this participant");
            case EpisodeHasPlan _ -> state("episode-has-plan", "The episode has a plan; write in that one");
            case PlanExists _ -> state("plan-exists", "There is another plan under this id");
            case PlanNotInDraft _ ->
                state("plan-not-in-draft", "What was submitted or signed does not change; begin a revision");
            case IdInUse _ -> state("id-in-use", "The id names something else in this plan");
            case ProblemUnknown _ -> rule("problem-unknown", "Name a problem of this plan");
            case GoalUnknown _ -> rule("goal-unknown", "Name a goal of this plan");
            case TargetDatePassed _ -> rule("target-date-passed", "Set a target date that is still to come");
            case PlanIsEmpty _ -> rule("plan-empty", "Write at least one problem, goal and intervention first");
            case ProblemWithoutGoal _ -> rule("problem-without-goal", "Set a goal for each problem, or withdraw it");
            case GoalWithoutIntervention _ ->
                rule("goal-without-intervention", "Plan an intervention for each goal, or withdraw it");
            case VersionIsAnother _ -> state("plan-version-other", "Read the plan again; its version is another");
            case NotAwaitingSignatures _ ->
                state("plan-not-awaiting-signatures", "This version is not waiting for signatures");
            case HashIsAnother _ ->
                state("content-hash-other", "What you were shown is not what is to be signed; read the plan again");
            case SignerIsAuthor _ -> authority("signer-is-author", "Somebody else than an author signs");
            case RoleNotRequired _ -> authority("role-not-required", "No signature is asked for in your role");
            case RoleHasSigned _ -> state("role-has-signed", "Somebody signed in this role already");
            case CredentialNotValid _ ->
                authority("credential-not-valid", "No credential of yours is on record as valid today");
            case SignerHasSigned _ -> authority("signer-has-signed", "One person signs in one role");
            case NobodyHasSigned _ ->
                rule("nobody-has-signed", "Somebody else than an author signs before the plan takes effect");
            case PlanIsProvisional _ ->
                state("plan-provisional", "The version in effect is provisional; have it or the next one signed");
            case StillInDraft _ -> state("plan-still-in-draft", "The version is a draft; go on writing it");
            case PartUnknown _ -> rule("part-unknown", "Withdraw only what is in the plan");
            case PlanNotInEffect _ -> state("plan-not-in-effect", "No version of the plan is in effect yet");
            case EvidenceMissing _ -> rule("evidence-missing", "Cite at least one fact");
            case GoalIsClosed _ -> state("goal-closed", "The goal was achieved or abandoned; set a new one");
        };
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
