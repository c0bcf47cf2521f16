package org.throughline.treatmentplan.plan;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OfPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.AboutPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.CredentialTold;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.OfEpisode;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.Planning;

/** Plans as the platform runs them: one stream per plan, and one per episode so that it has one plan. */
public final class PlanDeciding implements Deciding<PlanCommand, Planning, PlanEvent, PlanRefusal> {

    /** The stream of a plan. */
    public static String plan(UUID planId) {
        return "plan/" + planId;
    }

    /** The stream that says which plan an episode has. */
    public static String episodePlan(UUID episodeId) {
        return "episode-plan/" + episodeId;
    }

    @Override
    public Class<PlanCommand> commands() {
        return PlanCommand.class;
    }

    @Override
    public Catalogue<PlanEvent> catalogue() {
        return PlanCatalogue.TYPES;
    }

    @Override
    public Streams streams(PlanCommand command) {
        Streams plan = Streams.of(plan(command.planId()));
        return switch (command) {
            case OpenPlan c ->
                plan.writing(episodePlan(c.episodeId())).reading(EpisodeStreams.toldEpisode(c.episodeId()));
            case SignPlan c when c.role().ofTheHouse() -> plan.reading(ClinicianStreams.told(c.clinicianId()));
            case OfPlan _ -> plan;
        };
    }

    @Override
    public Planning initial() {
        return Planning.NONE;
    }

    @Override
    public Decision<PlanEvent, PlanRefusal> decide(Planning state, PlanCommand command) {
        return Planning.decide(state, command);
    }

    @Override
    public Planning evolve(Planning state, PlanEvent event) {
        return Planning.evolve(state, event);
    }

    @Override
    public String streamOf(PlanEvent event) {
        return switch (event) {
            case AboutPlan e -> plan(e.planId());
            case EpisodePlanReserved e -> episodePlan(e.episodeId());
            case CredentialTold e -> ClinicianStreams.told(e.clinicianId());
            case OfEpisode e -> EpisodeStreams.toldEpisode(e.episodeId());
        };
    }
}
