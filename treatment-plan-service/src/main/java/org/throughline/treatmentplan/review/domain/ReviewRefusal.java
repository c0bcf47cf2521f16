package org.throughline.treatmentplan.review.domain;

import java.util.UUID;

/** Which rule speaks against a request about reviews. */
public sealed interface ReviewRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements ReviewRefusal {}

    record EpisodeOfAnother(UUID episodeId) implements ReviewRefusal {}

    record EpisodeIsOver(UUID episodeId) implements ReviewRefusal {}

    /** No such review is open. */
    record ReviewNotOpen(UUID reviewId) implements ReviewRefusal {}

    /** A review names the scores it looked at, or says why there were none. */
    record NothingConsidered(UUID reviewId) implements ReviewRefusal {}
}
