package org.throughline.scheduling.feed.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.feed.domain.FeedRefusal;
import org.throughline.scheduling.feed.domain.FeedRefusal.FeedUnknown;
import org.throughline.scheduling.feed.domain.FeedRefusal.TooManyFeeds;

/** What each refusal about a calendar feed is over HTTP. */
final class FeedProblems {
    private FeedProblems() {}

    static Problem of(FeedRefusal refusal) {
        return switch (refusal) {
            case FeedUnknown _ -> Problems.unknown();
            case TooManyFeeds _ ->
                Problems.problem(422, "too-many-feeds", "This person has had as many feeds as are kept");
        };
    }
}
