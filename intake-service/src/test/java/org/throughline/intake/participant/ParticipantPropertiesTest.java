package org.throughline.intake.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.only;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.details;

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
import org.throughline.intake.AnySequence;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.ChangeDetails;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantCommand.TellApart;
import org.throughline.intake.participant.domain.ParticipantCommand.Why;
import org.throughline.intake.referral.domain.DetailsChange.Source;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.People;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.testkit.Seeds;

/** What is done to participants one at a time, each request seeing all that was recorded. */
class ParticipantPropertiesTest {
    private static final int PEOPLE = 6;
    private static final int NAMES = 3;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_nobody_is_registered_twice_or_beside_somebody_alike_who_was_not_told_apart(long seed) {
        Random random = new Random(seed);
        List<PersonEvent> facts =
                AnySequence.of(new ParticipantDeciding(), List.of(), 50, people -> command(people, random));
        List<ParticipantRegistered> registered = only(facts, ParticipantRegistered.class);
        assertThat(registered.stream().map(ParticipantRegistered::participantId))
                .doesNotHaveDuplicates();
        assertThat(alikeAsRegistered(registered)).isSubsetOf(toldApart(facts));
        Set<UUID> known = new HashSet<>();
        for (PersonEvent fact : facts) {
            if (fact instanceof ParticipantRegistered one) {
                known.add(one.participantId());
            }
            if (fact instanceof DetailsRecorded changed) {
                assertThat(known).contains(changed.participantId());
            }
        }
    }

    private static Set<Set<UUID>> alikeAsRegistered(List<ParticipantRegistered> registered) {
        Set<Set<UUID>> pairs = new HashSet<>();
        for (ParticipantRegistered one : registered) {
            for (ParticipantRegistered other : registered) {
                if (!one.equals(other) && one.details().equals(other.details())) {
                    pairs.add(Set.of(one.participantId(), other.participantId()));
                }
            }
        }
        return pairs;
    }

    private static Set<Set<UUID>> toldApart(List<PersonEvent> facts) {
        Set<Set<UUID>> pairs = new HashSet<>();
        only(facts, ToldApart.class).forEach(one -> pairs.add(Set.of(one.participantId(), one.other())));
        return pairs;
    }

    private static ParticipantCommand command(People people, Random random) {
        UUID somebody = somebody(random);
        return switch (random.nextInt(5)) {
            case 0, 1, 2 -> new RegisterParticipant(somebody, person(random), others(somebody, random), CLERK, NOON);
            case 3 ->
                new ChangeDetails(
                        somebody,
                        people.described(somebody).orElseGet(() -> described(random)),
                        // only what tells nobody apart, so that likeness stays what it was at the registration
                        sameName(people, somebody, random),
                        new Why(NOON, new Text("Read from a document."), Source.DOCUMENT),
                        CLERK,
                        NOON);
            default ->
                new TellApart(
                        somebody,
                        new OtherPerson(somebody(random), Grounds.RECORDS_CONTRADICT),
                        LikenessPolicy.STANDARD.version(),
                        CLERK,
                        NOON);
        };
    }

    private static Person sameName(People people, UUID somebody, Random random) {
        Described before = people.described(somebody).orElseGet(() -> described(random));
        PersonDetails known = before.details();
        PersonDetails after = new PersonDetails(
                known.name(), known.birthDate(), known.sex(), random.nextBoolean() ? "en" : "es", known.reach());
        return new Person(new Described(after, before.identifiers()), traces(known));
    }

    private static UUID somebody(Random random) {
        return new UUID(3, random.nextInt(PEOPLE));
    }

    private static List<OtherPerson> others(UUID somebody, Random random) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> new UUID(3, number))
                .filter(other -> !other.equals(somebody) && random.nextInt(4) == 0)
                .map(other -> new OtherPerson(other, Grounds.PERSON_ASKED))
                .toList();
    }

    private static Described described(Random random) {
        return new Described(details(new PartialDate("199" + random.nextInt(NAMES))), List.of());
    }

    private static Person person(Random random) {
        Described described = described(random);
        return new Person(described, traces(described.details()));
    }

    private static Traces traces(PersonDetails details) {
        String token = "a-token-of-a-name-" + details.birthDate().value();
        return new Traces(
                details,
                new PersonTokens(List.of(token), Map.of(token, Likeness.NAME_AND_BIRTH_DATE), LikenessPolicy.STANDARD),
                List.of());
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
