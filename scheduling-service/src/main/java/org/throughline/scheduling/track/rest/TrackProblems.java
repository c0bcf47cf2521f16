package org.throughline.scheduling.track.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.track.domain.TrackRefusal;
import org.throughline.scheduling.track.domain.TrackRefusal.BlocksOverlap;
import org.throughline.scheduling.track.domain.TrackRefusal.BoundsNeedReason;
import org.throughline.scheduling.track.domain.TrackRefusal.TrackExists;

/** What a refused track is answered with. */
final class TrackProblems {
    private TrackProblems() {}

    static Problem of(TrackRefusal refusal) {
        return switch (refusal) {
            case TrackExists _ ->
                Problems.problem(409, "track-exists", "Another track has this id; send a new request");
            case BlocksOverlap _ ->
                Problems.problem(422, "blocks-overlap", "Two blocks share time and nobody can be in both; part them");
            case BoundsNeedReason _ ->
                Problems.problem(
                        422,
                        "track-bounds-need-reason",
                        "The track leaves the days or minutes of its level of care; give an overrideReason");
        };
    }
}
