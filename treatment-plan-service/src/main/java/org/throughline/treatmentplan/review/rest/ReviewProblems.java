package org.throughline.treatmentplan.review.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeIsOver;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.NothingConsidered;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.ReviewNotOpen;

/** What each refusal about a review is over HTTP. */
final class ReviewProblems {
    private ReviewProblems() {}

    static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _, EpisodeOfAnother _ -> Problems.unknown();
            case EpisodeIsOver _ -> Problems.problem(409, "episode-over", "The episode is over; nothing is reviewed");
            case ReviewNotOpen _ -> Problems.problem(409, "review-not-open", "No such review is open; read them again");
            case NothingConsidered _ ->
                Problems.problem(
                        422, "nothing-considered", "Cite the scores you looked at, or say why there were none");
        };
    }
}
