package org.throughline.treatmentplan.care.domain;

import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.care.domain.CareCommand.OfAftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.OfDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.OfLevel;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanSigned;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercareRefused;
import org.throughline.treatmentplan.care.domain.CareEvent.CredentialTold;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeCompleted;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeInitiated;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeReasonGiven;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeSummarySigned;
import org.throughline.treatmentplan.care.domain.CareEvent.EpisodeReopened;
import org.throughline.treatmentplan.care.domain.CareEvent.Evidence;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareCountersigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.domain.CareEvent.Mistake;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareEvent.ResultKnown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.domain.Credentials;

/**
 * One episode from the side of care: at which level, and how it ends. Both are decided on one history, so that a
 * discharge never contradicts the levels.
 *
 * @param admission as intake told it
 * @param levels what was decided about the level of care
 * @param aftercare what is agreed for the time after
 * @param leaving how far the discharge has come
 * @param told the facts that a decision may cite
 * @param credentials of who is about to countersign, where they were looked at
 * @param results what was found in the specimens a discharge cites, by their ids
 */
public record Care(
        Optional<ParticipantAdmitted> admission,
        Levels levels,
        AftercareState aftercare,
        Leaving leaving,
        Told told,
        Credentials credentials,
        Map<UUID, ResultKnown> results) {
    public static final Care NONE = new Care(
            Optional.empty(),
            Levels.NONE,
            AftercareState.NONE,
            new Leaving.Staying(),
            Told.NOTHING,
            Credentials.NONE,
            Map.of());

    public Care {
        results = Map.copyOf(results);
    }

    /** Grants or refuses a request. */
    public static Decision<CareEvent, CareRefusal> decide(Care care, CareCommand command) {
        if (care.admission().isEmpty()) {
            return refuse(new EpisodeUnknown(command.episodeId()));
        }
        ParticipantAdmitted admission = care.admission().get();
        return switch (command) {
            case OfLevel c -> new LevelRules(care, admission).decide(c);
            case OfDischarge c -> new DischargeRules(care, admission).decide(c);
            case OfAftercare c -> new AftercareRules(care, admission).decide(c);
        };
    }

    /** Applies one fact. */
    public static Care evolve(Care care, CareEvent event) {
        return switch (event) {
            case ParticipantAdmitted e ->
                new Care(
                        Optional.of(e),
                        care.levels,
                        care.aftercare,
                        care.leaving,
                        care.told,
                        care.credentials,
                        care.results);
            case EpisodeReopened _ ->
                new Care(
                        care.admission,
                        care.levels,
                        AftercareState.NONE,
                        new Leaving.Staying(),
                        care.told,
                        care.credentials,
                        care.results);
            case CredentialTold e ->
                new Care(
                        care.admission,
                        care.levels,
                        care.aftercare,
                        care.leaving,
                        care.told,
                        care.credentials.with(e.credential(), e.zone()),
                        care.results);
            case ResultKnown e -> care.with(e);
            case Evidence e ->
                new Care(
                        care.admission,
                        care.levels,
                        care.aftercare,
                        care.leaving,
                        care.told.with(e),
                        care.credentials,
                        care.results);
            case Mistake e ->
                new Care(
                        care.admission,
                        care.levels,
                        care.aftercare,
                        care.leaving,
                        care.told.mistaking(e.toldIn()),
                        care.credentials,
                        care.results);
            case LevelOfCareProposed e -> care.with(care.levels.proposed(e));
            case LevelOfCareCountersigned _ -> care; // what it settles follows as a decision of its own
            case LevelOfCareDecided e -> care.with(care.levels.decided(e));
            case DischargeReasonGiven e -> care.with(new Leaving.Initiated(e.type(), e.specimens()));
            case DischargeInitiated e ->
                care.leaving instanceof Leaving.Initiated initiated && initiated.type() == e.type()
                        ? care
                        : care.with(new Leaving.Initiated(e.type(), List.of()));
            case AftercarePlanDrafted e -> care.with(care.aftercare.drafted(e));
            case AftercarePlanSigned e -> care.with(care.aftercare.signed(e.aftercarePlanId()));
            case AftercareRefused _ -> care.with(care.aftercare.refusing());
            case DischargeSummarySigned _ -> care;
            case DischargeCompleted e -> care.with(new Leaving.Left(e.type(), e.completedBy()));
        };
    }

    /** The level at which care is given now. */
    String level(ParticipantAdmitted admitted) {
        return levels.latest().map(LevelOfCareDecided::to).orElse(admitted.level());
    }

    private Care with(Levels next) {
        return new Care(admission, next, aftercare, leaving, told, credentials, results);
    }

    private Care with(AftercareState next) {
        return new Care(admission, levels, next, leaving, told, credentials, results);
    }

    private Care with(Leaving next) {
        return new Care(admission, levels, aftercare, next, told, credentials, results);
    }

    private Care with(ResultKnown result) {
        Map<UUID, ResultKnown> more = new HashMap<>(results);
        more.put(result.specimenId(), result);
        return new Care(admission, levels, aftercare, leaving, told.with(result), credentials, more);
    }
}
