package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.REASON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
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
    private static final int NAMES = 3;

    private final ReferralDeciding domain = new ReferralDeciding();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_is_registered_twice_or_beside_somebody_alike_unless_a_person_told_them_apart(long seed) {
        Random random = new Random(seed);
        List<ReferralEvent> facts = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            ReferralCommand command = command(random);
            var scenario = Scenario.of(domain).given(seenBy(command, facts));
            if (Referrals.decide(scenario.state(), command)
                    instanceof Decision.Accepted<ReferralEvent, ReferralRefusal>(List<ReferralEvent> events)) {
                scenario.when(command).thenAccepted(events).when(command).thenNothingNew();
                events.forEach(event -> holds(facts, event));
                facts.addAll(events);
            }
        }
        assertThat(alikeInPairs(facts)).isSubsetOf(toldApart(facts));
    }

    /** Nobody is registered twice, and the number of somebody registered stays theirs. */
    private static void holds(List<ReferralEvent> before, ReferralEvent event) {
        Set<UUID> registered = new HashSet<>();
        Map<String, UUID> claims = new HashMap<>();
        for (ReferralEvent fact : before) {
            if (fact instanceof ParticipantRegistered known) {
                registered.add(known.participantId());
            }
            if (fact instanceof IdentifierClaimed(String token, UUID participantId)) {
                claims.put(token, participantId);
            }
        }
        if (event instanceof IdentifierClaimed(String token, UUID participantId)) {
            assertThat(registered).doesNotContain(claims.getOrDefault(token, new UUID(0, 0)));
        }
        if (event instanceof ParticipantRegistered known) {
            assertThat(registered).doesNotContain(known.participantId());
        }
    }

    private static Set<Set<UUID>> alikeInPairs(List<ReferralEvent> facts) {
        Set<Set<UUID>> pairs = new HashSet<>();
        for (ReferralEvent one : facts) {
            for (ReferralEvent other : facts) {
                if (one instanceof TokenBorne a
                        && other instanceof TokenBorne b
                        && a.token().equals(b.token())
                        && !a.participantId().equals(b.participantId())) {
                    pairs.add(Set.of(a.participantId(), b.participantId()));
                }
            }
        }
        return pairs;
    }

    private static Set<Set<UUID>> toldApart(List<ReferralEvent> facts) {
        return facts.stream()
                .filter(ToldApart.class::isInstance)
                .map(ToldApart.class::cast)
                .map(judged -> Set.of(judged.participantId(), judged.other()))
                .collect(Collectors.toSet());
    }

    private List<ReferralEvent> seenBy(ReferralCommand command, List<ReferralEvent> facts) {
        Streams streams = domain.streams(command);
        return facts.stream()
                .filter(fact -> streams.all().contains(domain.streamOf(fact)))
                .toList();
    }

    private static ReferralCommand command(Random random) {
        int number = random.nextInt(REFERRALS);
        UUID referral = new UUID(2, number);
        UUID somebody = somebody(random);
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                new ReceiveReferral(
                        referral,
                        somebody,
                        CONTENT,
                        person(number, random),
                        Along.NOTHING,
                        CLERK,
                        ReferralFixture.POLICY,
                        NOON);
            case 2, 3 -> new AcceptReferral(referral, identification(number, somebody, random), CLERK, NOON);
            default -> new WithdrawReferral(referral, REASON, CLERK, NOON);
        };
    }

    private static UUID somebody(Random random) {
        return new UUID(3, random.nextInt(PEOPLE));
    }

    /** Every third referral says the same of its person. */
    private static PersonDetails details(int number) {
        return ReferralFixture.details(new PartialDate("199" + number % NAMES));
    }

    private static PersonTokens likeness(int number) {
        String token = "a-token-of-a-name-" + number % NAMES;
        return new PersonTokens(List.of(token), Map.of(token, Likeness.NAME_AND_BIRTH_DATE), LikenessPolicy.STANDARD);
    }

    private static ReceivedPerson person(int number, Random random) {
        return new ReceivedPerson(details(number), List.of(), List.of(tokens(random)), likeness(number), false);
    }

    private static Identification identification(int number, UUID somebody, Random random) {
        List<OtherPerson> others = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> somebody(random))
                .distinct()
                .map(other -> new OtherPerson(other, Grounds.RECORDS_CONTRADICT))
                .toList();
        Traces traces = new Traces(details(number), likeness(number), List.of(tokens(random)));
        UUID received = random.nextBoolean() ? somebody : somebody(random);
        return new Identification(new Meant(somebody, received, random.nextBoolean()), traces, others);
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
