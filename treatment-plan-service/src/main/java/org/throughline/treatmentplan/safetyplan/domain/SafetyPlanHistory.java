package org.throughline.treatmentplan.safetyplan.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans.Due;

/** Folds the facts about a person's safety plans. */
record SafetyPlanHistory(SafetyPlans before) {

    static SafetyPlans evolve(SafetyPlans plans, SafetyPlanEvent event) {
        SafetyPlanHistory history = new SafetyPlanHistory(plans);
        return switch (event) {
            case CredentialTold e -> history.with(plans.credentials().with(e.credential(), e.zone()));
            case ParticipantAdmitted e -> history.episode(e.episodeId(), Optional.empty());
            case EpisodeClosed e -> history.episode(e.episodeId(), Optional.of(e.type()));
            case EpisodeReopened e -> history.episode(e.episodeId(), Optional.empty());
            case SafetyPlanFellDue e -> history.falling(e);
            case SafetyPlanOverdue _ ->
                history.with(plans.due().map(due -> new Due(due.dueBy(), true)), plans.calls(), plans.withdrawn());
            case SafetyPlanNoLongerDue _ -> history.with(Optional.empty(), plans.calls(), plans.withdrawn());
            case SafetyPlanWithdrawn _ -> history.with(Optional.empty(), plans.calls(), history.alerts());
            case SafetyPlanAgreed e -> history.with(plus(plans.recorded(), e.agreement()), plans.declinations());
            case SafetyPlanUpdated e -> history.with(plus(plans.recorded(), e.agreement()), plans.declinations());
            case SafetyPlanDeclined e -> history.with(plans.recorded(), plus(plans.declinations(), e));
            case SafetyPlanMarkedEnteredInError e -> history.mistaken(e);
        };
    }

    private SafetyPlans falling(SafetyPlanFellDue e) {
        List<SafetyPlanFellDue> others = before.calls().stream()
                .filter(call -> !call.alertId().equals(e.alertId()))
                .toList();
        Set<UUID> still = new HashSet<>(before.withdrawn());
        still.remove(e.alertId());
        boolean overdue = before.due().filter(Due::overdue).isPresent();
        return with(Optional.of(new Due(e.dueBy(), overdue)), plus(others, e), still);
    }

    private Set<UUID> alerts() {
        return before.calls().stream().map(SafetyPlanFellDue::alertId).collect(Collectors.toSet());
    }

    private SafetyPlans with(Optional<Due> due, List<SafetyPlanFellDue> calls, Set<UUID> withdrawn) {
        return new SafetyPlans(
                due,
                calls,
                withdrawn,
                before.recorded(),
                before.declinations(),
                before.errors(),
                before.episodes(),
                before.credentials());
    }

    private SafetyPlans with(List<Agreement> recorded, List<SafetyPlanDeclined> declinations) {
        return new SafetyPlans(
                before.due(),
                before.calls(),
                before.withdrawn(),
                recorded,
                declinations,
                before.errors(),
                before.episodes(),
                before.credentials());
    }

    private SafetyPlans mistaken(SafetyPlanMarkedEnteredInError e) {
        return new SafetyPlans(
                before.due(),
                before.calls(),
                before.withdrawn(),
                before.recorded(),
                before.declinations(),
                plus(before.errors(), e),
                before.episodes(),
                before.credentials());
    }

    private SafetyPlans episode(UUID episodeId, Optional<String> end) {
        Map<UUID, Optional<String>> known = new HashMap<>(before.episodes());
        known.put(episodeId, end);
        return new SafetyPlans(
                before.due(),
                before.calls(),
                before.withdrawn(),
                before.recorded(),
                before.declinations(),
                before.errors(),
                known,
                before.credentials());
    }

    private SafetyPlans with(Credentials credentials) {
        return new SafetyPlans(
                before.due(),
                before.calls(),
                before.withdrawn(),
                before.recorded(),
                before.declinations(),
                before.errors(),
                before.episodes(),
                credentials);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
