package org.throughline.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.coverage.CoverageFixture.ASKED;
import static org.throughline.intake.coverage.CoverageFixture.FIRST;
import static org.throughline.intake.coverage.CoverageFixture.KNOWN;
import static org.throughline.intake.coverage.CoverageFixture.NOON;
import static org.throughline.intake.coverage.CoverageFixture.PERSON;
import static org.throughline.intake.coverage.CoverageFixture.POLICY;
import static org.throughline.intake.coverage.CoverageFixture.REVIEW;
import static org.throughline.intake.coverage.CoverageFixture.grant;
import static org.throughline.intake.coverage.CoverageFixture.missed;
import static org.throughline.intake.coverage.CoverageFixture.request;
import static org.throughline.intake.coverage.CoverageFixture.session;
import static org.throughline.intake.coverage.CoverageFixture.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.coverage.domain.Authorisation;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.CoverageRules;
import org.throughline.intake.coverage.domain.DenialReason;
import org.throughline.intake.coverage.domain.Extension;
import org.throughline.intake.coverage.domain.SessionUse;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.domain.Utilisation;
import org.throughline.intake.domain.Text;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Seeds;

class CoveragePropertiesTest {
    private static final int COMMANDS = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void balances_are_what_was_used_no_day_is_paid_twice_and_care_is_never_refused(long seed) {
        Random random = new Random(seed);
        var person = KNOWN;
        for (int i = 0; i < COMMANDS; i++) {
            CoverageCommand command = command(random);
            Decision<CoverageEvent, CoverageRefusal> decision = CoverageRules.decide(person.state(), command);
            assertThat(command instanceof CoverageCommand.RecordUse && decision instanceof Decision.Refused)
                    .isFalse();
            if (decision instanceof Decision.Accepted<CoverageEvent, CoverageRefusal>(List<CoverageEvent> events)) {
                person = person.when(command).thenAccepted(events);
            }
            require(person.state());
        }
    }

    private static void require(Coverage coverage) {
        Utilisation utilisation = Utilisation.of(coverage, POLICY);
        List<Authorisation> all = List.copyOf(coverage.authorisations().values());
        for (Authorisation one : all) {
            assertThat(one.terms().units()).isNotNegative();
            assertThat(one.used())
                    .as("the balance last stated")
                    .isEqualTo(utilisation.used().getOrDefault(one.authorisationId(), 0));
            assertThat(all)
                    .as("others that pay for the same days")
                    .noneMatch(other -> !other.authorisationId().equals(one.authorisationId()) && overlaps(one, other));
        }
    }

    private static boolean overlaps(Authorisation one, Authorisation other) {
        Terms a = one.terms();
        Terms b = other.terms();
        boolean pay = one.status() == Status.GRANTED && other.status() == Status.GRANTED;
        boolean same = a.payer().equals(b.payer()) && a.level().equals(b.level());
        boolean apart = a.until().isBefore(b.from()) || b.until().isBefore(a.from());
        return pay && same && !apart && !a.secondary() && !b.secondary();
    }

    private static CoverageCommand command(Random random) {
        UUID id = new UUID(4, 20 + random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0 -> request(id, terms(random));
            case 1 -> grant(id, terms(random));
            case 2 -> new RecordDenial(PERSON, id, DenialReason.OTHER, NOON, ASKED);
            case 3 -> new AppealDenial(PERSON, id, new Text("An example."), ASKED);
            case 4 ->
                new RecordAppealDecision(
                        PERSON,
                        id,
                        random.nextBoolean() ? List.of() : List.of(CoverageFixture.granting(terms(random))),
                        NOON,
                        ASKED);
            case 5 ->
                new ExtendAuthorisation(
                        PERSON, id, new Extension(random.nextInt(40), day(random, 90), REVIEW, NOON), ASKED);
            default -> {
                int number = random.nextInt(20);
                SessionUse session = session(number, FIRST.plusDays(number / 2), 30 * random.nextInt(6));
                yield use(random.nextInt(4) == 0 ? missed(session) : session);
            }
        };
    }

    private static Terms terms(Random random) {
        LocalDate from = day(random, 10);
        return new Terms(
                "payer-" + random.nextInt(2),
                "2.1",
                List.of(Basis.DAY, Basis.SESSION, Basis.HOUR).get(random.nextInt(3)),
                random.nextInt(20),
                from,
                from.plusDays(random.nextInt(15)),
                random.nextInt(4) == 0);
    }

    private static LocalDate day(Random random, int days) {
        return FIRST.plusDays(random.nextInt(days));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
