package org.throughline.scheduling.track.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.policy.domain.TrackPolicy;
import org.throughline.scheduling.policy.domain.TrackPolicy.Bounds;
import org.throughline.scheduling.track.domain.TrackBreach.Bound;
import org.throughline.scheduling.track.domain.TrackCommand.DefineTrack;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;
import org.throughline.scheduling.track.domain.TrackRefusal.BlocksOverlap;
import org.throughline.scheduling.track.domain.TrackRefusal.BoundsNeedReason;
import org.throughline.scheduling.track.domain.TrackRefusal.TrackExists;

/** A track: the weekly template of sessions a programme offers. Bounds warn; outside them someone answers for it. */
public sealed interface Track {
    Track NONE = new None();

    record None() implements Track {}

    record Offered(TrackDefined definition) implements Track {}

    static Decision<TrackEvent, TrackRefusal> decide(Track track, TrackCommand command) {
        return switch (command) {
            case DefineTrack c -> define(track, c);
        };
    }

    static Track evolve(Track track, TrackEvent event) {
        return switch (event) {
            case TrackDefined e -> new Offered(e);
            case TrackBoundsOverridden _ -> track;
        };
    }

    private static Decision<TrackEvent, TrackRefusal> define(Track track, DefineTrack c) {
        TrackDefined defined = new TrackDefined(
                c.trackId(),
                c.facilityId(),
                c.zone(),
                c.policy().level(),
                c.adult(),
                c.blocks(),
                c.policy().version(),
                c.requestedAt(),
                c.offering().programme(),
                c.offering().places());
        return switch (track) {
            case Offered(TrackDefined before) when before.equals(defined) -> nothingNew();
            case Offered _ -> refuse(new TrackExists(c.trackId()));
            case None _ ->
                overlap(c.blocks())
                        .<Decision<TrackEvent, TrackRefusal>>map(Decision::refuse)
                        .orElseGet(() -> bounded(c, defined));
        };
    }

    private static Decision<TrackEvent, TrackRefusal> bounded(DefineTrack c, TrackDefined defined) {
        List<TrackBreach> breaches = breaches(c.blocks(), c.policy(), c.adult());
        if (breaches.isEmpty()) {
            return accept(defined);
        }
        TrackCommand.BoundsOverride override = c.override();
        if (override == null) {
            return refuse(new BoundsNeedReason(breaches));
        }
        return accept(
                defined,
                new TrackBoundsOverridden(
                        c.trackId(), breaches, override.by(), override.role(), override.reason(), c.requestedAt()));
    }

    private static Optional<TrackRefusal> overlap(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = i + 1; j < blocks.size(); j++) {
                if (blocks.get(i).overlaps(blocks.get(j))) {
                    return Optional.of(new BlocksOverlap(blocks.get(i), blocks.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<TrackBreach> breaches(List<Block> blocks, TrackPolicy policy, boolean adult) {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        blocks.stream()
                .filter(block -> block.kind().countsTowardDose())
                .forEach(block -> minutes.merge(block.day(), block.minutes(), Integer::sum));
        int week = minutes.values().stream().mapToInt(Integer::intValue).sum();
        List<TrackBreach> found = new ArrayList<>();
        check(Bound.DAYS_A_WEEK, minutes.size(), policy.days(), found);
        minutes.values().forEach(day -> check(Bound.MINUTES_A_DAY, day, policy.dayMinutes(), found));
        check(Bound.MINUTES_A_WEEK, week, policy.weekMinutes(adult), found);
        return found;
    }

    private static void check(Bound bound, int value, Bounds bounds, List<TrackBreach> found) {
        if (!bounds.contain(value)) {
            found.add(new TrackBreach(bound, value, bounds.least(), bounds.most()));
        }
    }
}
