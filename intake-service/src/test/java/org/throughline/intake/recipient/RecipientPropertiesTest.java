package org.throughline.intake.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.recipient.RecipientFixture.NOON;
import static org.throughline.intake.recipient.RecipientFixture.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.recipient.domain.RecipientCommand;
import org.throughline.intake.recipient.domain.RecipientCommand.DescribeRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.EndRecipient;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.recipient.domain.RecipientState;
import org.throughline.platform.testkit.Seeds;

class RecipientPropertiesTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_a_client_id_is_of_one_recipient_that_is_described_with_it(long seed) {
        Random random = new Random(seed);
        List<RecipientEvent> facts =
                AnySequence.of(new RecipientDeciding(), List.of(), 60, state -> command(state, random));
        Map<String, UUID> owners = new HashMap<>();
        Map<UUID, RecipientDescribed> described = new HashMap<>();
        for (RecipientEvent fact : facts) {
            switch (fact) {
                case RecipientDescribed e -> described.put(e.recipientId(), e);
                case ClientIdClaimed e ->
                    assertThat(owners.put(e.clientId(), e.recipientId())).isNull();
                case ClientIdReleased e ->
                    assertThat(owners.remove(e.clientId())).isEqualTo(e.recipientId());
                case RecipientEvent.ClassNamed _ -> {}
                case RecipientEvent.AuditDataDestroyed _ -> {}
            }
        }
        Map<String, UUID> stated = new HashMap<>();
        described.values().forEach(one -> one.clientIds().forEach(id -> stated.put(id, one.recipientId())));
        assertThat(owners).isEqualTo(stated);
        assertThat(described.values())
                .filteredOn(one -> !one.active())
                .allMatch(one -> one.clientIds().isEmpty());
    }

    private static RecipientCommand command(RecipientState state, Random random) {
        UUID recipient = new UUID(5, random.nextInt(3));
        RecipientDescribed known = state.described().get(recipient);
        List<String> former = known == null || random.nextInt(4) == 0 ? List.of() : known.clientIds();
        String[] clients = Stream.of("client-a", "client-b", "client-c")
                .filter(_ -> random.nextInt(3) == 0)
                .toArray(String[]::new);
        return random.nextInt(4) == 0
                ? new EndRecipient(recipient, former, "officer-1", NOON)
                : new DescribeRecipient(
                        recipient, description(RecipientKind.TREATING_PROVIDER, clients), former, "officer-1", NOON);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
