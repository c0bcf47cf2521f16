package org.throughline.treatmentplan.plan.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.plan.PlanCatalogue;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.Plan;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.Planning;

/** One plan, folded from its own history by the rules that decide: what is shown is what would be signed. */
public final class PlanReading {
    private final History<PlanEvent> history;

    /** Reads the log of this service. */
    public PlanReading(ServiceRuntime runtime) {
        this.history = runtime.history(PlanCatalogue.TYPES);
    }

    /**
     * A plan as it was known at some time.
     *
     * @param version of its stream, which a command may insist on
     */
    public record Known(Plan.Opened plan, TreatmentPlanOpened opened, long version) {}

    /**
     * What each version of a plan says: as it was submitted, or as far as it is written.
     *
     * @param contents by number of the version
     */
    public record Versions(UUID participantId, Map<Integer, PlanContent> contents) {
        public Versions {
            contents = Map.copyOf(contents);
        }
    }

    /** The plan as it stood when it was last signed by all; what is being written since is nobody's outside. */
    public Optional<Known> signed(UUID planId, String organisation, Optional<Instant> knownAt) {
        List<Recorded<PlanEvent>> facts = history.readable(PlanDeciding.plan(planId), organisation, knownAt);
        Planning planning = Planning.NONE;
        Optional<Known> signed = Optional.empty();
        for (Recorded<PlanEvent> fact : facts) {
            planning = Planning.evolve(planning, fact.event());
            if (planning.plan() instanceof Plan.Active active) {
                signed = Optional.of(new Known(
                        active,
                        (TreatmentPlanOpened) facts.getFirst().event(),
                        fact.stored().version()));
            }
        }
        return signed;
    }

    /** For whom and for which episode a plan was opened, if the organisation has such a one. */
    public Optional<TreatmentPlanOpened> opened(UUID planId, String organisation) {
        return history.events(PlanDeciding.plan(planId), organisation, Optional.empty()).stream()
                .filter(TreatmentPlanOpened.class::isInstance)
                .map(TreatmentPlanOpened.class::cast)
                .findFirst();
    }

    /** Which plan an episode has, if it has one. */
    public Optional<UUID> ofEpisode(UUID episodeId, String organisation) {
        return history.events(PlanDeciding.episodePlan(episodeId), organisation, Optional.empty()).stream()
                .filter(EpisodePlanReserved.class::isInstance)
                .map(reserved -> ((EpisodePlanReserved) reserved).planId())
                .findFirst();
    }

    /** Its versions, if the organisation has such a plan. */
    public Optional<Versions> versions(UUID planId, String organisation) {
        Planning planning = Planning.NONE;
        Map<Integer, PlanContent> contents = new HashMap<>();
        for (PlanEvent fact : history.events(PlanDeciding.plan(planId), organisation, Optional.empty())) {
            planning = Planning.evolve(planning, fact);
            if (planning.plan() instanceof Plan.Opened opened) {
                contents.put(opened.content().version(), opened.content());
            }
        }
        return planning.plan() instanceof Plan.Opened opened
                ? Optional.of(new Versions(opened.subject().participantId(), contents))
                : Optional.empty();
    }

    /** The plan, if the organisation has such a one, and as far as it had come by then. */
    public Optional<Known> of(UUID planId, String organisation, Optional<Instant> knownAt) {
        // An erased plan is known no more, not even in part.
        List<Recorded<PlanEvent>> facts = history.readable(PlanDeciding.plan(planId), organisation, knownAt);
        Planning planning = Planning.NONE;
        for (Recorded<PlanEvent> fact : facts) {
            planning = Planning.evolve(planning, fact.event());
        }
        return planning.plan() instanceof Plan.Opened opened
                ? Optional.of(new Known(
                        opened,
                        (TreatmentPlanOpened) facts.getFirst().event(),
                        facts.getLast().stored().version()))
                : Optional.empty();
    }
}
