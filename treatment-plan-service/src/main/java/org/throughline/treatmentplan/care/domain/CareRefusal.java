package org.throughline.treatmentplan.care.domain;

import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;

/** Which rule speaks against a request about an episode's level of care or its end. */
public sealed interface CareRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements CareRefusal {}

    record EpisodeIsDischarged(UUID episodeId) implements CareRefusal {}

    /** The decision was made already, and otherwise. */
    record DecisionExists(UUID decisionId) implements CareRefusal {}

    record LevelIsAnother(String asked, String current) implements CareRefusal {}

    record LevelUnknown(String level, Edition edition) implements CareRefusal {}

    /** The levels do not move the way the decision says. */
    record DirectionContradicts(LevelDecision decision, String from, String to) implements CareRefusal {}

    record RatingsIncomplete(Set<String> missing) implements CareRefusal {
        public RatingsIncomplete {
            missing = Set.copyOf(missing);
        }
    }

    record DiscrepancyUnexplained(LevelChange change) implements CareRefusal {}

    record EvidenceMissing(UUID decisionId) implements CareRefusal {}

    /** No such fact was told to this service. */
    record EvidenceUnknown(EvidenceReference reference) implements CareRefusal {}

    /** The fact is about somebody else. */
    record EvidenceOfAnother(EvidenceReference reference) implements CareRefusal {}

    /** The fact was entered in error, so nothing takes effect on it. */
    record EvidenceInError(EvidenceReference reference) implements CareRefusal {}

    /** The decision was put forward after whoever asks looked, so nobody has seen whether what it cites was a mistake. */
    record EvidenceUnseen(UUID decisionId) implements CareRefusal {}

    record DecisionUnknown(UUID decisionId) implements CareRefusal {}

    record RoleNotQualified(Role role) implements CareRefusal {}

    /** None of the countersigner's credentials was told to be valid on that day. */
    record CredentialNotValid(UUID clinicianId) implements CareRefusal {}

    record CountersignerIsDecider(String countersigner) implements CareRefusal {}

    record WarningStepsMissing(UUID episodeId) implements CareRefusal {}

    /** Nothing was found in such a specimen of this person. */
    record ResultUnknown(UUID specimenId) implements CareRefusal {}

    /** The specimen was entered in error, so nobody is discharged on what was found in it. */
    record ResultInError(UUID specimenId) implements CareRefusal {}

    /** The discharge was begun anew, on other grounds than whoever asks looked at. */
    record GroundsMoved(UUID episodeId) implements CareRefusal {}

    /** Nobody is discharged administratively on a specimen of which nobody recorded who took it. */
    record ResultUntraceable(UUID specimenId) implements CareRefusal {}

    /** Nobody is discharged administratively on what no confirmatory test found. */
    record ResultUnconfirmed(UUID episodeId) implements CareRefusal {}

    /** The discharge rests on a level-of-care decision that is not the latest one. */
    record LevelDecisionMissing(LevelDecision decision) implements CareRefusal {}

    record DischargeNotInitiated(UUID episodeId) implements CareRefusal {}

    /** The participant leaves as planned, and neither signed an aftercare plan nor refused one. */
    record AftercareOutstanding(DischargeType type) implements CareRefusal {}

    record AftercareIsEmpty(UUID aftercarePlanId) implements CareRefusal {}

    record RelapsePreventionMissing(UUID aftercarePlanId) implements CareRefusal {}

    record AftercareUnknown(UUID aftercarePlanId) implements CareRefusal {}

    record AftercareIsSigned(UUID aftercarePlanId) implements CareRefusal {}

    record SignerIsAuthor(String signer) implements CareRefusal {}
}
