package org.throughline.intake.privacyrequest;

import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.CLINIC;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.CLINIC_SEEN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.HANDLING;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.KNOWN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.NOON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.OFFICER;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PAID;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PAYER;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PAYER_SEEN;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PERSON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.POLICY;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.REQUEST;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.WISHED;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.WORDS;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.decided;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.demand;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.due;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.extended;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.receive;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.received;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.recorded;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.restriction;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.Text;
import org.throughline.intake.privacyrequest.domain.AccessDenialGround;
import org.throughline.intake.privacyrequest.domain.AmendmentDenialGround;
import org.throughline.intake.privacyrequest.domain.DeliveryFormat;
import org.throughline.intake.privacyrequest.domain.Demand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.Answer;
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
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccountingFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.CannotBeExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.DisagreementFiledBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedTooLate;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NoRestrictionInForce;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NothingWasDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ParticipantUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ReceivedInFuture;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RecipientNotRegistered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIdTaken;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIsAnswered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestOfAnotherKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RestrictionIsMandatory;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState;
import org.throughline.intake.privacyrequest.domain.RestrictionTerms;
import org.throughline.platform.testkit.Scenario;

/** What participants demand: every demand has a clock and one answer of its kind. */
class PrivacyRequestTest {
    private static final String RULES = POLICY.version();

    private final Scenario<PrivacyRequestCommand, PrivacyRequestState, PrivacyRequestEvent, PrivacyRequestRefusal>
            nothing = Scenario.of(new PrivacyRequestDeciding());
    private final Scenario<PrivacyRequestCommand, PrivacyRequestState, PrivacyRequestEvent, PrivacyRequestRefusal>
            known = nothing.given(KNOWN, CLINIC_SEEN, PAYER_SEEN);

    @ParameterizedTest
    @EnumSource
    void a_demand_is_recorded_once_with_the_day_it_is_due(PrivacyRequestKind kind) {
        known.when(receive(demand(kind)))
                .thenAccepted(received(kind))
                .when(receive(demand(kind)))
                .thenNothingNew();
    }

    @Test
    void nobody_demands_who_is_no_participant() {
        nothing.when(receive(demand(PrivacyRequestKind.ACCESS))).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void a_demand_was_received_before_and_has_an_id_of_its_own() {
        Demand later = new Demand(PrivacyRequestKind.ACCESS, WORDS, List.of(), NOON.plusMillis(1));
        known.when(receive(later)).thenRefused(new ReceivedInFuture(REQUEST));
        known.given(received(PrivacyRequestKind.ACCESS))
                .when(receive(demand(PrivacyRequestKind.AMENDMENT)))
                .thenRefused(new RequestIdTaken(REQUEST));
    }

    @Test
    void a_restriction_is_toward_registered_recipients() {
        nothing.given(KNOWN).when(receive(restriction(WISHED))).thenRefused(new RecipientNotRegistered(CLINIC));
    }

    @Test
    void what_was_never_demanded_or_by_another_is_not_answered() {
        known.when(fulfil(NOON)).thenRefused(new RequestUnknown(REQUEST));
        UUID other = new UUID(4, 8);
        known.given(received(PrivacyRequestKind.ACCESS))
                .when(new FulfilAccess(other, REQUEST, DeliveryFormat.JSON, HANDLING, NOON))
                .thenRefused(new RequestUnknown(REQUEST));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INTERMEDIARY_LIST", "RESTRICTION"})
    void an_answer_is_put_off_once_and_in_time(PrivacyRequestKind kind) {
        var open = known.given(received(kind));
        open.when(extend(NOON))
                .thenAccepted(extended(kind))
                .when(extend(NOON))
                .thenRefused(new ExtendedBefore(REQUEST));
        open.when(extend(due(kind).plusMillis(1))).thenRefused(new ExtendedTooLate(REQUEST, due(kind)));
    }

    @Test
    void what_policy_knows_no_putting_off_for_is_answered_in_time() {
        known.given(received(PrivacyRequestKind.RESTRICTION))
                .when(extend(NOON))
                .thenRefused(new CannotBeExtended(PrivacyRequestKind.RESTRICTION));
    }

    @Test
    void what_is_answered_is_not_put_off() {
        known.given(received(PrivacyRequestKind.ACCESS), given(NOON))
                .when(extend(NOON))
                .thenRefused(new RequestIsAnswered(REQUEST));
    }

    @ParameterizedTest
    @EnumSource
    void a_demand_nobody_answered_in_time_is_overdue_once(PrivacyRequestKind kind) {
        var open = known.given(received(kind));
        open.when(passed(due(kind).minusMillis(1))).thenNothingNew();
        open.when(passed(due(kind)))
                .thenAccepted(new PrivacyRequestOverdue(PERSON, REQUEST, due(kind), RULES))
                .when(passed(due(kind)))
                .thenNothingNew();
    }

    @Test
    void a_demand_that_was_put_off_is_overdue_later_and_one_that_was_answered_never() {
        Instant due = due(PrivacyRequestKind.ACCESS);
        var putOff = known.given(received(PrivacyRequestKind.ACCESS), extended(PrivacyRequestKind.ACCESS));
        putOff.when(passed(due)).thenNothingNew();
        Instant later = due.plus(Duration.ofDays(30));
        putOff.when(passed(later)).thenAccepted(new PrivacyRequestOverdue(PERSON, REQUEST, later, RULES));
        putOff.given(given(NOON)).when(passed(later)).thenNothingNew();
    }

    @Test
    void an_answer_that_comes_late_is_an_answer() {
        Instant late = due(PrivacyRequestKind.ACCESS).plus(Duration.ofDays(3));
        known.given(
                        received(PrivacyRequestKind.ACCESS),
                        new PrivacyRequestOverdue(PERSON, REQUEST, due(PrivacyRequestKind.ACCESS), RULES))
                .when(fulfil(late))
                .thenAccepted(given(late));
    }

    static Stream<Answer> answers() {
        return Stream.of(
                fulfil(NOON),
                new DenyAccess(PERSON, REQUEST, AccessDenialGround.ENDANGERS_ANOTHER, HANDLING, NOON),
                new FulfilAccounting(PERSON, REQUEST, DeliveryFormat.PAPER, HANDLING, NOON),
                new AcceptAmendment(PERSON, REQUEST, WORDS, HANDLING, NOON),
                new DenyAmendment(PERSON, REQUEST, AmendmentDenialGround.NOT_CREATED_HERE, HANDLING, NOON),
                new AcceptRestriction(PERSON, REQUEST, HANDLING, NOON),
                new DenyRestriction(PERSON, REQUEST, WORDS, HANDLING, NOON));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_of_the_kind_of_the_demand_and_the_only_one(Answer answer) {
        for (PrivacyRequestKind kind : PrivacyRequestKind.values()) {
            if (!answer.answers(kind)) {
                known.given(received(kind)).when(answer).thenRefused(new RequestOfAnotherKind(REQUEST, kind));
            }
        }
        var answered = known.given(received(answer.kind())).when(answer).thenAccepted(facts(answer));
        answered.when(answer).thenNothingNew();
        answers()
                .filter(other -> other.kind() == answer.kind() && !other.equals(answer))
                .forEach(other -> answered.when(other).thenRefused(new RequestIsAnswered(REQUEST)));
    }

    private static List<PrivacyRequestEvent> facts(Answer answer) {
        return switch (answer) {
            case FulfilAccess _ -> List.of(given(NOON));
            case DenyAccess _ ->
                List.of(new AccessDenied(
                        PERSON, REQUEST, AccessDenialGround.ENDANGERS_ANOTHER, true, NOON, OFFICER, RULES));
            case FulfilAccounting _ ->
                List.of(new AccountingFulfilled(PERSON, REQUEST, DeliveryFormat.PAPER, NOON, OFFICER, RULES));
            case AcceptAmendment _ -> List.of(new AmendmentAccepted(PERSON, REQUEST, WORDS, NOON, OFFICER, RULES));
            case DenyAmendment _ ->
                List.of(new AmendmentDenied(
                        PERSON, REQUEST, AmendmentDenialGround.NOT_CREATED_HERE, NOON, OFFICER, RULES));
            case AcceptRestriction _ -> List.of(decided(true), recorded(WISHED, true));
            case DenyRestriction _ -> List.of(decided(false), recorded(WISHED, false));
        };
    }

    @Test
    void what_was_paid_for_in_full_is_kept_from_the_plan_if_the_participant_says_so() {
        Demand demand = restriction(PAID);
        var mandatory = known.when(receive(demand)).thenAccepted(received(demand, true));
        mandatory
                .when(new DenyRestriction(PERSON, REQUEST, WORDS, HANDLING, NOON))
                .thenRefused(new RestrictionIsMandatory(REQUEST));
        mandatory
                .when(new AcceptRestriction(PERSON, REQUEST, HANDLING, NOON))
                .thenAccepted(decided(true), recorded(PAID, true));
    }

    static Stream<RestrictionTerms> byChoice() {
        return Stream.of(
                terms(false, List.of(PAYER), Purpose.PAYMENT),
                terms(true, List.of(PAYER, CLINIC), Purpose.PAYMENT),
                terms(true, List.of(), Purpose.PAYMENT),
                terms(true, List.of(PAYER)),
                terms(true, List.of(PAYER), Purpose.PAYMENT, Purpose.TREATMENT));
    }

    @ParameterizedTest
    @MethodSource("byChoice")
    void to_any_other_restriction_the_programme_agrees_or_not(RestrictionTerms terms) {
        Demand demand = restriction(terms);
        known.when(receive(demand))
                .thenAccepted(received(demand, false))
                .when(new DenyRestriction(PERSON, REQUEST, WORDS, HANDLING, NOON))
                .thenAccepted(decided(false), recorded(terms, false));
    }

    @Test
    void a_restriction_ends_once_and_one_that_is_mandatory_only_if_the_participant_says_so() {
        RestrictionEnded ended = new RestrictionEnded(PERSON, REQUEST, NOON);
        known.given(received(restriction(WISHED), false), decided(true), recorded(WISHED, true))
                .when(end(false))
                .thenAccepted(ended)
                .when(end(false))
                .thenNothingNew();
        var mandatory = known.given(received(restriction(PAID), true), decided(true), recorded(PAID, true));
        mandatory.when(end(false)).thenRefused(new RestrictionIsMandatory(REQUEST));
        mandatory.when(end(true)).thenAccepted(ended);
    }

    @Test
    void what_was_not_agreed_to_does_not_end() {
        known.given(received(PrivacyRequestKind.RESTRICTION), decided(false), recorded(WISHED, false))
                .when(end(true))
                .thenRefused(new NoRestrictionInForce(REQUEST));
        known.given(received(PrivacyRequestKind.ACCESS)).when(end(true)).thenRefused(new NoRestrictionInForce(REQUEST));
    }

    @Test
    void a_statement_of_disagreement_is_kept_once_beside_a_denied_amendment() {
        AmendmentDenied denied =
                new AmendmentDenied(PERSON, REQUEST, AmendmentDenialGround.ACCURATE_AND_COMPLETE, NOON, OFFICER, RULES);
        var refused = known.given(received(PrivacyRequestKind.AMENDMENT), denied);
        var stated = refused.when(disagree(WORDS))
                .thenAccepted(new DisagreementStated(PERSON, REQUEST, WORDS, NOON, OFFICER));
        stated.when(disagree(WORDS)).thenNothingNew();
        stated.when(disagree(new Text("Something else"))).thenRefused(new DisagreementFiledBefore(REQUEST));
        known.given(received(PrivacyRequestKind.AMENDMENT))
                .when(disagree(WORDS))
                .thenRefused(new NothingWasDenied(REQUEST));
    }

    private static FulfilAccess fulfil(Instant at) {
        return new FulfilAccess(PERSON, REQUEST, DeliveryFormat.JSON, HANDLING, at);
    }

    private static AccessFulfilled given(Instant at) {
        return new AccessFulfilled(PERSON, REQUEST, DeliveryFormat.JSON, at, OFFICER, RULES);
    }

    private static ExtendPrivacyRequest extend(Instant at) {
        return new ExtendPrivacyRequest(PERSON, REQUEST, WORDS, HANDLING, at);
    }

    private static LetTimePass passed(Instant at) {
        return new LetTimePass(PERSON, REQUEST, at);
    }

    private static EndRestriction end(boolean asked) {
        return new EndRestriction(PERSON, REQUEST, asked, HANDLING, NOON);
    }

    private static StateDisagreement disagree(Text statement) {
        return new StateDisagreement(PERSON, REQUEST, statement, HANDLING, NOON);
    }
}
