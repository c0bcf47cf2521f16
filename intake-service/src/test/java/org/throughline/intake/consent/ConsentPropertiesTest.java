package org.throughline.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.SELF;
import static org.throughline.intake.consent.ConsentFixture.capture;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.recipient;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.Consents;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Recipient;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.Revocation.Method;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class ConsentPropertiesTest {
    private static final int COMMANDS = 60;
    private static final List<String> RECIPIENTS =
            IntStream.rangeClosed(1, 4).mapToObj(i -> new UUID(5, i).toString()).toList();
    private static final List<ConsentKind> KINDS =
            List.of(ConsentKind.GENERAL, ConsentKind.TPO, ConsentKind.FAMILY, ConsentKind.TREATMENT);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_knows_only_of_grants_and_revocations_does_right(long seed) {
        Random random = new Random(seed);
        Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> person = Scenario.of(new ConsentDeciding())
                .given(ADULT)
                .given(RECIPIENTS.stream()
                        .map(id -> recipient(id, RecipientKind.TREATING_PROVIDER))
                        .toList());
        List<ConsentEvent> told = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            ConsentCommand command = command(random, i);
            if (Consents.decide(person.state(), command)
                    instanceof Decision.Accepted<ConsentEvent, ConsentRefusal>(List<ConsentEvent> events)) {
                person = person.when(command).thenAccepted(events);
                person.when(command).thenNothingNew();
                told.addAll(events);
            }
            Instant at = NOON.plusSeconds(random.nextInt(COMMANDS));
            String recipient = any(random, RECIPIENTS);
            Purpose purpose = any(random, List.of(Purpose.values()));
            assertThat(person.state().covers(new Recipient(recipient, Set.of()), purpose, at))
                    .isEqualTo(permitted(told, recipient, purpose, at));
        }
    }

    private static boolean permitted(List<ConsentEvent> told, String recipient, Purpose purpose, Instant at) {
        return told.stream()
                .filter(ConsentGranted.class::isInstance)
                .map(ConsentGranted.class::cast)
                .filter(granted -> granted.kind().purposes().contains(purpose))
                .filter(granted -> granted.recipients().contains(recipient))
                .filter(granted -> !at.isBefore(granted.signedAt()) && at.isBefore(granted.expiresAt()))
                .anyMatch(granted -> !revoked(told, granted.consentId(), at));
    }

    private static boolean revoked(List<ConsentEvent> told, UUID consentId, Instant at) {
        return told.stream()
                .filter(ConsentRevoked.class::isInstance)
                .map(ConsentRevoked.class::cast)
                .anyMatch(revoked -> revoked.consentId().equals(consentId) && !at.isBefore(revoked.revokedAt()));
    }

    private static ConsentCommand command(Random random, int second) {
        UUID id = new UUID(9, random.nextInt(25));
        if (random.nextInt(3) > 0) {
            return revoke(random, id, NOON.plusSeconds(second));
        }
        ConsentKind kind = any(random, KINDS);
        Purpose[] purposes = kind.purposes().toArray(Purpose[]::new);
        return capture(
                form(lasting(ConsentTerm.until(LATER), terms(some(random), purposes)), SELF, new KindOnForm(kind, id)));
    }

    private static RevokeConsent revoke(Random random, UUID id, Instant at) {
        Scope scope = random.nextBoolean()
                ? new Scope.Whole()
                : new Scope.Named(some(random), new UUID(9, random.nextInt(25)));
        return ConsentFixture.revoke(id, new Revocation(scope, Method.WRITTEN, false, "participant-1"), at);
    }

    private static List<String> some(Random random) {
        List<String> some =
                RECIPIENTS.stream().filter(_ -> random.nextBoolean()).toList();
        return some.isEmpty() ? RECIPIENTS : some;
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
