package org.throughline.treatmentplan.care.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.care.domain.CareCommand.CountersignLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.OfLevel;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareCountersigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareRefusal.CountersignerIsDecider;
import org.throughline.treatmentplan.care.domain.CareRefusal.CredentialNotValid;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionExists;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.DirectionContradicts;
import org.throughline.treatmentplan.care.domain.CareRefusal.DiscrepancyUnexplained;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeIsDischarged;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceOfAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnseen;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelIsAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.RatingsIncomplete;
import org.throughline.treatmentplan.care.domain.CareRefusal.RoleNotQualified;
import org.throughline.treatmentplan.domain.EvidenceReference;

/**
 * Deciding on the level of care. What somebody unqualified decides is recorded, flagged, and holds only once a qualified
 * person has countersigned it.
 */
record LevelRules(Care care, ParticipantAdmitted admission) {

    Decision<CareEvent, CareRefusal> decide(OfLevel command) {
        return switch (command) {
            case DecideLevelOfCare c -> decide(c);
            case CountersignLevelOfCare c -> countersign(c);
        };
    }

    private Decision<CareEvent, CareRefusal> decide(DecideLevelOfCare c) {
        Optional<LevelOfCareProposed> before = care.levels().proposal(c.decisionId());
        if (before.isPresent()) {
            return repeats(before.get(), c) ? nothingNew() : refuse(new DecisionExists(c.decisionId()));
        }
        if (care.leaving() instanceof Leaving.Left) {
            return refuse(new EpisodeIsDischarged(c.episodeId()));
        }
        Optional<CareRefusal> refusal = contradiction(c).or(() -> gap(c)).or(() -> badEvidence(c.grounds()));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        boolean qualified = c.policy().qualifiedRoles().contains(c.role());
        LevelOfCareProposed proposal = proposal(c, !qualified);
        return qualified ? accept(proposal, decided(proposal, c.requestedAt())) : accept(proposal);
    }

    private static boolean repeats(LevelOfCareProposed before, DecideLevelOfCare c) {
        return before.change().equals(c.change()) && before.proposedBy().equals(c.decider());
    }

    private Optional<CareRefusal> contradiction(DecideLevelOfCare c) {
        LevelChange change = c.change();
        String current = care.level(admission);
        if (!change.from().equals(current)) {
            return Optional.of(new LevelIsAnother(change.from(), current));
        }
        Edition edition = c.grounds().ratings().edition();
        List<String> levels = edition.levels();
        Optional<String> unknown =
                change.levels().filter(level -> !levels.contains(level)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new LevelUnknown(unknown.get(), edition));
        }
        int move = levels.indexOf(change.to()) - levels.indexOf(change.from());
        return change.decision().fits(move)
                ? Optional.empty()
                : Optional.of(new DirectionContradicts(change.decision(), change.from(), change.to()));
    }

    private static Optional<CareRefusal> gap(DecideLevelOfCare c) {
        Set<String> unrated = c.grounds().ratings().missing();
        if (!unrated.isEmpty()) {
            return Optional.of(new RatingsIncomplete(unrated));
        }
        if (c.change().discrepant() && c.grounds().discrepancy().isEmpty()) {
            return Optional.of(new DiscrepancyUnexplained(c.change()));
        }
        return c.grounds().evidence().isEmpty() ? Optional.of(new EvidenceMissing(c.decisionId())) : Optional.empty();
    }

    private Optional<CareRefusal> badEvidence(Grounds grounds) {
        for (Citation citation : grounds.evidence()) {
            Optional<UUID> person = care.told().person(citation);
            if (person.isEmpty()) {
                return Optional.of(new EvidenceUnknown(citation.reference()));
            }
            if (!person.get().equals(admission.participantId())) {
                return Optional.of(new EvidenceOfAnother(citation.reference()));
            }
            if (care.told().isMistaken(citation.toldStream())) {
                return Optional.of(new EvidenceInError(citation.reference()));
            }
        }
        return Optional.empty();
    }

    private LevelOfCareProposed proposal(DecideLevelOfCare c, boolean countersignatureNeeded) {
        Grounds grounds = c.grounds();
        List<EvidenceReference> evidence =
                grounds.evidence().stream().map(Citation::reference).toList();
        return new LevelOfCareProposed(
                admission.participantId(),
                c.episodeId(),
                c.decisionId(),
                c.change(),
                grounds.ratings(),
                evidence,
                grounds.rationale(),
                grounds.participantView(),
                grounds.dissent(),
                grounds.discrepancy(),
                c.decider(),
                c.role(),
                countersignatureNeeded,
                c.requestedAt());
    }

    private Decision<CareEvent, CareRefusal> countersign(CountersignLevelOfCare c) {
        Optional<LevelOfCareProposed> found = care.levels().proposal(c.decisionId());
        if (found.isEmpty()) {
            return refuse(new DecisionUnknown(c.decisionId()));
        }
        if (care.levels().settled().contains(c.decisionId())) {
            return nothingNew();
        }
        LevelOfCareProposed proposal = found.get();
        Optional<CareRefusal> refusal = unfit(proposal, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return accept(
                new LevelOfCareCountersigned(
                        admission.participantId(),
                        c.episodeId(),
                        c.decisionId(),
                        c.countersigner(),
                        c.role(),
                        c.requestedAt()),
                decided(proposal, c.requestedAt()));
    }

    /** Another decision may have moved the level since; then this one is made anew. */
    private Optional<CareRefusal> unfit(LevelOfCareProposed proposal, CountersignLevelOfCare c) {
        if (care.leaving() instanceof Leaving.Left) {
            return Optional.of(new EpisodeIsDischarged(c.episodeId()));
        }
        if (!c.policy().qualifiedRoles().contains(c.role())) {
            return Optional.of(new RoleNotQualified(c.role()));
        }
        if (proposal.proposedBy().equals(c.countersigner())) {
            return Optional.of(new CountersignerIsDecider(c.countersigner()));
        }
        String from = proposal.change().from();
        String current = care.level(admission);
        return from.equals(current)
                ? mistaken(proposal, c).or(() -> uncredentialed(c))
                : Optional.of(new LevelIsAnother(from, current));
    }

    /** A signature takes the credential of its day; what was decided is written down without one. */
    private Optional<CareRefusal> uncredentialed(CountersignLevelOfCare c) {
        return care.credentials().anyValidAt(c.requestedAt())
                ? Optional.empty()
                : Optional.of(new CredentialNotValid(c.clinicianId()));
    }

    /** What it cites may have been entered in error since it was put forward. */
    private Optional<CareRefusal> mistaken(LevelOfCareProposed proposal, CountersignLevelOfCare c) {
        if (!EvidenceReference.streamsHere(proposal.evidence()).equals(c.ownEvidence())) {
            return Optional.of(new EvidenceUnseen(c.decisionId()));
        }
        return EvidenceReference.fromHere(proposal.evidence()).stream()
                .filter(reference -> care.told().isMistaken(reference.stream()))
                .findFirst()
                .map(EvidenceInError::new);
    }

    private static LevelOfCareDecided decided(LevelOfCareProposed proposal, Instant decidedAt) {
        return new LevelOfCareDecided(
                proposal.participantId(),
                proposal.episodeId(),
                proposal.decisionId(),
                proposal.change().decision(),
                proposal.change().from(),
                proposal.change().to(),
                proposal.evidence(),
                proposal.rationale(),
                proposal.proposedBy(),
                decidedAt);
    }
}
