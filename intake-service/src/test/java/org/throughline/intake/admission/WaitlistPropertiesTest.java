package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.admission.AdmissionFixture.ADULT;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.offered;
import static org.throughline.intake.admission.WaitlistFixture.PASSED_OVER;
import static org.throughline.intake.admission.WaitlistFixture.POLICY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.BookEvent;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.AcceptOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.DeclineOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Entry;
import org.throughline.intake.admission.domain.WaitlistCommand.ExpireOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Grounds;
import org.throughline.intake.admission.domain.WaitlistCommand.OfferPlace;
import org.throughline.intake.admission.domain.WaitlistCommand.PlaceOnWaitlist;
import org.throughline.intake.admission.domain.WaitlistCommand.RemoveEntry;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.domain.WaitlistRules;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class WaitlistPropertiesTest {
    private static final int PEOPLE = 7;
    private static final int COMMANDS = 200;
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_asks_for_what_no_more_places_are_kept_than_there_are(long seed) {
        Random random = new Random(seed);
        List<BookEvent> books = new ArrayList<>();
        Map<UUID, List<WaitlistEvent>> own = new HashMap<>();
        Map<UUID, PlaceReserved> kept = new HashMap<>();
        Instant now = NOON;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plusSeconds(random.nextInt(4 * 86_400));
            WaitlistCommand command = command(random, now);
            List<WaitlistEvent> facts = new ArrayList<>(List.of(ADULT, offered(true, PLACES)));
            facts.addAll(books);
            facts.addAll(own.getOrDefault(command.participantId(), List.of()));
            var scenario = Scenario.of(new WaitlistDeciding()).given(facts);
            if (WaitlistRules.decide(scenario.state(), command)
                    instanceof Decision.Accepted<WaitlistEvent, WaitlistRefusal>(List<WaitlistEvent> events)) {
                scenario.when(command).thenAccepted(events);
                for (WaitlistEvent event : events) {
                    if (event instanceof BookEvent book) {
                        books.add(book);
                        keep(kept, book);
                    } else {
                        own.computeIfAbsent(command.participantId(), _ -> new ArrayList<>())
                                .add(event);
                    }
                }
            }
            Instant at = now;
            assertThat(kept.values().stream()
                            .filter(place -> place.until().isEmpty()
                                    || at.isBefore(place.until().getFirst())))
                    .hasSizeLessThanOrEqualTo(PLACES);
        }
    }

    private static void keep(Map<UUID, PlaceReserved> kept, BookEvent event) {
        if (event instanceof PlaceReserved reserved) {
            kept.put(reserved.entryId(), reserved);
        }
        if (event instanceof PlaceFreed freed) {
            kept.remove(freed.holding());
        }
    }

    private static WaitlistCommand command(Random random, Instant at) {
        int who = random.nextInt(PEOPLE);
        Entry entry = new Entry(new UUID(8, who), new UUID(9, who * 2L + random.nextInt(2)), TRACK);
        return switch (random.nextInt(6)) {
            case 0 ->
                new PlaceOnWaitlist(
                        entry.participantId(),
                        entry.entryId(),
                        TRACK,
                        "adult-iop",
                        PRIORITIES.get(random.nextInt(PRIORITIES.size())),
                        new Grounds(REASON, CLERK, POLICY, Set.of()),
                        at);
            case 1 -> new AcceptOffer(entry, CLERK, at);
            case 2 -> new DeclineOffer(entry, REASON, CLERK, at);
            case 3 -> new ExpireOffer(entry, at);
            case 4 ->
                random.nextInt(4) == 0
                        ? new RemoveEntry(entry, Cause.NOT_REACHED, REASON, CLERK, at)
                        : offer(entry, random, at);
            default -> offer(entry, random, at);
        };
    }

    private static OfferPlace offer(Entry entry, Random random, Instant at) {
        return new OfferPlace(entry, random.nextBoolean() ? List.of() : List.of(PASSED_OVER), CLERK, POLICY, at);
    }
}
