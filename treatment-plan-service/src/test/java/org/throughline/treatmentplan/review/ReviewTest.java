package org.throughline.treatmentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.treatmentplan.review.ReviewFixture.ACTIVE;
import static org.throughline.treatmentplan.review.ReviewFixture.ALERT;
import static org.throughline.treatmentplan.review.ReviewFixture.CALLED;
import static org.throughline.treatmentplan.review.ReviewFixture.CLOSED;
import static org.throughline.treatmentplan.review.ReviewFixture.DOSE;
import static org.throughline.treatmentplan.review.ReviewFixture.DUE;
import static org.throughline.treatmentplan.review.ReviewFixture.EPISODE;
import static org.throughline.treatmentplan.review.ReviewFixture.JOINED;
import static org.throughline.treatmentplan.review.ReviewFixture.LISTED;
import static org.throughline.treatmentplan.review.ReviewFixture.OPENS;
import static org.throughline.treatmentplan.review.ReviewFixture.OTHER;
import static org.throughline.treatmentplan.review.ReviewFixture.OVERDUE;
import static org.throughline.treatmentplan.review.ReviewFixture.PERIODIC;
import static org.throughline.treatmentplan.review.ReviewFixture.PERSON;
import static org.throughline.treatmentplan.review.ReviewFixture.POLICY;
import static org.throughline.treatmentplan.review.ReviewFixture.REOPENED;
import static org.throughline.treatmentplan.review.ReviewFixture.REVIEW;
import static org.throughline.treatmentplan.review.ReviewFixture.SCHEDULED;
import static org.throughline.treatmentplan.review.ReviewFixture.WORDS;
import static org.throughline.treatmentplan.review.ReviewFixture.call;
import static org.throughline.treatmentplan.review.ReviewFixture.conduct;
import static org.throughline.treatmentplan.review.ReviewFixture.episode;
import static org.throughline.treatmentplan.review.ReviewFixture.next;
import static org.throughline.treatmentplan.review.ReviewFixture.opened;
import static org.throughline.treatmentplan.review.ReviewFixture.reckon;
import static org.throughline.treatmentplan.review.ReviewFixture.reviewed;
import static org.throughline.treatmentplan.review.ReviewFixture.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ConductReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ListEpisode;
import org.throughline.treatmentplan.review.domain.ReviewDecision;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeIsOver;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.NothingConsidered;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.ReviewNotOpen;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Reviews;
import org.throughline.treatmentplan.review.domain.Trigger;

class ReviewTest {
    private static final UUID BY_ITSELF =
            UUID.nameUUIDFromBytes((EPISODE + "/review/" + ACTIVE).getBytes(StandardCharsets.UTF_8));

    @Test
    void a_plan_that_takes_effect_is_reviewed_after_the_time_of_the_programme() {
        episode().when(schedule()).thenAccepted(SCHEDULED).when(schedule()).thenNothingNew();
        episode(SCHEDULED).when(reckon(OPENS.minusMillis(1))).thenNothingNew();
        episode(SCHEDULED)
                .when(reckon(OPENS))
                .thenAccepted(new ReviewOpened(PERSON, EPISODE, BY_ITSELF, PERIODIC, OPENS, DUE, POLICY.version()))
                .when(reckon(DUE.minusMillis(1)))
                .thenNothingNew();
    }

    @Test
    void what_opens_late_is_overdue_at_once() {
        episode(SCHEDULED)
                .when(reckon(DUE))
                .thenAccepted(
                        new ReviewOpened(PERSON, EPISODE, BY_ITSELF, PERIODIC, DUE, DUE, POLICY.version()),
                        new ReviewEvent.ReviewOverdue(PERSON, EPISODE, BY_ITSELF, DUE));
    }

    @Test
    void an_alert_calls_for_a_review_even_before_the_plan_is_in_effect() {
        episode().when(call(REVIEW, ALERT, ACTIVE)).thenAccepted(CALLED);
        episode(CALLED).when(schedule()).thenNothingNew();
    }

    @Test
    void a_review_that_is_called_for_is_due_soon_and_then_overdue_once() {
        episode(SCHEDULED, CALLED)
                .when(reckon(OVERDUE.dueBy()))
                .thenAccepted(OVERDUE)
                .when(reckon(OVERDUE.dueBy().plusSeconds(1)))
                .thenNothingNew();
    }

    @Test
    void what_calls_for_a_review_while_one_is_open_joins_it_once() {
        episode(CALLED)
                .when(call(OTHER, DOSE, ACTIVE))
                .thenAccepted(JOINED)
                .when(call(OTHER, DOSE, ACTIVE))
                .thenNothingNew();
    }

    @Test
    void what_is_urgent_makes_an_open_review_due_sooner_and_what_comes_later_not_later() {
        ReviewOpened periodic = new ReviewOpened(PERSON, EPISODE, REVIEW, PERIODIC, OPENS, DUE, POLICY.version());
        Instant sooner = OPENS.plus(POLICY.triggeredWithin());
        Instant later = OPENS.plus(Duration.ofDays(1));
        episode(SCHEDULED, periodic)
                .when(call(OTHER, ALERT, OPENS))
                .thenAccepted(joined(ALERT, OPENS, sooner))
                .when(call(OTHER, DOSE, later))
                .thenAccepted(joined(DOSE, later, sooner));
    }

    private static ReviewTriggerJoined joined(Trigger trigger, Instant at, Instant due) {
        return new ReviewTriggerJoined(PERSON, EPISODE, REVIEW, trigger, at, due, POLICY.version());
    }

    @Test
    void a_review_names_what_had_called_for_it_and_sets_the_time_of_the_next() {
        Instant at = ACTIVE.plusSeconds(60);
        PlanReviewed done = reviewed(REVIEW, List.of(ReviewTrigger.ALERT, ReviewTrigger.DOSE), at);
        Scenario<ReviewCommand, Reviews, ReviewEvent, ?> after =
                episode(CALLED, JOINED).when(conduct(REVIEW, at)).thenAccepted(done, next(at));
        after.when(conduct(REVIEW, at)).thenNothingNew();
        after.when(call(REVIEW, ALERT, at)).thenNothingNew();
    }

    @Test
    void a_review_that_is_not_open_is_not_conducted() {
        episode().when(conduct(REVIEW, ACTIVE)).thenRefused(new ReviewNotOpen(REVIEW));
        episode(SCHEDULED).when(conduct(REVIEW, ACTIVE)).thenRefused(new ReviewNotOpen(REVIEW));
        episode(CALLED).when(conduct(OTHER, ACTIVE)).thenRefused(new ReviewNotOpen(OTHER));
    }

    @Test
    void a_review_somebody_else_has_concluded_is_not_open_to_another() {
        Instant later = ACTIVE.plusSeconds(60);
        PlanReviewed done = reviewed(REVIEW, List.of(ReviewTrigger.ALERT), ACTIVE);
        episode(CALLED, done, next(ACTIVE))
                .when(conduct(REVIEW, "clinician-b", later))
                .thenRefused(new ReviewNotOpen(REVIEW));
        episode(CALLED, done, next(ACTIVE), opened(OTHER, ALERT, later))
                .when(conduct(REVIEW, "clinician-b", later))
                .thenRefused(new ReviewNotOpen(REVIEW));
        episode(CALLED, done, next(ACTIVE), opened(OTHER, ALERT, later))
                .when(conduct(REVIEW, later))
                .thenNothingNew();
    }

    @Test
    void a_review_considers_scores_or_says_why_none() {
        episode(CALLED).when(conduct(REVIEW, List.of(), List.of(), ACTIVE)).thenRefused(new NothingConsidered(REVIEW));
        Scenario<ReviewCommand, Reviews, ReviewEvent, ?> after = episode(CALLED)
                .when(conduct(REVIEW, List.of(), List.of(WORDS), ACTIVE))
                .thenAccepted(
                        new PlanReviewed(
                                PERSON,
                                EPISODE,
                                REVIEW,
                                List.of(ReviewTrigger.ALERT),
                                WORDS,
                                List.of(),
                                List.of(WORDS),
                                List.of("clinician-a", PERSON.toString()),
                                ReviewDecision.CONTINUE,
                                "clinician-a",
                                Role.CLINICIAN,
                                ACTIVE,
                                POLICY.version()),
                        next(ACTIVE));
        assertThat(after.state().conducted()).containsExactly(REVIEW);
    }

    @Test
    void of_an_episode_that_is_over_nothing_is_called_for_and_nothing_is_late() {
        episode(CLOSED).when(call(REVIEW, ALERT, ACTIVE)).thenRefused(new EpisodeIsOver(EPISODE));
        episode(SCHEDULED, CLOSED).when(reckon(DUE)).thenNothingNew();
        episode(CALLED, CLOSED).when(reckon(DUE)).thenNothingNew();
    }

    @Test
    void what_was_open_may_be_written_down_after_the_end_and_goes_on_with_the_episode() {
        Instant at = ACTIVE.plusSeconds(60);
        PlanReviewed done = reviewed(REVIEW, List.of(ReviewTrigger.ALERT), at);
        episode(CALLED, CLOSED).when(conduct(REVIEW, at)).thenAccepted(done, next(at));
        episode(CALLED, CLOSED, REOPENED).when(reckon(OVERDUE.dueBy())).thenAccepted(OVERDUE);
    }

    @Test
    void an_episode_is_listed_once_and_for_its_participant() {
        ListEpisode list = new ListEpisode(PERSON, EPISODE, ACTIVE);
        episode().when(list).thenAccepted(LISTED).when(list).thenNothingNew();
        episode().when(new ListEpisode(OTHER, EPISODE, ACTIVE)).thenRefused(new EpisodeOfAnother(EPISODE));
    }

    static Stream<ReviewCommand> ofEveryKind() {
        return Stream.of(
                new ListEpisode(PERSON, EPISODE, ACTIVE),
                schedule(),
                call(REVIEW, ALERT, ACTIVE),
                reckon(ACTIVE),
                conduct(REVIEW, ACTIVE));
    }

    @ParameterizedTest
    @MethodSource("ofEveryKind")
    void of_an_episode_nobody_told_of_there_are_no_reviews(ReviewCommand command) {
        Scenario.of(new ReviewDeciding()).when(command).thenRefused(new EpisodeUnknown(EPISODE));
    }

    static Stream<ReviewEvent> thatNeedAReview() {
        return Stream.of(JOINED, OVERDUE, ReviewFixture.MOVED, ReviewFixture.back("2026-04-10"));
    }

    @ParameterizedTest
    @MethodSource("thatNeedAReview")
    void a_fact_that_does_not_fit_the_history_is_a_defect(ReviewEvent misplaced) {
        Reviews reviews = episode().state();
        assertThatIllegalStateException().isThrownBy(() -> Reviews.evolve(reviews, misplaced));
    }

    @Test
    void a_review_has_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> conducted(List.of(), List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conducted(List.of(), List.of(), ConductReview.ATTENDEES_MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> conducted(List.of(), List.of(WORDS, WORDS), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conducted(
                        Collections.nCopies(ConductReview.CONSIDERED_MAX + 1, ReviewFixture.SCORE), List.of(), 1));
    }

    private static ConductReview conducted(List<EvidenceReference> considered, List<Text> none, int attendees) {
        return new ConductReview(
                EPISODE,
                REVIEW,
                WORDS,
                considered,
                none,
                Collections.nCopies(attendees, "clinician-a"),
                ReviewDecision.CONTINUE,
                "clinician-a",
                Role.CLINICIAN,
                POLICY,
                ACTIVE);
    }

    @Test
    void one_that_was_called_for_runs_on_a_time_of_its_own() {
        Instant later = ACTIVE.plus(Duration.ofDays(12));
        episode(SCHEDULED).when(call(REVIEW, ALERT, later)).thenAccepted(opened(REVIEW, ALERT, later));
    }
}
