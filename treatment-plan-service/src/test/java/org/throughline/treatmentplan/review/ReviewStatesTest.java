package org.throughline.treatmentplan.review;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.review.domain.Course;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ListEpisode;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.Reviews;

/** The page on the states of reviews is what asking for everything in every state gives. */
class ReviewStatesTest {
    private static final Path PAGE = Path.of("../docs/states/review.md");
    private static final String HEAD = """
            # States of the reviews of an episode

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. `Quiet`
            is an episode whose plan is not in effect yet; `Over` one that has ended with a review open. Time is that at which
            the scheduled review is due, which is also after the one that was called for.

            """;

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<ReviewCommand, Reviews, ReviewEvent, ReviewRefusal>(
                                        new ReviewDeciding(), ReviewStatesTest::name)
                                .state(List.of())
                                .state(List.of(ReviewFixture.ADMITTED))
                                .state(List.of(ReviewFixture.ADMITTED, ReviewFixture.SCHEDULED))
                                .state(List.of(ReviewFixture.ADMITTED, ReviewFixture.CALLED))
                                .state(List.of(ReviewFixture.ADMITTED, ReviewFixture.CALLED, ReviewFixture.OVERDUE))
                                .state(List.of(ReviewFixture.ADMITTED, ReviewFixture.CALLED, ReviewFixture.CLOSED))
                                .command(
                                        "episode listed",
                                        new ListEpisode(
                                                ReviewFixture.PERSON, ReviewFixture.EPISODE, ReviewFixture.ACTIVE))
                                .command("plan in effect", ReviewFixture.schedule())
                                .command(
                                        "called for",
                                        ReviewFixture.call(
                                                ReviewFixture.OTHER, ReviewFixture.DOSE, ReviewFixture.ACTIVE))
                                .command(
                                        "taken back",
                                        ReviewFixture.takeBack(ReviewFixture.ACTIVE, ReviewFixture.ALERT.cause()))
                                .command("time passed", ReviewFixture.reckon(ReviewFixture.DUE))
                                .command("conducted", ReviewFixture.conduct(ReviewFixture.REVIEW, ReviewFixture.ACTIVE))
                                .page());
    }

    private static String name(Reviews reviews) {
        if (reviews.admission().isEmpty()) {
            return "Unknown";
        }
        if (reviews.over()) {
            return "Over";
        }
        return switch (reviews.course()) {
            case Course.None _ -> "Quiet";
            case Course.Scheduled _ -> "Scheduled";
            case Course.Open open -> open.overdue() ? "Overdue" : "Open";
        };
    }
}
