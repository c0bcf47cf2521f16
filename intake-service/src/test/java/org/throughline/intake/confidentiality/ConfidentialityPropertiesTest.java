package org.throughline.intake.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.NOBODY;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.care;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.consider;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.icd;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.lower;
import static org.throughline.intake.confidentiality.ConfidentialityFixture.referred;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LabelLowered;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.confidentiality.domain.ConfidentialityRules;
import org.throughline.intake.confidentiality.domain.Ground;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Seeds;

class ConfidentialityPropertiesTest {
    private static final int COMMANDS = 40;
    private static final List<UUID> EPISODES = List.of(new UUID(6, 31), new UUID(6, 32), new UUID(6, 33));
    private static final ConfidentialityRules RULES =
            new ConfidentialityRules(ShippedConditions.sensitivity(), ShippedConditions.conditions());

    /** Whoever is told only the published facts comes to the same labels, and none is lowered but by a person. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_published_facts_alone_give_the_label(long seed) {
        Random random = new Random(seed);
        var person = NOBODY.given(referred("Sleeps badly.", icd(random.nextBoolean() ? "F10.20" : "F33.1")));
        List<ConfidentialityEvent> told = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            ConfidentialityCommand command = command(random, i);
            boolean before = person.state().labelled(EPISODES.getFirst());
            if (RULES.decide(person.state(), command)
                    instanceof
                    Decision.Accepted<ConfidentialityEvent, ConfidentialityRefusal>(
                            List<ConfidentialityEvent> events)) {
                person = person.when(command).thenAccepted(events);
                told.addAll(events);
            }
            boolean after = person.state().labelled(EPISODES.getFirst());
            assertThat(!before || after || command instanceof ConfidentialityCommand.LowerLabel)
                    .isTrue();
            for (UUID episode : EPISODES) {
                assertThat(person.state().labelled(episode)).isEqualTo(labelled(told, episode));
            }
        }
    }

    private static boolean labelled(List<ConfidentialityEvent> told, UUID episode) {
        int raised = -1;
        int lowered = -1;
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) instanceof GroundsFound e
                    && e.ground() != Ground.NONE
                    && (e.episodeIds().contains(episode)
                            || (e.episodeIds().isEmpty() && e.referralIds().isEmpty()))) {
                raised = i;
            }
            if (told.get(i) instanceof LabelLowered e
                    && (e.episodeIds().isEmpty() || e.episodeIds().contains(episode))) {
                lowered = i;
            }
        }
        return raised > lowered;
    }

    private static ConfidentialityCommand command(Random random, int number) {
        UUID episode = EPISODES.get(random.nextInt(EPISODES.size()));
        return switch (random.nextInt(5)) {
            case 0 -> consider(episode);
            case 1 -> care(new UUID(6, 100 + number), "AUDIT");
            case 2 -> care(new UUID(6, 100 + number), "PHQ-9");
            case 3 -> lower();
            default -> lower(episode);
        };
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
