package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.REASON;
import static org.throughline.intake.referral.ReferralFixture.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.Referrals;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class ReferralPropertiesTest {
    private static final int COMMANDS = 80;
    private static final int REFERRALS = 12;
    private static final int PEOPLE = 6;

    private final ReferralDeciding domain = new ReferralDeciding();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_identifier_means_one_participant_for_ever_and_nobody_is_registered_twice(long seed) {
        Random random = new Random(seed);
        List<ReferralEvent> facts = new ArrayList<>();
        Map<String, UUID> claims = new HashMap<>();
        Set<UUID> registered = new HashSet<>();
        for (int i = 0; i < COMMANDS; i++) {
            ReferralCommand command = command(random);
            var scenario = Scenario.of(domain).given(seenBy(command, facts));
            if (Referrals.decide(scenario.state(), command)
                    instanceof Decision.Accepted<ReferralEvent, ReferralRefusal>(List<ReferralEvent> events)) {
                scenario.when(command).thenAccepted(events).when(command).thenNothingNew();
                facts.addAll(events);
                for (ReferralEvent event : events) {
                    if (event instanceof IdentifierClaimed(String token, UUID participantId)) {
                        assertThat(claims.put(token, participantId)).isNull();
                    }
                    if (event instanceof ParticipantRegistered known) {
                        assertThat(registered.add(known.participantId())).isTrue();
                    }
                }
            }
        }
    }

    private List<ReferralEvent> seenBy(ReferralCommand command, List<ReferralEvent> facts) {
        Streams streams = domain.streams(command);
        return facts.stream()
                .filter(fact -> streams.all().contains(domain.streamOf(fact)))
                .toList();
    }

    private static ReferralCommand command(Random random) {
        UUID referral = new UUID(2, random.nextInt(REFERRALS));
        UUID somebody = new UUID(3, random.nextInt(PEOPLE));
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                new ReceiveReferral(
                        referral,
                        somebody,
                        CONTENT,
                        person(DETAILS, false, tokens(random)),
                        Along.NOTHING,
                        CLERK,
                        ReferralPolicy.STANDARD,
                        NOON);
            case 2, 3 -> new AcceptReferral(referral, somebody, CLERK, NOON);
            default -> new WithdrawReferral(referral, REASON, CLERK, NOON);
        };
    }

    private static String[] tokens(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> "a-token-of-a-number-" + random.nextInt(8))
                .toArray(String[]::new);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
