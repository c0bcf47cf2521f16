package org.throughline.intake.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.NOON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.domain.Text;
import org.throughline.intake.participant.domain.LinkCommand;
import org.throughline.intake.participant.domain.LinkCommand.LinkParticipants;
import org.throughline.intake.participant.domain.LinkCommand.UnlinkParticipants;
import org.throughline.intake.participant.domain.LinkEvent;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsLinked;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsUnlinked;
import org.throughline.intake.participant.domain.LinkEvent.RegisteredSeen;
import org.throughline.platform.testkit.Seeds;

class LinkPropertiesTest {
    private static final int PEOPLE = 5;
    private static final Text REASON = new Text("The same person by two documents.");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_a_link_is_one_step_and_nobody_is_retired_twice(long seed) {
        Random random = new Random(seed);
        List<RegisteredSeen> known = IntStream.range(0, PEOPLE - 1)
                .mapToObj(number -> new RegisteredSeen(new UUID(7, number)))
                .toList();
        List<LinkEvent> facts = AnySequence.of(new LinkDeciding(), known, 60, _ -> command(random));
        Map<UUID, UUID> survivors = new HashMap<>();
        for (LinkEvent fact : facts) {
            if (fact instanceof ParticipantsLinked linked) {
                assertThat(survivors.put(linked.retiredId(), linked.survivorId()))
                        .isNull();
            }
            if (fact instanceof ParticipantsUnlinked unlinked) {
                assertThat(survivors.remove(unlinked.retiredId())).isEqualTo(unlinked.survivorId());
            }
            assertThat(survivors.keySet()).noneMatch(survivors::containsValue);
        }
    }

    private static LinkCommand command(Random random) {
        UUID survivor = new UUID(7, random.nextInt(PEOPLE));
        UUID retired = new UUID(7, random.nextInt(PEOPLE));
        return random.nextInt(3) == 0
                ? new UnlinkParticipants(survivor, retired, REASON, CLERK, NOON)
                : new LinkParticipants(survivor, retired, REASON, CLERK, NOON);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
