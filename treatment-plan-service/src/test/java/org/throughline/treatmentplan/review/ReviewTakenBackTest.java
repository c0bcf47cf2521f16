package org.throughline.treatmentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.treatmentplan.review.ReviewFixture.ABSENT;
import static org.throughline.treatmentplan.review.ReviewFixture.ACTIVE;
import static org.throughline.treatmentplan.review.ReviewFixture.ALERT;
import static org.throughline.treatmentplan.review.ReviewFixture.BREACHED;
import static org.throughline.treatmentplan.review.ReviewFixture.CALLED;
import static org.throughline.treatmentplan.review.ReviewFixture.CLOSED;
import static org.throughline.treatmentplan.review.ReviewFixture.DUE;
import static org.throughline.treatmentplan.review.ReviewFixture.EPISODE;
import static org.throughline.treatmentplan.review.ReviewFixture.HELD;
import static org.throughline.treatmentplan.review.ReviewFixture.MOVED;
import static org.throughline.treatmentplan.review.ReviewFixture.OPENS;
import static org.throughline.treatmentplan.review.ReviewFixture.OTHER;
import static org.throughline.treatmentplan.review.ReviewFixture.PERSON;
import static org.throughline.treatmentplan.review.ReviewFixture.POLICY;
import static org.throughline.treatmentplan.review.ReviewFixture.REVIEW;
import static org.throughline.treatmentplan.review.ReviewFixture.RULE;
import static org.throughline.treatmentplan.review.ReviewFixture.SCHEDULED;
import static org.throughline.treatmentplan.review.ReviewFixture.WITHDRAWN;
import static org.throughline.treatmentplan.review.ReviewFixture.breached;
import static org.throughline.treatmentplan.review.ReviewFixture.call;
import static org.throughline.treatmentplan.review.ReviewFixture.calledOff;
import static org.throughline.treatmentplan.review.ReviewFixture.episode;
import static org.throughline.treatmentplan.review.ReviewFixture.opened;
import static org.throughline.treatmentplan.review.ReviewFixture.reckon;
import static org.throughline.treatmentplan.review.ReviewFixture.takeBack;
import static org.throughline.treatmentplan.review.ReviewFixture.takenBack;
import static org.throughline.treatmentplan.review.ReviewFixture.withdrawn;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.review.domain.Course;
import org.throughline.treatmentplan.review.domain.ReviewCommand.TakeBackCalls;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeIsOver;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Reviews;
import org.throughline.treatmentplan.review.domain.Trigger;

/** Too many absences call for a review, and what was not so calls for none. */
class ReviewTakenBackTest {
    private static final ReviewOpened OPENED = opened(REVIEW, ABSENT, ACTIVE);
    private static final Instant LATER = ACTIVE.plusSeconds(3_600);

    private static ReviewTriggerJoined joined(Trigger trigger, Instant at) {
        return new ReviewTriggerJoined(
                PERSON, EPISODE, REVIEW, trigger, at, ACTIVE.plus(POLICY.triggeredWithin()), POLICY.version());
    }

    @Test
    void too_many_absences_open_a_review_or_join_the_one_that_is_open() {
        episode(BREACHED)
                .when(call(REVIEW, ABSENT, ACTIVE))
                .thenAccepted(OPENED)
                .when(call(REVIEW, ABSENT, ACTIVE))
                .thenNothingNew();
        episode(CALLED, BREACHED).when(call(OTHER, ABSENT, LATER)).thenAccepted(joined(ABSENT, LATER));
    }

    @Test
    void what_scheduling_took_back_before_it_was_heard_calls_for_nothing() {
        episode(BREACHED, WITHDRAWN).when(call(REVIEW, ABSENT, ACTIVE)).thenNothingNew();
        episode().when(call(REVIEW, ABSENT, ACTIVE)).thenNothingNew();
        episode(WITHDRAWN, BREACHED).when(call(REVIEW, ABSENT, ACTIVE)).thenAccepted(OPENED);
        Trigger second = Trigger.ofAbsences(RULE, 2);
        episode(BREACHED, breached(2), withdrawn(2))
                .when(call(REVIEW, second, ACTIVE))
                .thenNothingNew();
        episode(BREACHED, breached(2), withdrawn(2))
                .when(call(REVIEW, ABSENT, ACTIVE))
                .thenAccepted(OPENED);
    }

    @Test
    void a_review_nothing_calls_for_any_more_is_called_off_and_the_next_comes_as_it_would_have() {
        episode(BREACHED, OPENED, WITHDRAWN)
                .when(takeBack(LATER))
                .thenAccepted(calledOff(ABSENT, LATER))
                .when(takeBack(LATER))
                .thenNothingNew();
        var planned = episode(SCHEDULED, BREACHED, OPENED, WITHDRAWN)
                .when(takeBack(LATER))
                .thenAccepted(calledOff(ABSENT, LATER), SCHEDULED);
        assertThat(planned.state().course()).isInstanceOf(Course.Scheduled.class);
        planned.when(call(REVIEW, ABSENT, LATER)).thenNothingNew();
        planned.when(call(REVIEW, ALERT, LATER)).thenNothingNew();
        planned.when(call(OTHER, ALERT, LATER)).thenAccepted(opened(OTHER, ALERT, LATER));
        var again = planned.given(BREACHED).when(call(OTHER, ABSENT, LATER)).thenAccepted(opened(OTHER, ABSENT, LATER));
        assertThat(again.state().course()).isInstanceOf(Course.Open.class);
    }

    @Test
    void a_review_that_is_called_off_when_the_next_is_to_open_opens_that() {
        var late = episode(SCHEDULED, BREACHED, OPENED, WITHDRAWN)
                .when(takeBack(OPENS))
                .thenAccepted(calledOff(ABSENT, OPENS), SCHEDULED, periodic(OPENS));
        late.when(reckon(OPENS)).thenNothingNew();
    }

    private static ReviewOpened periodic(Instant at) {
        Decision.Accepted<ReviewEvent, ReviewRefusal> accepted = (Decision.Accepted<ReviewEvent, ReviewRefusal>)
                Reviews.decide(episode(SCHEDULED).state(), reckon(at));
        return (ReviewOpened) accepted.events().getFirst();
    }

    @Test
    void what_else_calls_for_a_review_keeps_it_open_and_due_as_it_was() {
        Course.Open before = (Course.Open)
                episode(CALLED, BREACHED, joined(ABSENT, LATER)).state().course();
        var after = episode(CALLED, BREACHED, joined(ABSENT, LATER), WITHDRAWN)
                .when(takeBack(LATER))
                .thenAccepted(takenBack(ABSENT, LATER, ReviewTrigger.ALERT))
                .when(takeBack(LATER));
        after.thenNothingNew();
        Course.Open open = (Course.Open) episode(
                        CALLED,
                        BREACHED,
                        joined(ABSENT, LATER),
                        WITHDRAWN,
                        takenBack(ABSENT, LATER, ReviewTrigger.ALERT))
                .state()
                .course();
        assertThat(open.triggers()).containsExactly(ALERT);
        assertThat(open.clock()).isEqualTo(before.clock());
    }

    @Test
    void what_was_found_in_a_specimen_that_was_a_mistake_calls_for_nothing() {
        Trigger result = Trigger.of(ReviewTrigger.RESULT, "event-7");
        episode(opened(REVIEW, result, ACTIVE))
                .when(takeBack(LATER, "event-6", "event-7"))
                .thenAccepted(calledOff(result, LATER));
        episode(CALLED, joined(result, LATER))
                .when(takeBack(LATER, "event-7"))
                .thenAccepted(takenBack(result, LATER, ReviewTrigger.ALERT));
        episode(CALLED).when(takeBack(LATER, "event-7")).thenNothingNew();
        episode(SCHEDULED).when(takeBack(LATER, "event-7")).thenNothingNew();
    }

    @Test
    void on_a_hold_the_next_one_waits_and_of_an_episode_that_is_over_a_review_is_called_off_too() {
        episode(SCHEDULED, HELD, MOVED, BREACHED, OPENED, WITHDRAWN)
                .when(takeBack(LATER))
                .thenAccepted(calledOff(ABSENT, LATER), SCHEDULED, MOVED);
        episode(BREACHED, OPENED, CLOSED, WITHDRAWN).when(takeBack(DUE)).thenAccepted(calledOff(ABSENT, DUE));
        episode(BREACHED, CLOSED).when(call(REVIEW, ABSENT, ACTIVE)).thenRefused(new EpisodeIsOver(EPISODE));
        Scenario.of(new ReviewDeciding())
                .when(new TakeBackCalls(EPISODE, List.of(), ACTIVE))
                .thenRefused(new EpisodeUnknown(EPISODE));
    }
}
