package org.throughline.intake.confidentiality.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LabelLowered;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LoweringExplained;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.OfLabel;
import org.throughline.intake.confidentiality.domain.Seen.AssessmentSeen;
import org.throughline.intake.confidentiality.domain.Seen.CorrectionSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen;
import org.throughline.intake.confidentiality.domain.Seen.ScreeningSeen;

/**
 * What is known about the confidentiality of one participant's records. The label itself is not stored: it follows from the
 * order of grounds and lowerings, whenever it is read.
 *
 * @param facts grounds and lowerings, in the order in which they were recorded
 * @param evidence what stands in the referral that is looked through
 */
public record Confidentiality(List<OfLabel> facts, List<Evidence> evidence) {
    public static final Confidentiality NONE = new Confidentiality(List.of(), List.of());

    public Confidentiality {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
    }

    /** Whether an episode in a programme that also treats other conditions stands under the stricter confidentiality. */
    public boolean labelled(UUID episodeId) {
        boolean labelled = false;
        for (OfLabel fact : facts) {
            switch (fact) {
                case GroundsFound e -> labelled |= e.ground() != Ground.NONE && e.concerns(episodeId);
                case LabelLowered e -> labelled &= !e.concerns(episodeId);
                case LoweringExplained _ -> {} // the fact beside it counts
            }
        }
        return labelled;
    }

    /** What was found and not lowered since, wherever it stood. */
    public List<GroundsFound> standing() {
        List<GroundsFound> standing = new ArrayList<>();
        for (OfLabel fact : facts) {
            switch (fact) {
                case GroundsFound e when e.ground() == Ground.NONE -> {}
                case GroundsFound e -> standing.add(e);
                case LabelLowered lowered when lowered.episodeIds().isEmpty() -> standing.clear();
                case LabelLowered lowered ->
                    standing.removeIf(e -> e.episodeIds().equals(lowered.episodeIds()));
                case LoweringExplained _ -> {} // the fact beside it counts
            }
        }
        return List.copyOf(standing);
    }

    /** The episodes a referral led to, as far as they were told. */
    Set<UUID> episodesOf(UUID referralId) {
        Set<UUID> episodes = new LinkedHashSet<>();
        for (OfLabel fact : facts) {
            if (fact instanceof GroundsFound e && e.referralIds().contains(referralId)) {
                episodes.addAll(e.episodeIds());
            }
        }
        return episodes;
    }

    /** Whether exactly this was recorded before, under whatever version of the tables. */
    boolean knows(GroundsFound found) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof GroundsFound e
                        && e.source().equals(found.source())
                        && e.ground() == found.ground()
                        && e.referralIds().equals(found.referralIds())
                        && e.episodeIds().equals(found.episodeIds()));
    }

    /** Whether the same was found in another record and holds still; that nothing was found once holds for ever. */
    boolean stands(GroundsFound found) {
        return (found.ground() == Ground.NONE ? facts : standing())
                .stream()
                        .anyMatch(fact -> fact instanceof GroundsFound e
                                && e.ground() == found.ground()
                                && e.referralIds().equals(found.referralIds())
                                && e.episodeIds().equals(found.episodeIds()));
    }

    /** Applies one fact. */
    public static Confidentiality evolve(Confidentiality now, ConfidentialityEvent event) {
        return switch (event) {
            case OfLabel e -> new Confidentiality(added(now.facts, e), now.evidence);
            case ReferralSeen e -> new Confidentiality(now.facts, added(now.evidence, Evidence.of(e)));
            case CorrectionSeen e -> new Confidentiality(now.facts, added(now.evidence, Evidence.of(e)));
            case ScreeningSeen e -> new Confidentiality(now.facts, added(now.evidence, Evidence.of(e)));
            case AssessmentSeen e -> new Confidentiality(now.facts, added(now.evidence, Evidence.of(e)));
        };
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
