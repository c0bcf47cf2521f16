package org.throughline.treatmentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.treatmentplan.review.domain.Course;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeHeld;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Reviews;
import org.throughline.treatmentplan.review.domain.Trigger;

class ReviewPropertiesTest {
    private static final int STEPS = 80;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_to_the_same_reviews_and_time_is_reckoned_once(long seed) {
        Random random = new Random(seed);
        Scenario<ReviewCommand, Reviews, ReviewEvent, ReviewRefusal> episode = ReviewFixture.episode();
        Instant now = ReviewFixture.ACTIVE;
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(96)));
            if (random.nextInt(8) == 0) {
                episode = episode.given(told(random, episode.state(), now));
            }
            boolean ran = episode.state().planned().isPresent();
            for (ReviewCommand command : List.of(command(random, episode.state(), now), ReviewFixture.reckon(now))) {
                if (Reviews.decide(episode.state(), command)
                        instanceof Decision.Accepted<ReviewEvent, ReviewRefusal>(List<ReviewEvent> events)) {
                    episode = episode.when(command).thenAccepted(events);
                }
            }
            episode.when(ReviewFixture.reckon(now)).thenNothingNew();
            assertThat(ran && episode.state().course() instanceof Course.None)
                    .as("once there was a review there is always a next one")
                    .isFalse();
            if (episode.state().course() instanceof Course.Running running
                    && !episode.state().over()) {
                assertThat(running.clock().dueBy())
                        .as("a hold brings nothing forward")
                        .isAfterOrEqualTo(running.clock().withoutHolds());
            }
        }
    }

    private static ReviewCommand command(Random random, Reviews reviews, Instant now) {
        UUID review = reviews.course() instanceof Course.Open open && random.nextInt(4) > 0
                ? open.reviewId()
                : ReviewFixture.REVIEW;
        return switch (random.nextInt(5)) {
            case 0 -> ReviewFixture.schedule();
            case 2 -> ReviewFixture.takeBack(now, "event-" + random.nextInt(5));
            case 1 -> ReviewFixture.conduct(review, now);
            default -> ReviewFixture.call(new UUID(8, random.nextLong()), trigger(random), now);
        };
    }

    private static Trigger trigger(Random random) {
        List<ReviewTrigger> kinds = List.of(ReviewTrigger.values());
        ReviewTrigger kind = kinds.get(random.nextInt(kinds.size()));
        return kind == ReviewTrigger.ATTENDANCE
                ? Trigger.ofAbsences(ReviewFixture.RULE, 1 + random.nextInt(3))
                : Trigger.of(kind, "event-" + random.nextInt(5));
    }

    private static ReviewEvent told(Random random, Reviews reviews, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ReviewFixture.ZONE);
        return switch (random.nextInt(6)) {
            case 4 -> ReviewFixture.breached(1 + random.nextInt(3));
            case 5 -> ReviewFixture.withdrawn(1 + random.nextInt(3));
            case 0 -> ReviewFixture.CLOSED;
            case 1 -> ReviewFixture.REOPENED;
            case 2 -> held(random, today);
            default ->
                reviews.holds().isEmpty()
                        ? held(random, today)
                        : ReviewFixture.back(today.minusDays(random.nextInt(5)).toString());
        };
    }

    private static EpisodeHeld held(Random random, LocalDate today) {
        LocalDate from = today.plusDays(random.nextInt(10));
        return ReviewFixture.held(
                from.toString(), from.plusDays(random.nextInt(20)).toString());
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
