package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.admission.AdmissionFixture.ACCEPTED;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.STAY;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.assessed;
import static org.throughline.intake.admission.AdmissionFixture.lasting;
import static org.throughline.intake.admission.AdmissionFixture.takenByAnother;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.BookEvent;
import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.Holder;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.intake.admission.domain.Seen.AcceptanceSeen;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class TrackBooksTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant SILVESTER = NEW_YEAR.minusMillis(1);
    private static final UUID OTHERS = new UUID(7, 1);
    private static final PlaceTaken BY_ANOTHER = takenByAnother(1);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            Scenario.of(new AdmissionDeciding()).given(ADMITTED, GROUNDS, OPENED);

    private static CloseEpisode closeAt(Instant at) {
        return new CloseEpisode(STAY, "COMPLETED", NOON, at);
    }

    @Test
    void a_new_year_begins_with_who_has_a_place() {
        open.given(BOOK, BY_ANOTHER, TAKEN)
                .when(closeAt(NEW_YEAR))
                .thenAccepted(
                        CLOSED,
                        FREED,
                        new BookOpened(
                                TRACK,
                                2027,
                                List.of(
                                        new Holder(OTHERS, BY_ANOTHER.participantId(), true, List.of()),
                                        new Holder(EPISODE, PERSON, true, List.of())),
                                List.of(),
                                NEW_YEAR),
                        new PlaceFreed(TRACK, 2027, EPISODE, NEW_YEAR));
    }

    @Test
    void who_is_late_for_the_old_year_writes_in_the_new_book_once_it_is_open() {
        open.given(BOOK, TAKEN)
                .given(new BookOpened(
                        TRACK, 2027, List.of(new Holder(EPISODE, PERSON, true, List.of())), List.of(), NEW_YEAR))
                .when(closeAt(SILVESTER))
                .thenAccepted(CLOSED, FREED, new PlaceFreed(TRACK, 2027, EPISODE, SILVESTER));
    }

    @Test
    void the_book_of_the_year_before_is_not_looked_at_once_the_year_has_one() {
        open.given(new PlaceTaken(TRACK, 2025, EPISODE, PERSON, BEFORE), BOOK)
                .when(closeAt(NOON))
                .thenAccepted(CLOSED, FREED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_comes_and_goes_over_the_years_a_track_never_holds_more_than_its_places(long seed) {
        Random random = new Random(seed);
        List<BookEvent> books = new ArrayList<>();
        Map<Long, List<AdmissionEvent>> episodes = new HashMap<>();
        Instant now = NOON;
        int inside = 0;
        for (int i = 0; i < 120; i++) {
            now = now.plusSeconds(random.nextInt(30 * 86_400));
            long who = random.nextInt(6);
            boolean isIn = episodes.containsKey(who);
            AdmissionCommand command = isIn ? close(who, now) : admit(who, now);
            List<AdmissionEvent> facts = new ArrayList<>(books);
            facts.addAll(isIn ? episodes.get(who) : premises(who, now));
            var scenario = Scenario.of(new AdmissionDeciding()).given(facts);
            if (Admissions.decide(scenario.state(), command)
                    instanceof Decision.Accepted<AdmissionEvent, AdmissionRefusal>(List<AdmissionEvent> events)) {
                scenario.when(command).thenAccepted(events);
                inside += isIn ? -1 : 1;
                events.forEach(event -> keep(event, books));
                if (isIn) {
                    episodes.remove(who);
                } else {
                    episodes.put(
                            who,
                            events.stream()
                                    .filter(e -> !(e instanceof BookEvent))
                                    .toList());
                }
            } else {
                assertThat(inside).isEqualTo(PLACES);
            }
            assertThat(inside).isLessThanOrEqualTo(PLACES);
        }
    }

    private static void keep(AdmissionEvent event, List<BookEvent> books) {
        if (event instanceof BookEvent book) {
            books.add(book);
        }
    }

    private static CloseEpisode close(long who, Instant at) {
        return new CloseEpisode(new Stay(new UUID(8, who), new UUID(7, who), TRACK), "COMPLETED", at, at);
    }

    private static AdmitParticipant admit(long who, Instant at) {
        return new AdmitParticipant(
                new UUID(8, who),
                new UUID(7, who),
                REFERRAL,
                PLACEMENT,
                AdmissionFixture.admit().conditions(),
                Occurrence.at(at),
                at);
    }

    /** Whatever an admission at a moment rests on, valid then. */
    private static List<? extends AdmissionEvent> premises(long who, Instant at) {
        List<AdmissionEvent> facts = new ArrayList<>(WHOLE_PATH.stream()
                .filter(fact -> fact instanceof Seen && !fact.equals(ACCEPTED))
                .toList());
        facts.add(new AcceptanceSeen(REFERRAL, new UUID(8, who)));
        facts.add(assessed("2.1", at));
        facts.addAll(lasting());
        return facts;
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
