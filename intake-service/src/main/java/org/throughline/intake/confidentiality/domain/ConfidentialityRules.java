package org.throughline.intake.confidentiality.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Sensitivity;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderCare;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderReferral;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.LowerLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LabelLowered;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LoweringExplained;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingKnown;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingToLower;
import org.throughline.platform.decider.Decision;

/**
 * The rules of confidentiality in a programme that also treats other conditions: the first fact about use puts the whole
 * episode under 42 CFR Part 2, and only a person lowers it again.
 *
 * @param sensitivity what codes, instruments and words say
 * @param conditions the coded conditions
 */
public record ConfidentialityRules(Sensitivity sensitivity, Conditions conditions) {

    /** Grants or refuses a request. */
    public Decision<ConfidentialityEvent, ConfidentialityRefusal> decide(
            Confidentiality known, ConfidentialityCommand command) {
        return switch (command) {
            case ConsiderReferral c -> consider(known, c);
            case ConsiderCare c -> consider(known, c);
            case LowerLabel c -> lower(known, c);
        };
    }

    private Decision<ConfidentialityEvent, ConfidentialityRefusal> consider(Confidentiality known, ConsiderReferral c) {
        Set<UUID> episodes = new LinkedHashSet<>(known.episodesOf(c.referralId()));
        episodes.addAll(c.episodeIds());
        List<GroundsFound> found = new ArrayList<>();
        for (Evidence evidence : known.evidence()) {
            found.addAll(found(known, c.participantId(), List.of(c.referralId()), List.of(), evidence));
            episodes.forEach(episode ->
                    found.addAll(found(known, c.participantId(), List.of(c.referralId()), List.of(episode), evidence)));
        }
        return accept(found);
    }

    private Decision<ConfidentialityEvent, ConfidentialityRefusal> consider(Confidentiality known, ConsiderCare c) {
        List<Evidence.Words> goals = c.goals().stream()
                .map(goal -> new Evidence.Words(Ground.GOAL, goal))
                .toList();
        Evidence evidence = new Evidence(c.source(), List.of(), c.instruments(), goals, false, c.requestedAt());
        // What stands already is not said again with every questionnaire, so the stream stays short.
        return accept(found(known, c.participantId(), List.of(), List.of(), evidence).stream()
                .filter(found -> !known.stands(found))
                .toList());
    }

    private List<GroundsFound> found(
            Confidentiality known, UUID participantId, List<UUID> referral, List<UUID> episode, Evidence evidence) {
        List<GroundsFound> found = new ArrayList<>();
        for (Ground ground : evidence.grounds(sensitivity, conditions)) {
            GroundsFound one = new GroundsFound(
                    participantId, referral, episode, ground, evidence.source(), evidence.at(), sensitivity.version());
            if (!known.knows(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private Decision<ConfidentialityEvent, ConfidentialityRefusal> lower(Confidentiality known, LowerLabel c) {
        if (known.facts().isEmpty()) {
            return refuse(new NothingKnown(c.participantId()));
        }
        boolean labelled = c.episodeIds().isEmpty()
                ? !known.standing().isEmpty()
                : c.episodeIds().stream().anyMatch(known::labelled);
        if (!labelled) {
            return refuse(new NothingToLower(c.participantId()));
        }
        return accept(
                new LoweringExplained(c.participantId(), c.episodeIds(), c.reason(), c.loweredBy(), c.requestedAt()),
                new LabelLowered(
                        c.participantId(), c.episodeIds(), c.loweredBy(), c.requestedAt(), sensitivity.version()));
    }
}
