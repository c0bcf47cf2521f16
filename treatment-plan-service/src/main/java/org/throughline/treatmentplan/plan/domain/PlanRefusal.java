package org.throughline.treatmentplan.plan.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;

/** Which rule speaks against a request about a plan. */
public sealed interface PlanRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements PlanRefusal {}

    record EpisodeOfAnother(UUID episodeId) implements PlanRefusal {}

    record EpisodeHasPlan(UUID episodeId, UUID planId) implements PlanRefusal {}

    record PlanExists(UUID planId) implements PlanRefusal {}

    record PlanUnknown(UUID planId) implements PlanRefusal {}

    /** What was submitted or signed does not change; revise it. */
    record PlanNotInDraft(UUID planId, int version) implements PlanRefusal {}

    /** The id already names something else in this plan. */
    record IdInUse(UUID id) implements PlanRefusal {}

    record ProblemUnknown(UUID problemId) implements PlanRefusal {}

    record GoalUnknown(UUID goalId) implements PlanRefusal {}

    record TargetDatePassed(UUID goalId, LocalDate targetDate) implements PlanRefusal {}

    record PlanIsEmpty(UUID planId) implements PlanRefusal {}

    record ProblemWithoutGoal(UUID problemId) implements PlanRefusal {}

    record GoalWithoutIntervention(UUID goalId) implements PlanRefusal {}

    record VersionIsAnother(int asked, int current) implements PlanRefusal {}

    record NotAwaitingSignatures(UUID planId, int version) implements PlanRefusal {}

    /** What the signer was shown is not what is to be signed. */
    record HashIsAnother(UUID planId, int version) implements PlanRefusal {}

    record SignerIsAuthor(String signer) implements PlanRefusal {}

    record RoleNotRequired(Role role) implements PlanRefusal {}

    record RoleHasSigned(Role role) implements PlanRefusal {}

    /** None of the signer's credentials was told to be valid on that day; whoever signs for the house needs one. */
    record CredentialNotValid(UUID clinicianId) implements PlanRefusal {}

    /** One person signs in one role. */
    record SignerHasSigned(String signer) implements PlanRefusal {}

    /** Somebody else than an author has to have signed before a version takes effect provisionally. */
    record NobodyHasSigned(UUID planId, int version) implements PlanRefusal {}

    /** A version is in effect provisionally; another one is not until that was signed or replaced. */
    record PlanIsProvisional(UUID planId, int inEffect) implements PlanRefusal {}

    /** Only what was submitted or signed is revised; a draft is simply continued. */
    record StillInDraft(UUID planId, int version) implements PlanRefusal {}

    /** Nothing in the plan has the id that is to be withdrawn. */
    record PartUnknown(UUID id) implements PlanRefusal {}

    record PlanNotInEffect(UUID planId) implements PlanRefusal {}

    record EvidenceMissing(UUID goalId) implements PlanRefusal {}

    record GoalIsClosed(UUID goalId, GoalStatus status) implements PlanRefusal {}
}
