package org.throughline.intake.privacyrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.CLINIC_SEEN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.HANDLING;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.KNOWN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.NOON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PAYER_SEEN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PERSON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.REQUEST;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.WORDS;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.demand;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.privacyrequest.domain.AccessDenialGround;
import org.throughline.intake.privacyrequest.domain.AmendmentDenialGround;
import org.throughline.intake.privacyrequest.domain.DeliveryFormat;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.EndRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ExtendPrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccounting;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.LetTimePass;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.StateDisagreement;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.platform.testkit.Seeds;

class PrivacyRequestPropertiesTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_a_demand_comes_once_is_put_off_once_and_has_one_answer(long seed) {
        Random random = new Random(seed);
        PrivacyRequestKind kind = oneOf(random, PrivacyRequestKind.values());
        List<PrivacyRequestEvent> facts = AnySequence.of(
                new PrivacyRequestDeciding(), List.of(KNOWN, CLINIC_SEEN, PAYER_SEEN), 40, _ -> command(kind, random));
        assertThat(only(facts, PrivacyRequestReceived.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(only(facts, PrivacyRequestExtended.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(only(facts, PrivacyRequestOverdue.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(only(facts, Answered.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(only(facts, DisagreementStated.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(only(facts, RestrictionEnded.class)).hasSizeLessThanOrEqualTo(1);
        List<PrivacyRequestEvent> afterAnswer = new ArrayList<>(facts);
        afterAnswer.subList(0, answeredAt(facts)).clear();
        assertThat(only(afterAnswer, PrivacyRequestExtended.class)).isEmpty();
        assertThat(only(afterAnswer, PrivacyRequestOverdue.class)).isEmpty();
    }

    private static int answeredAt(List<PrivacyRequestEvent> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Answered) {
                return i;
            }
        }
        return facts.size();
    }

    private static PrivacyRequestCommand command(PrivacyRequestKind kind, Random random) {
        Instant at = NOON.plus(Duration.ofDays(random.nextInt(100)));
        return switch (random.nextInt(14)) {
            case 0, 1 -> receive(demand(kind));
            case 2, 3 -> new ExtendPrivacyRequest(PERSON, REQUEST, WORDS, HANDLING, at);
            case 4, 5 -> new LetTimePass(PERSON, REQUEST, at);
            case 6 -> new FulfilAccess(PERSON, REQUEST, DeliveryFormat.READABLE_DOCUMENT, HANDLING, at);
            case 7 -> new DenyAccess(PERSON, REQUEST, oneOf(random, AccessDenialGround.values()), HANDLING, at);
            case 8 -> new FulfilAccounting(PERSON, REQUEST, DeliveryFormat.READABLE_DOCUMENT, HANDLING, at);
            case 9 -> new AcceptAmendment(PERSON, REQUEST, WORDS, HANDLING, at);
            case 10 -> new DenyAmendment(PERSON, REQUEST, AmendmentDenialGround.NOT_CREATED_HERE, HANDLING, at);
            case 11 ->
                random.nextBoolean()
                        ? new AcceptRestriction(PERSON, REQUEST, HANDLING, at)
                        : new DenyRestriction(PERSON, REQUEST, WORDS, HANDLING, at);
            case 12 -> new EndRestriction(PERSON, REQUEST, random.nextBoolean(), HANDLING, at);
            default -> new StateDisagreement(PERSON, REQUEST, WORDS, HANDLING, at);
        };
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(50);
    }
}
