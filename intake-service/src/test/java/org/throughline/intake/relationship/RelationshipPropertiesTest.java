package org.throughline.intake.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.relationship.domain.RelationshipCommand.RecordTreatingRelationship;
import org.throughline.intake.relationship.domain.RelationshipEvent;
import org.throughline.intake.relationship.domain.RelationshipEvent.ParticipantSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.RecipientSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.TreatedWhile;
import org.throughline.platform.testkit.Seeds;

class RelationshipPropertiesTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID CLINIC = new UUID(5, 1);
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_said_only_a_registered_provider_treats_and_treatment_ends_after_it_begins(long seed) {
        Random random = new Random(seed);
        RecipientKind kind = oneOf(random, RecipientKind.values());
        RecipientSeen provider = new RecipientSeen(CLINIC, kind, random.nextInt(5) > 0);
        List<RelationshipEvent> facts = AnySequence.of(
                new RelationshipDeciding(),
                List.of(new ParticipantSeen(PERSON), provider),
                30,
                _ -> new RecordTreatingRelationship(
                        PERSON, CLINIC, new TreatedWhile(moment(random), moment(random)), "clerk-1", NOON));
        List<TreatingRelationshipRecorded> recorded = only(facts, TreatingRelationshipRecorded.class);
        assertThat(recorded).allMatch(one -> one.from().isBefore(one.until()));
        for (int i = 1; i < recorded.size(); i++) {
            assertThat(recorded.get(i)).isNotEqualTo(recorded.get(i - 1));
        }
        if (kind != RecipientKind.TREATING_PROVIDER || !provider.active()) {
            assertThat(recorded).isEmpty();
        }
    }

    private static Instant moment(Random random) {
        return NOON.plusSeconds(random.nextInt(4));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
