package org.throughline.scheduling.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;
import org.throughline.scheduling.outreach.domain.AttemptResult;
import org.throughline.scheduling.outreach.domain.OutreachChannel;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachResult;
import org.throughline.scheduling.outreach.view.OpenCase;
import org.throughline.scheduling.outreach.view.OutreachProjection;

/** The rows of cases are the same however often and in whatever order of streams they are told. */
class OutreachProjectionTest {
    private static final String ORGANISATION = "north";
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final int PEOPLE = 4;
    private static final int LATER = 80;

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_rows(long seed) {
        Random random = new Random(seed);
        List<Delivered<OutreachEvent>> log = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            Recorded<OutreachEvent> recorded = recorded(any(random), log.size() + 1);
            log.add(random.nextInt(8) == 0 ? new Erased<>(recorded.stored()) : recorded);
        }
        new ShuffledDelivery<>(new OutreachProjection(), log).holds(seed);
    }

    private static OutreachEvent any(Random random) {
        int who = random.nextInt(PEOPLE);
        UUID person = new UUID(2, who);
        UUID episode = new UUID(3, who);
        UUID session = new UUID(1, random.nextInt(9));
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(6)) {
            case 0 -> new OutreachOpened(person, episode, random.nextInt(9), "programme", session, at, at, "policy-1");
            case 1 -> new AbsenceJoined(person, episode, 1, session, at);
            case 2 -> new AbsenceTakenBack(person, episode, 1, session, at);
            case 3 ->
                new OutreachAttempted(
                        person,
                        episode,
                        1,
                        new Attempt(OutreachChannel.LETTER, AttemptResult.MESSAGE_LEFT, "coordinator-1", at),
                        at);
            case 4 -> new OutreachClosed(person, episode, 1, OutreachResult.RETURNED, at);
            default -> new EpisodeEnded(person, episode);
        };
    }

    @Test
    void a_case_is_overdue_once_its_day_is_over_and_nobody_has_tried() {
        assertThat(open(0).overdue(NOON.minusMillis(1))).isFalse();
        assertThat(open(0).overdue(NOON)).isTrue();
        assertThat(open(1).overdue(NOON)).isFalse();
    }

    private static OpenCase open(int attempts) {
        return new OpenCase(new UUID(2, 1), new UUID(3, 1), 1, 1, attempts, NOON, NOON, Optional.empty());
    }

    private static Recorded<OutreachEvent> recorded(OutreachEvent event, long position) {
        EventHeader header = new EventHeader(
                ORGANISATION, event.participantId().toString(), NOON, "a", "c", null, new UUID(9, 9).toString(), null);
        var proposed = new ProposedEvent(
                StreamName.in(ORGANISATION, new OutreachDeciding().streamOf(event)),
                new UUID(8, position).toString(),
                "scheduling.example.v1",
                1,
                header,
                SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, position, NOON, proposed));
    }
}
