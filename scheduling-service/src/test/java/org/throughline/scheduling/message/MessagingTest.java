package org.throughline.scheduling.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.message.Channel.Outgoing;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.ContactWay;
import org.throughline.scheduling.message.domain.Correspondence;
import org.throughline.scheduling.message.domain.DropReason;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.Handover;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.AgreeToMessages;
import org.throughline.scheduling.message.domain.MessageCommand.EndMessages;
import org.throughline.scheduling.message.domain.MessageCommand.QueueMessage;
import org.throughline.scheduling.message.domain.MessageCommand.RecordHandover;
import org.throughline.scheduling.message.domain.MessageCommand.ReviewMessage;
import org.throughline.scheduling.message.domain.MessageCommand.WithdrawFromMessages;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeEnded;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeHeld;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeOpened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeReopened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeResumed;
import org.throughline.scheduling.message.domain.MessageEvent.MessageDropped;
import org.throughline.scheduling.message.domain.MessageEvent.MessageFailed;
import org.throughline.scheduling.message.domain.MessageEvent.MessageGivenUp;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessagePutOff;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesAgreed;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesEnded;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesWithdrawn;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.MessageRefusal.NothingAgreed;
import org.throughline.scheduling.message.domain.MessageRefusal.ParticipantHasDied;
import org.throughline.scheduling.message.domain.MessageText;
import org.throughline.scheduling.message.domain.Messaging;
import org.throughline.scheduling.message.domain.Occasion;
import org.throughline.scheduling.message.domain.Recipient;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/** Who agreed to it is told of their sessions, once and at a civil hour. */
class MessagingTest {
    private static final UUID PERSON = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final UUID SESSION = new UUID(1, 1);
    private static final Recipient TO = new Recipient(PERSON, EPISODE, SESSION);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Slot SLOT = new Slot(local(DAY, 18), 180);
    private static final Slot NEXT = new Slot(local(DAY.plusDays(1), 18), 180);
    private static final Instant NOON = local(DAY.minusDays(1), 12);
    private static final Instant NIGHT = local(DAY.minusDays(1), 22);
    private static final Instant MORNING = local(DAY, 8);
    private static final MessagePolicy POLICY = new MessagePolicy("spring", 24, 21, 8);
    private static final Contact PHONE = new Contact(ContactWay.SMS, "+15550100199", ZONE);
    private static final Contact MAIL = new Contact(ContactWay.EMAIL, "a.moreno@example.org", ZONE);
    private static final MessagesAgreed AGREED = new MessagesAgreed(PERSON, PHONE, "coordinator-1", NOON);
    private static final MessagesWithdrawn WITHDRAWN = new MessagesWithdrawn(PERSON, "coordinator-1", NOON);
    private static final PlaceBooked BOOKED = booked(SessionKind.GROUP);
    private static final EpisodeOpened ADMITTED = new EpisodeOpened(PERSON, EPISODE, ZONE);
    private static final SessionDropped DROPPED = new SessionDropped(SESSION);
    private static final PlaceReleased RELEASED = new PlaceReleased(PERSON, EPISODE, SESSION, SLOT);
    private static final SessionMoved MOVED =
            new SessionMoved(SESSION, new Placement(NEXT, ZONE, List.of(), List.of("kim")));
    private static final PlaceMoved FOLLOWED = new PlaceMoved(PERSON, EPISODE, SESSION, NEXT);

    private final Scenario<MessageCommand, Correspondence, MessageEvent, MessageRefusal> nothing =
            Scenario.of(new MessageDeciding());
    private final Scenario<MessageCommand, Correspondence, MessageEvent, MessageRefusal> booked =
            nothing.given(ADMITTED, BOOKED);
    private final Scenario<MessageCommand, Correspondence, MessageEvent, MessageRefusal> agreed = booked.given(AGREED);
    private final Scenario<MessageCommand, Correspondence, MessageEvent, MessageRefusal> waiting =
            agreed.given(queued(1, Occasion.REMINDER, SLOT, NOON, NOON));

    private static Instant local(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static PlaceBooked booked(SessionKind kind) {
        return new PlaceBooked(PERSON, EPISODE, SESSION, kind, SLOT.start(), SLOT.minutes());
    }

    private static QueueMessage queue(Occasion occasion, Slot slot, Instant at) {
        return new QueueMessage(TO, occasion, slot, POLICY, at);
    }

    private static MessageQueued queued(int number, Occasion occasion, Slot slot, Instant at, Instant notBefore) {
        return new MessageQueued(PERSON, EPISODE, SESSION, number, occasion, slot, notBefore, "spring", at);
    }

    private static ReviewMessage review(Instant at) {
        return new ReviewMessage(TO, 1, POLICY, at);
    }

    private static MessageDropped dropped(DropReason reason, Instant at) {
        return new MessageDropped(PERSON, SESSION, 1, reason, at);
    }

    private static RecordHandover taken(int attempt, Instant at) {
        return new RecordHandover(TO, 1, attempt, new Handover.Taken(PHONE, "You have it."), POLICY, at);
    }

    private static RecordHandover failed(int attempt, Instant at) {
        return new RecordHandover(TO, 1, attempt, new Handover.Failed(FailureCause.UNREACHABLE), POLICY, at);
    }

    private static MessageHandedOver handedOver(Instant at) {
        return new MessageHandedOver(PERSON, SESSION, 1, PHONE, new Wording("You have it."), at);
    }

    private static MessageFailed failure(int attempt, Instant at, Instant retryAt) {
        return new MessageFailed(PERSON, SESSION, 1, attempt, FailureCause.UNREACHABLE, retryAt, at);
    }

    @Test
    void nobody_is_told_who_did_not_agree_to_it_or_does_not_want_it_any_more() {
        booked.when(queue(Occasion.REMINDER, SLOT, NOON)).thenNothingNew();
        agreed.given(WITHDRAWN).when(queue(Occasion.REMINDER, SLOT, NOON)).thenNothingNew();
    }

    private static AgreeToMessages agree(Contact contact, String by, Instant at) {
        return new AgreeToMessages(PERSON, contact, Set.of(EPISODE), by, at);
    }

    @Test
    void nobody_agrees_for_who_has_died_unless_that_was_not_so() {
        var died =
                nothing.given(AGREED, new EpisodeEnded(PERSON, EPISODE, "DECEASED"), new MessagesEnded(PERSON, NOON));
        died.when(agree(PHONE, "coordinator-1", NOON)).thenRefused(new ParticipantHasDied(PERSON));
        died.given(new EpisodeEnded(PERSON, new UUID(9, 9), "COMPLETED"))
                .when(agree(PHONE, "coordinator-1", NOON))
                .thenRefused(new ParticipantHasDied(PERSON));
        died.given(new EpisodeReopened(PERSON, EPISODE))
                .when(agree(PHONE, "coordinator-1", NOON))
                .thenAccepted(AGREED);
    }

    @Test
    void agreeing_again_elsewhere_takes_the_place_of_what_was_agreed() {
        nothing.when(agree(PHONE, "coordinator-1", NOON))
                .thenAccepted(AGREED)
                .when(agree(MAIL, "coordinator-1", NOON))
                .thenAccepted(new MessagesAgreed(PERSON, MAIL, "coordinator-1", NOON));
        nothing.given(AGREED).when(agree(PHONE, "coordinator-2", NIGHT)).thenNothingNew();
    }

    @Test
    void what_was_not_agreed_is_not_withdrawn() {
        WithdrawFromMessages withdraw = new WithdrawFromMessages(PERSON, "coordinator-1", NOON);
        nothing.when(withdraw).thenRefused(new NothingAgreed(PERSON));
        nothing.given(AGREED)
                .when(withdraw)
                .thenAccepted(WITHDRAWN)
                .when(withdraw)
                .thenRefused(new NothingAgreed(PERSON));
    }

    @Test
    void a_reminder_is_queued_once() {
        agreed.when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, NOON, NOON))
                .when(queue(Occasion.REMINDER, SLOT, NOON.plusSeconds(60)))
                .thenNothingNew();
        waiting.given(handedOver(NOON))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenNothingNew();
    }

    @Test
    void what_falls_into_quiet_hours_waits_for_the_morning_where_the_participant_lives() {
        agreed.when(queue(Occasion.REMINDER, SLOT, NIGHT))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, NIGHT, MORNING));
        Instant early = local(DAY, 7);
        agreed.when(queue(Occasion.REMINDER, SLOT, early))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, early, MORNING));
        Contact west = new Contact(ContactWay.SMS, "+15550100199", ZoneId.of("America/Los_Angeles"));
        agreed.given(new MessagesAgreed(PERSON, west, "coordinator-1", NOON))
                .when(queue(Occasion.REMINDER, SLOT, MORNING))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, MORNING, local(DAY, 11)));
    }

    @Test
    void quiet_hours_end_at_the_same_hour_when_the_clocks_change() {
        LocalDate sunday = LocalDate.of(2026, 3, 8);
        Slot evening = new Slot(local(sunday, 18), 60);
        PlaceBooked place = new PlaceBooked(PERSON, EPISODE, SESSION, SessionKind.GROUP, evening.start(), 60);
        Instant saturday = local(sunday.minusDays(1), 22);
        nothing.given(ADMITTED, AGREED, place)
                .when(queue(Occasion.REMINDER, evening, saturday))
                .thenAccepted(queued(1, Occasion.REMINDER, evening, saturday, local(sunday, 8)));
    }

    @Test
    void what_can_only_be_told_too_late_is_not_sent_and_stays_visible() {
        Slot early = new Slot(local(DAY, 7), 60);
        PlaceBooked place = new PlaceBooked(PERSON, EPISODE, SESSION, SessionKind.GROUP, early.start(), 60);
        nothing.given(ADMITTED, AGREED, place)
                .when(queue(Occasion.REMINDER, early, NIGHT))
                .thenAccepted(queued(1, Occasion.REMINDER, early, NIGHT, MORNING), dropped(DropReason.TOO_LATE, NIGHT));
    }

    @Test
    void nobody_is_told_of_what_has_begun() {
        agreed.when(queue(Occasion.REMINDER, SLOT, SLOT.start())).thenNothingNew();
        waiting.when(review(SLOT.start())).thenAccepted(dropped(DropReason.TOO_LATE, SLOT.start()));
    }

    @Test
    void a_moved_session_is_told_with_its_new_time_each_time_it_moves() {
        SessionMoved back = new SessionMoved(SESSION, new Placement(SLOT, ZONE, List.of(), List.of("kim")));
        PlaceMoved followedBack = new PlaceMoved(PERSON, EPISODE, SESSION, SLOT);
        agreed.given(MOVED, FOLLOWED)
                .when(queue(Occasion.MOVED, NEXT, NOON))
                .thenAccepted(queued(1, Occasion.MOVED, NEXT, NOON, NOON))
                .given(back, followedBack)
                .when(queue(Occasion.MOVED, SLOT, NOON))
                .thenAccepted(queued(2, Occasion.MOVED, SLOT, NOON, NOON))
                .given(MOVED, FOLLOWED)
                .when(queue(Occasion.MOVED, NEXT, NOON))
                .thenAccepted(queued(3, Occasion.MOVED, NEXT, NOON, NOON));
        agreed.given(MOVED, FOLLOWED, queued(1, Occasion.MOVED, NEXT, NOON, NOON))
                .when(queue(Occasion.MOVED, NEXT, NOON))
                .thenNothingNew();
    }

    @Test
    void a_place_that_was_lost_with_its_session_is_told_and_one_that_was_given_up_is_not() {
        agreed.given(DROPPED, RELEASED)
                .when(queue(Occasion.CANCELLED, SLOT, NOON))
                .thenAccepted(queued(1, Occasion.CANCELLED, SLOT, NOON, NOON));
        agreed.given(MOVED, RELEASED)
                .when(queue(Occasion.CANCELLED, SLOT, NOON))
                .thenAccepted(queued(1, Occasion.CANCELLED, SLOT, NOON, NOON));
        agreed.given(RELEASED).when(queue(Occasion.CANCELLED, SLOT, NOON)).thenNothingNew();
        agreed.given(DROPPED).when(queue(Occasion.CANCELLED, SLOT, NOON)).thenNothingNew();
    }

    @Test
    void that_somebody_else_holds_it_is_told_again_once_the_word_before_was_sent() {
        MessageQueued first = queued(1, Occasion.REPLACED, SLOT, NOON, NOON);
        agreed.when(queue(Occasion.REPLACED, SLOT, NOON)).thenAccepted(first);
        agreed.given(first).when(queue(Occasion.REPLACED, SLOT, NOON)).thenNothingNew();
        agreed.given(first, handedOver(NOON))
                .when(queue(Occasion.REPLACED, SLOT, NOON))
                .thenAccepted(queued(2, Occasion.REPLACED, SLOT, NOON, NOON));
    }

    static Stream<List<MessageEvent>> overtaken() {
        return Stream.of(
                List.of(DROPPED),
                List.of(DROPPED, RELEASED),
                List.of(RELEASED),
                List.of(MOVED),
                List.of(MOVED, FOLLOWED));
    }

    @ParameterizedTest
    @MethodSource("overtaken")
    void a_reminder_of_what_is_not_so_any_more_is_not_sent(List<MessageEvent> overtaken) {
        waiting.given(overtaken).when(review(NOON)).thenAccepted(dropped(DropReason.OVERTAKEN, NOON));
        agreed.given(overtaken).when(queue(Occasion.REMINDER, SLOT, NOON)).thenNothingNew();
    }

    static Stream<List<MessageEvent>> absent() {
        return Stream.of(
                List.of(new EpisodeEnded(PERSON, EPISODE, "COMPLETED")),
                List.of(new EpisodeEnded(PERSON, EPISODE, "DECEASED")),
                List.of(new EpisodeHeld(PERSON, EPISODE, DAY.minusDays(3), DAY)));
    }

    @ParameterizedTest
    @MethodSource("absent")
    void nobody_is_told_who_has_left_has_died_or_is_on_hold_that_day(List<MessageEvent> absent) {
        waiting.given(absent).when(review(NOON)).thenAccepted(dropped(DropReason.NOT_IN_CARE, NOON));
        agreed.given(absent).when(queue(Occasion.REMINDER, SLOT, NOON)).thenNothingNew();
        agreed.given(absent)
                .given(DROPPED, RELEASED)
                .when(queue(Occasion.CANCELLED, SLOT, NOON))
                .thenNothingNew();
    }

    @Test
    void who_is_back_is_told_again() {
        EpisodeHeld held = new EpisodeHeld(PERSON, EPISODE, DAY.minusDays(3), DAY);
        MessageQueued queued = queued(1, Occasion.REMINDER, SLOT, NOON, NOON);
        agreed.given(held, new EpisodeResumed(PERSON, EPISODE, DAY.minusDays(1)))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenAccepted(queued);
        agreed.given(new EpisodeEnded(PERSON, EPISODE, "COMPLETED"), new EpisodeReopened(PERSON, EPISODE))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenAccepted(queued);
    }

    @Test
    void who_was_in_care_is_told_of_what_they_are_booked_for_since_and_who_has_died_is_not() {
        var alumnus = nothing.given(ADMITTED, AGREED, booked(SessionKind.ALUMNI_GROUP));
        alumnus.given(new EpisodeEnded(PERSON, EPISODE, "COMPLETED"))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, NOON, NOON));
        alumnus.given(new EpisodeEnded(PERSON, EPISODE, "DECEASED"))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenNothingNew();
    }

    @Test
    void who_was_referred_is_told_of_an_assessment() {
        nothing.given(AGREED, booked(SessionKind.ASSESSMENT))
                .when(queue(Occasion.REMINDER, SLOT, NOON))
                .thenAccepted(queued(1, Occasion.REMINDER, SLOT, NOON, NOON));
    }

    @Test
    void what_waits_when_somebody_wants_no_more_messages_is_not_sent() {
        waiting.given(WITHDRAWN).when(review(NOON)).thenAccepted(dropped(DropReason.NOT_WANTED, NOON));
    }

    @Test
    void who_has_died_in_another_episode_is_told_no_more() {
        EndMessages end = new EndMessages(PERSON, NOON);
        MessagesEnded ended = new MessagesEnded(PERSON, NOON);
        nothing.given(AGREED).when(end).thenAccepted(ended).when(end).thenNothingNew();
        nothing.when(end).thenNothingNew();
        waiting.given(ended).when(review(NOON)).thenAccepted(dropped(DropReason.NOT_WANTED, NOON));
        agreed.given(ended).when(queue(Occasion.REMINDER, SLOT, NOON)).thenNothingNew();
    }

    @Test
    void what_is_due_is_handed_over_once() {
        waiting.when(review(NOON)).thenNothingNew();
        waiting.when(taken(1, NOON)).thenAccepted(handedOver(NOON));
        waiting.given(handedOver(NOON)).when(taken(1, NOON)).thenNothingNew();
        waiting.given(handedOver(NOON)).when(review(SLOT.start())).thenNothingNew();
        waiting.given(dropped(DropReason.TOO_LATE, NOON)).when(taken(1, NOON)).thenNothingNew();
    }

    @Test
    void a_message_that_comes_to_be_due_in_the_night_is_put_off() {
        var putOff = waiting.when(review(NIGHT)).thenAccepted(new MessagePutOff(PERSON, SESSION, 1, MORNING));
        assertThat(putOff.state().waiting(1)).hasValueSatisfying(message -> {
            assertThat(message.isDue(NIGHT)).isFalse();
            assertThat(message.isDue(MORNING)).isTrue();
        });
        Slot early = new Slot(local(DAY, 7), 60);
        PlaceBooked place = new PlaceBooked(PERSON, EPISODE, SESSION, SessionKind.GROUP, early.start(), 60);
        nothing.given(ADMITTED, AGREED, place, queued(1, Occasion.REMINDER, early, NOON, NOON))
                .when(review(NIGHT))
                .thenAccepted(dropped(DropReason.TOO_LATE, NIGHT));
    }

    @Test
    void what_nothing_takes_is_tried_again_ever_later_and_then_given_up() {
        var tried = waiting;
        Instant now = NOON;
        for (int attempt = 1; attempt < Messaging.ATTEMPTS_MAX; attempt++) {
            Instant again = now.plus(Duration.ofMinutes(15L * attempt));
            tried = tried.when(failed(attempt, now)).thenAccepted(failure(attempt, now, again));
            tried.when(failed(attempt, now)).thenNothingNew();
            now = again;
        }
        MessageGivenUp givenUp =
                new MessageGivenUp(PERSON, SESSION, 1, Messaging.ATTEMPTS_MAX, FailureCause.UNREACHABLE, now);
        tried.when(failed(Messaging.ATTEMPTS_MAX, now))
                .thenAccepted(givenUp)
                .when(taken(Messaging.ATTEMPTS_MAX, now))
                .thenNothingNew();
    }

    @Test
    void what_fails_in_the_evening_is_tried_in_the_morning_and_not_after_the_session_began() {
        Instant evening = local(DAY.minusDays(1), 21).minusSeconds(60);
        waiting.when(failed(1, evening)).thenAccepted(failure(1, evening, MORNING));
        Instant late = SLOT.start().minusSeconds(60);
        waiting.when(failed(1, late))
                .thenAccepted(new MessageGivenUp(PERSON, SESSION, 1, 1, FailureCause.UNREACHABLE, late));
        waiting.given(WITHDRAWN)
                .when(failed(1, NOON))
                .thenAccepted(failure(1, NOON, NOON.plus(Duration.ofMinutes(15))));
    }

    @Test
    void a_clock_that_is_set_back_sends_nothing_twice() {
        waiting.given(handedOver(NOON))
                .when(queue(Occasion.REMINDER, SLOT, NOON.minus(Duration.ofDays(1))))
                .thenNothingNew();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void a_message_says_that_there_is_an_appointment_and_nothing_else(Occasion occasion) {
        String text = MessageText.of(occasion, SLOT.start(), ZONE);
        assertThat(text).contains("an appointment on Thursday, March 5 at 6:00 PM");
        List<String> telling = new ArrayList<>(List.of(
                "throughline",
                "programme",
                "program",
                "session",
                "group",
                "treatment",
                "therapy",
                "counsel",
                "clinic",
                "recovery",
                "outpatient",
                "health",
                "care",
                "alumni",
                "family",
                "crisis",
                "medication",
                "assessment"));
        Stream.of(SessionKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .forEach(telling::add);
        assertThat((MessageText.SENDER + " " + text).toLowerCase(Locale.ROOT))
                .doesNotContain(telling)
                .doesNotContain(PERSON.toString(), SESSION.toString(), EPISODE.toString());
    }

    @Test
    void an_address_is_one_of_its_way_and_never_prints_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(ContactWay.SMS, "a@example.org", ZONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(ContactWay.VOICE, "call me", ZONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(ContactWay.EMAIL, "+15550100199", ZONE));
        assertThat(PHONE.toString()).doesNotContain("5550100199");
        assertThat(AGREED.toString()).doesNotContain("5550100199");
        assertThat(new Handover.Taken(PHONE, "You have it.").toString()).doesNotContain("5550100199", "have");
        assertThat(new Outgoing(SESSION, ContactWay.SMS, PHONE.address(), MessageText.SENDER, "You have it.")
                        .toString())
                .doesNotContain("5550100199", "have");
    }

    @Test
    void an_address_is_sealed_with_who_somebody_is() {
        assertThat(Stream.of(AGREED, handedOver(NOON)))
                .allSatisfy(event -> assertThat(MessageCatalogue.EVENTS
                                .typeOf(event)
                                .compartment()
                                .kind()
                                .value())
                        .isEqualTo("identity"));
    }
}
