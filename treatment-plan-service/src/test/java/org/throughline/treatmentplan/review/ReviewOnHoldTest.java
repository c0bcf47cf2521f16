package org.throughline.treatmentplan.review;

import static org.throughline.treatmentplan.review.ReviewFixture.ACTIVE;
import static org.throughline.treatmentplan.review.ReviewFixture.ALERT;
import static org.throughline.treatmentplan.review.ReviewFixture.DOSE;
import static org.throughline.treatmentplan.review.ReviewFixture.DUE;
import static org.throughline.treatmentplan.review.ReviewFixture.EPISODE;
import static org.throughline.treatmentplan.review.ReviewFixture.HELD;
import static org.throughline.treatmentplan.review.ReviewFixture.MOVED;
import static org.throughline.treatmentplan.review.ReviewFixture.OTHER;
import static org.throughline.treatmentplan.review.ReviewFixture.PERSON;
import static org.throughline.treatmentplan.review.ReviewFixture.POLICY;
import static org.throughline.treatmentplan.review.ReviewFixture.REVIEW;
import static org.throughline.treatmentplan.review.ReviewFixture.SCHEDULED;
import static org.throughline.treatmentplan.review.ReviewFixture.back;
import static org.throughline.treatmentplan.review.ReviewFixture.call;
import static org.throughline.treatmentplan.review.ReviewFixture.episode;
import static org.throughline.treatmentplan.review.ReviewFixture.held;
import static org.throughline.treatmentplan.review.ReviewFixture.moved;
import static org.throughline.treatmentplan.review.ReviewFixture.opened;
import static org.throughline.treatmentplan.review.ReviewFixture.reckon;
import static org.throughline.treatmentplan.review.ReviewFixture.schedule;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewMoved;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOverdue;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;

/** On a hold the review waits: it moves by the days the episode is paused until then. */
class ReviewOnHoldTest {
    private static Instant day(int day) {
        return ACTIVE.plus(Duration.ofDays(day - 1));
    }

    @Test
    void a_hold_moves_the_review_by_its_days_once() {
        episode(SCHEDULED, HELD)
                .when(reckon(day(9)))
                .thenAccepted(MOVED)
                .when(reckon(DUE))
                .thenNothingNew();
    }

    @Test
    void who_is_back_earlier_is_reviewed_earlier() {
        episode(SCHEDULED, HELD, MOVED, back("2026-04-14"))
                .when(reckon(day(14)))
                .thenAccepted(moved(4));
        episode(SCHEDULED, HELD, MOVED, back("2026-04-10"))
                .when(reckon(day(14)))
                .thenAccepted(moved(0));
    }

    @Test
    void who_is_back_later_than_agreed_was_paused_no_longer_than_agreed() {
        episode(SCHEDULED, HELD, MOVED, back("2026-04-25"))
                .when(reckon(day(25)))
                .thenNothingNew();
    }

    @Test
    void a_hold_that_ended_before_or_begins_after_moves_nothing() {
        episode(SCHEDULED, held("2026-03-01", "2026-03-20"))
                .when(reckon(day(2)))
                .thenNothingNew();
        episode(SCHEDULED, held("2026-05-01", "2026-05-20"))
                .when(reckon(day(2)))
                .thenNothingNew();
    }

    @Test
    void of_a_hold_that_had_begun_before_only_the_rest_counts() {
        episode(held("2026-03-20", "2026-04-05")).when(schedule()).thenAccepted(SCHEDULED, moved(5));
    }

    @Test
    void a_second_hold_may_be_reached_because_of_the_first() {
        episode(SCHEDULED, HELD, back("2026-04-20"), held("2026-05-05", "2026-05-06"))
                .when(reckon(day(25)))
                .thenAccepted(moved(12));
    }

    @Test
    void a_review_that_is_called_for_on_a_hold_is_due_after_it() {
        Instant at = day(12);
        Instant due = at.plus(POLICY.triggeredWithin());
        Duration rest = Duration.between(at, day(20));
        episode(HELD)
                .when(call(REVIEW, ALERT, at))
                .thenAccepted(
                        opened(REVIEW, ALERT, at), new ReviewMoved(PERSON, EPISODE, at.plus(rest), due.plus(rest)));
    }

    @Test
    void what_joins_on_a_hold_makes_the_open_review_never_later() {
        Instant at = day(9);
        Instant due = at.plus(POLICY.triggeredWithin());
        Duration hold = Duration.ofDays(10);
        Instant moved = due.plus(hold);
        episode(HELD, opened(REVIEW, ALERT, at), new ReviewMoved(PERSON, EPISODE, at.plus(hold), moved))
                .when(call(OTHER, DOSE, day(15)))
                .thenAccepted(new ReviewTriggerJoined(PERSON, EPISODE, REVIEW, DOSE, day(15), moved, POLICY.version()));
    }

    @Test
    void a_review_is_not_overdue_while_the_hold_lasts_and_is_so_no_more_if_a_hold_is_told_late() {
        Instant at = day(8);
        Instant due = at.plus(POLICY.triggeredWithin());
        ReviewOverdue overdue = new ReviewOverdue(PERSON, EPISODE, REVIEW, due);
        ReviewMoved moved =
                new ReviewMoved(PERSON, EPISODE, at.plus(Duration.ofDays(10)), due.plus(Duration.ofDays(10)));
        episode(opened(REVIEW, ALERT, at), overdue, HELD)
                .when(reckon(due.plusSeconds(1)))
                .thenAccepted(moved)
                .when(reckon(moved.dueBy()))
                .thenAccepted(new ReviewOverdue(PERSON, EPISODE, REVIEW, moved.dueBy()));
    }
}
