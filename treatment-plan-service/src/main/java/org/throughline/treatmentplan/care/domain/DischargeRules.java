package org.throughline.treatmentplan.care.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.care.domain.CareCommand.CompleteDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.OfDischarge;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeCompleted;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeInitiated;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeReasonGiven;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeSummarySigned;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareEvent.ResultKnown;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareOutstanding;
import org.throughline.treatmentplan.care.domain.CareRefusal.DischargeNotInitiated;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeIsDischarged;
import org.throughline.treatmentplan.care.domain.CareRefusal.GroundsMoved;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelDecisionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnconfirmed;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUntraceable;
import org.throughline.treatmentplan.care.domain.CareRefusal.RoleNotQualified;
import org.throughline.treatmentplan.care.domain.CareRefusal.WarningStepsMissing;
import org.throughline.treatmentplan.specimen.domain.Standing;

/**
 * Ending an episode. Until it has ended the type may turn into another, since a person who is about to complete may
 * still leave against advice, or die.
 */
record DischargeRules(Care care, ParticipantAdmitted admission) {

    Decision<CareEvent, CareRefusal> decide(OfDischarge command) {
        return switch (command) {
            case InitiateDischarge c -> initiate(c);
            case CompleteDischarge c -> complete(c);
        };
    }

    private Decision<CareEvent, CareRefusal> initiate(InitiateDischarge c) {
        return switch (care.leaving()) {
            case Leaving.Left left ->
                left.type() == c.type() ? again(c) : refuse(new EpisodeIsDischarged(c.episodeId()));
            case Leaving.Initiated initiated
            when initiated.type() == c.type() && initiated.specimens().equals(c.specimens()) -> again(c);
            case Leaving.Initiated _ -> begin(c);
            case Leaving.Staying _ -> begin(c);
        };
    }

    /** A repeat changes nothing; what it cites is looked at all the same. */
    private Decision<CareEvent, CareRefusal> again(InitiateDischarge c) {
        return unfitResults(c)
                .<Decision<CareEvent, CareRefusal>>map(Decision::refuse)
                .orElseGet(Decision::nothingNew);
    }

    private Decision<CareEvent, CareRefusal> begin(InitiateDischarge c) {
        if (c.type() == DischargeType.ADMINISTRATIVE && c.warningSteps().isEmpty()) {
            return refuse(new WarningStepsMissing(c.episodeId()));
        }
        if (contradictsLevels(c.type())) {
            return refuse(new LevelDecisionMissing(LevelDecision.STEP_DOWN));
        }
        return unfitResults(c)
                .<Decision<CareEvent, CareRefusal>>map(Decision::refuse)
                .orElseGet(() -> begun(c));
    }

    private Optional<CareRefusal> unfitResults(InitiateDischarge c) {
        List<ResultKnown> cited = new ArrayList<>();
        for (UUID specimenId : c.specimens()) {
            ResultKnown result = care.results().get(specimenId);
            if (result == null || !result.participantId().equals(admission.participantId())) {
                return Optional.of(new ResultUnknown(specimenId));
            }
            if (isMistaken(specimenId)) {
                return Optional.of(new ResultInError(specimenId));
            }
            cited.add(result);
        }
        return c.type() == DischargeType.ADMINISTRATIVE && !cited.isEmpty() ? weak(cited, c) : Optional.empty();
    }

    /** One result that holds does not make up for another that does not. */
    private static Optional<CareRefusal> weak(List<ResultKnown> cited, InitiateDischarge c) {
        for (ResultKnown result : cited) {
            if (!result.episodeId().equals(c.episodeId())) {
                return Optional.of(new ResultUnknown(result.specimenId()));
            }
            if (result.standing().detected() && result.standing() != Standing.CONFIRMED) {
                return Optional.of(new ResultUnconfirmed(c.episodeId()));
            }
            if (result.standing().detected() && !result.collectionKnown()) {
                return Optional.of(new ResultUntraceable(result.specimenId()));
            }
        }
        return cited.stream().noneMatch(result -> result.standing() == Standing.CONFIRMED)
                ? Optional.of(new ResultUnconfirmed(c.episodeId()))
                : Optional.empty();
    }

    private Decision<CareEvent, CareRefusal> begun(InitiateDischarge c) {
        return accept(
                new DischargeReasonGiven(
                        admission.participantId(),
                        c.episodeId(),
                        c.type(),
                        c.reason(),
                        c.warningSteps(),
                        c.specimens(),
                        c.initiatedBy()),
                new DischargeInitiated(admission.participantId(), c.episodeId(), c.type(), c.requestedAt()));
    }

    private Decision<CareEvent, CareRefusal> complete(CompleteDischarge c) {
        return switch (care.leaving()) {
            case Leaving.Staying _ -> refuse(new DischargeNotInitiated(c.episodeId()));
            case Leaving.Initiated initiated -> complete(initiated, c);
            case Leaving.Left left ->
                left.completedBy().equals(c.completedBy())
                        ? nothingNew()
                        : refuse(new EpisodeIsDischarged(c.episodeId()));
        };
    }

    private Decision<CareEvent, CareRefusal> complete(Leaving.Initiated initiated, CompleteDischarge c) {
        DischargeType type = initiated.type();
        Optional<CareRefusal> obstacle = obstacle(type, c).or(() -> mistaken(initiated, c));
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        return accept(
                new DischargeSummarySigned(
                        admission.participantId(),
                        c.episodeId(),
                        c.summary(),
                        c.completedBy(),
                        c.role(),
                        c.requestedAt()),
                new DischargeCompleted(
                        admission.participantId(),
                        c.episodeId(),
                        type,
                        care.level(admission),
                        c.requestedAt(),
                        c.completedBy()));
    }

    private Optional<CareRefusal> obstacle(DischargeType type, CompleteDischarge c) {
        if (!c.policy().summaryRoles().contains(c.role())) {
            return Optional.of(new RoleNotQualified(c.role()));
        }
        if (contradictsLevels(type)) {
            return Optional.of(new LevelDecisionMissing(LevelDecision.STEP_DOWN));
        }
        return type.needsAftercare() && care.aftercare().outstanding()
                ? Optional.of(new AftercareOutstanding(type))
                : Optional.empty();
    }

    /** Against somebody's will nothing takes effect on what was entered in error since it was begun. */
    private Optional<CareRefusal> mistaken(Leaving.Initiated initiated, CompleteDischarge c) {
        if (initiated.type() != DischargeType.ADMINISTRATIVE) {
            return Optional.empty();
        }
        if (!initiated.specimens().equals(c.specimens())) {
            return Optional.of(new GroundsMoved(c.episodeId()));
        }
        return initiated.specimens().stream()
                .filter(this::isMistaken)
                .findFirst()
                .map(ResultInError::new);
    }

    private boolean isMistaken(UUID specimenId) {
        return care.told().isMistaken(CareEvent.specimen(specimenId));
    }

    private boolean contradictsLevels(DischargeType type) {
        return type == DischargeType.STEP_DOWN && !care.levels().latestIs(LevelDecision.STEP_DOWN);
    }
}
