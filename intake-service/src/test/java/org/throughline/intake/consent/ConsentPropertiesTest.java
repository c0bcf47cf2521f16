package org.throughline.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
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
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerm.Irrevocable;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.Consents;
import org.throughline.intake.consent.domain.EndingEvent;
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
    private static final String COURTHOUSE = new UUID(5, 5).toString();
    private static final List<String> RECIPIENTS =
            IntStream.rangeClosed(1, 4).mapToObj(i -> new UUID(5, i).toString()).toList();
    private static final List<ConsentKind> KINDS = List.of(
            ConsentKind.GENERAL,
            ConsentKind.TPO,
            ConsentKind.FAMILY,
            ConsentKind.CRIMINAL_JUSTICE,
            ConsentKind.TREATMENT);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_knows_only_what_is_told_does_right(long seed) {
        Random random = new Random(seed);
        Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> person = Scenario.of(new ConsentDeciding())
                .given(ADULT, recipient(COURTHOUSE, RecipientKind.COURT))
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
            Instant at = NOON.plusSeconds(random.nextInt(2 * COMMANDS));
            String recipient = random.nextInt(5) == 0 ? COURTHOUSE : any(random, RECIPIENTS);
            Purpose purpose = any(random, List.of(Purpose.values()));
            assertThat(person.state().covers(new Recipient(recipient, Set.of()), purpose, at))
                    .isEqualTo(permitted(told, recipient, purpose, at));
        }
        requireNothingIrrevocableTakenBack(told);
    }

    private static boolean permitted(List<ConsentEvent> told, String recipient, Purpose purpose, Instant at) {
        return of(told, ConsentGranted.class)
                .filter(granted -> granted.purposes().contains(purpose))
                .filter(granted -> granted.recipients().contains(recipient))
                .filter(granted -> !at.isBefore(granted.signedAt()) && at.isBefore(granted.expiresAt()))
                .anyMatch(granted -> !ended(told, granted.consentId(), at));
    }

    private static boolean ended(List<ConsentEvent> told, UUID consentId, Instant at) {
        return of(told, ConsentRevoked.class)
                        .anyMatch(revoked -> revoked.consentId().equals(consentId) && !at.isBefore(revoked.revokedAt()))
                || of(told, ConsentExpired.class)
                        .anyMatch(
                                expired -> expired.consentId().equals(consentId) && !at.isBefore(expired.expiredAt()));
    }

    private static void requireNothingIrrevocableTakenBack(List<ConsentEvent> told) {
        of(told, ConsentGranted.class)
                .filter(granted -> !granted.irrevocableUntil().isEmpty())
                .filter(granted -> of(told, StatedEventOccurred.class)
                        .noneMatch(event -> event.consentId().equals(granted.consentId())))
                .forEach(granted -> assertThat(of(told, ConsentRevoked.class))
                        .filteredOn(revoked -> revoked.consentId().equals(granted.consentId()))
                        .allSatisfy(revoked -> assertThat(revoked.revokedAt())
                                .isAfterOrEqualTo(
                                        granted.irrevocableUntil().getFirst().until())));
    }

    private static <T extends ConsentEvent> Stream<T> of(List<ConsentEvent> told, Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast);
    }

    private static ConsentCommand command(Random random, int second) {
        UUID id = new UUID(9, random.nextInt(25));
        Instant now = NOON.plusSeconds(second);
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> revoke(random, id, now);
            case 4 -> new LetTimePass(PERSON, now);
            case 5 -> new EndWithEpisode(PERSON, now, CLERK, now);
            case 6 -> new RecordFinalDisposition(PERSON, id, now, CLERK, now);
            default -> file(random, id, second);
        };
    }

    private static ConsentCommand file(Random random, UUID id, int second) {
        ConsentKind kind = any(random, KINDS);
        boolean criminal = kind == ConsentKind.CRIMINAL_JUSTICE;
        Purpose[] purposes = kind.purposes().toArray(Purpose[]::new);
        ConsentTerms terms = terms(criminal ? List.of(COURTHOUSE) : some(random), purposes);
        return capture(form(lasting(term(random, criminal, second), terms), SELF, new KindOnForm(kind, id)));
    }

    private static ConsentTerm term(Random random, boolean criminal, int second) {
        Instant expiresAt = NOON.plusSeconds(second + 1L + random.nextInt(COMMANDS));
        EndingEvent endsWith = any(random, List.of(EndingEvent.NONE, EndingEvent.EPISODE_CLOSED));
        Irrevocable lock =
                new Irrevocable(NOON.plusSeconds(random.nextInt(COMMANDS)), any(random, List.of(EndingEvent.values())));
        return new ConsentTerm(expiresAt, endsWith, criminal ? List.of(lock) : List.of());
    }

    private static RevokeConsent revoke(Random random, UUID id, Instant at) {
        Scope scope = random.nextBoolean()
                ? new Scope.Whole()
                : new Scope.Named(some(random), new UUID(9, random.nextInt(25)));
        return ConsentFixture.revoke(
                id, new Revocation(scope, Method.WRITTEN, random.nextBoolean(), "participant-1"), at);
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
