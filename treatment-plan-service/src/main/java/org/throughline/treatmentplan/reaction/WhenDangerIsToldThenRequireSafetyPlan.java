package org.throughline.treatmentplan.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.SafetyPlanPolicy;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.reaction.SafetyPlanCalls.AlertRaised;
import org.throughline.treatmentplan.review.view.ReviewReading;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;

/**
 * An interview that found moderate or high danger calls for a safety plan. By when, the programme of the person's latest
 * episode says; who has none yet is given the standard.
 */
public final class WhenDangerIsToldThenRequireSafetyPlan implements Reaction<SafetyPlanCalls> {
    /** Stands in clear beside the person, so it does not say what was told. */
    private static final String NAME = "when-alert-told-then-consider-agreement";

    /** What outcomes raises of the Columbia scale where it is moderate or high. */
    private static final Set<String> TRIGGERS = Set.of("CSSRS_MODERATE", "CSSRS_HIGH");

    private final Decider<SafetyPlanCommand, SafetyPlanRefusal> safetyPlans;
    private final ReviewReading reading;
    private final EpisodePolicies policies;

    /** Sends to whoever keeps safety plans. */
    public WhenDangerIsToldThenRequireSafetyPlan(
            ServiceRuntime runtime, SafetyPlanDeciding deciding, EpisodePolicies policies) {
        this.safetyPlans = runtime.decider(deciding);
        this.reading = new ReviewReading(runtime);
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<SafetyPlanCalls> recorded) {
        if (recorded.event() instanceof AlertRaised alert && TRIGGERS.contains(alert.trigger())) {
            Instant at = recorded.stored().recordedAt();
            List<UUID> episodes = reading.episodesOf(alert.participantId(), recorded.organisation());
            SafetyPlanPolicy policy = policy(episodes, recorded.organisation(), at);
            Reacting.settle(
                    safetyPlans.handle(
                            new RequireSafetyPlan(
                                    alert.participantId(),
                                    alert.alertId(),
                                    alert.shownAt(),
                                    alert.raisedAt(),
                                    episodes,
                                    policy,
                                    at),
                            Reacting.envelope(NAME, recorded.stored(), "require", policy.version())),
                    _ -> false);
        }
    }

    private SafetyPlanPolicy policy(List<UUID> episodes, String organisation, Instant at) {
        ProgrammePolicy numbers = episodes.isEmpty()
                ? ProgrammePolicy.STANDARD
                : policies.ofEpisode(episodes.getLast(), organisation, at);
        return numbers.safetyPlan();
    }
}
