package org.throughline.intake.recipient;

import static org.throughline.intake.recipient.RecipientFixture.CLAIMED;
import static org.throughline.intake.recipient.RecipientFixture.CLASS;
import static org.throughline.intake.recipient.RecipientFixture.CLIENT;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC_DESCRIBED;
import static org.throughline.intake.recipient.RecipientFixture.DESCRIPTION;
import static org.throughline.intake.recipient.RecipientFixture.NAMED;
import static org.throughline.intake.recipient.RecipientFixture.NOON;
import static org.throughline.intake.recipient.RecipientFixture.NUMBER;
import static org.throughline.intake.recipient.RecipientFixture.PAYER;
import static org.throughline.intake.recipient.RecipientFixture.describe;
import static org.throughline.intake.recipient.RecipientFixture.described;
import static org.throughline.intake.recipient.RecipientFixture.description;
import static org.throughline.intake.recipient.RecipientFixture.end;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.Agreement;
import org.throughline.intake.recipient.domain.RecipientCommand;
import org.throughline.intake.recipient.domain.RecipientDescription;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.recipient.domain.RecipientRefusal;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClassNameReserved;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClientIdTaken;
import org.throughline.intake.recipient.domain.RecipientRefusal.MemberUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.MembersOfNoIntermediary;
import org.throughline.intake.recipient.domain.RecipientRefusal.ProviderNumberInvalid;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientChanged;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientUnknown;
import org.throughline.intake.recipient.domain.RecipientState;
import org.throughline.platform.testkit.Scenario;

/** Who may receive information, and who it is that signs in. */
class RecipientTest {
    private final Scenario<RecipientCommand, RecipientState, RecipientEvent, RecipientRefusal> nothing =
            Scenario.of(new RecipientDeciding());
    private final Scenario<RecipientCommand, RecipientState, RecipientEvent, RecipientRefusal> registered =
            nothing.given(CLINIC_DESCRIBED, CLAIMED, NAMED);

    @Test
    void a_recipient_is_registered_with_its_client_ids_and_classes_once() {
        nothing.when(describe(CLINIC, DESCRIPTION))
                .thenAccepted(CLINIC_DESCRIBED, CLAIMED, NAMED)
                .when(describe(CLINIC, DESCRIPTION))
                .thenNothingNew();
    }

    @Test
    void a_client_id_is_that_of_one_recipient() {
        registered
                .when(describe(PAYER, description(RecipientKind.PLAN, CLIENT)))
                .thenRefused(new ClientIdTaken(CLIENT));
    }

    @Test
    void a_client_id_that_is_given_up_may_be_anothers() {
        RecipientDescription other = description(RecipientKind.TREATING_PROVIDER, "clinic-2");
        RecipientDescription payer = description(RecipientKind.PLAN, CLIENT);
        registered
                .when(describe(CLINIC, other, CLIENT))
                .thenAccepted(
                        described(CLINIC, other, true),
                        new ClientIdClaimed("clinic-2", CLINIC, NOON),
                        new ClientIdReleased(CLIENT, CLINIC, NOON))
                .when(describe(PAYER, payer))
                .thenAccepted(described(PAYER, payer, true), new ClientIdClaimed(CLIENT, PAYER, NOON));
    }

    @Test
    void who_looked_before_it_was_described_anew_looks_again() {
        RecipientDescription other = description(RecipientKind.TREATING_PROVIDER, "clinic-2");
        registered.when(describe(CLINIC, other)).thenRefused(new RecipientChanged(CLINIC));
        registered.when(end()).thenRefused(new RecipientChanged(CLINIC));
    }

    @Test
    void a_recipient_that_ended_receives_nothing_and_signs_in_no_more() {
        registered
                .when(end(CLIENT))
                .thenAccepted(described(CLINIC, DESCRIPTION, false), new ClientIdReleased(CLIENT, CLINIC, NOON))
                .when(end())
                .thenNothingNew();
        nothing.when(end()).thenRefused(new RecipientUnknown(CLINIC));
    }

    @Test
    void a_recipient_that_ended_may_be_described_anew() {
        registered
                .given(described(CLINIC, DESCRIPTION, false), new ClientIdReleased(CLIENT, CLINIC, NOON))
                .when(describe(CLINIC, DESCRIPTION))
                .thenAccepted(CLINIC_DESCRIBED, CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "123456789", "12345678931", "123456789x"})
    void a_provider_number_is_one_that_the_index_gives_out(String npi) {
        nothing.when(describe(CLINIC, with(npi, RecipientKind.TREATING_PROVIDER, List.of(), List.of())))
                .thenRefused(new ProviderNumberInvalid(CLINIC));
    }

    @Test
    void a_recipient_may_have_no_provider_number() {
        RecipientDescription none = with("", RecipientKind.OTHER, List.of(), List.of());
        nothing.when(describe(CLINIC, none)).thenAccepted(described(CLINIC, none, true));
    }

    @Test
    void a_class_is_not_called_like_a_kind() {
        nothing.when(describe(CLINIC, with(NUMBER, RecipientKind.PLAN, List.of("PLAN"), List.of())))
                .thenRefused(new ClassNameReserved("PLAN"));
    }

    @Test
    void only_an_intermediary_has_members_and_they_are_registered_before_it() {
        RecipientDescription plan = with(NUMBER, RecipientKind.PLAN, List.of(), List.of(CLINIC));
        registered.when(describe(PAYER, plan)).thenRefused(new MembersOfNoIntermediary(PAYER));
        RecipientDescription exchange = with(NUMBER, RecipientKind.INTERMEDIARY, List.of(), List.of(CLINIC));
        nothing.when(describe(PAYER, exchange)).thenRefused(new MemberUnknown(CLINIC));
        registered.when(describe(PAYER, exchange)).thenAccepted(described(PAYER, exchange, true));
        RecipientDescription own = with(NUMBER, RecipientKind.INTERMEDIARY, List.of(), List.of(PAYER));
        nothing.when(describe(PAYER, own)).thenRefused(new MemberUnknown(PAYER));
    }

    @Test
    void an_agreement_begins_before_it_ends_and_data_are_destroyed_after_that() {
        Text words = new Text("Claims");
        for (Agreement impossible : List.of(
                new Agreement(words, List.of(), List.of(), NOON, NOON, words, NOON),
                new Agreement(words, List.of(), List.of(), NOON, NOON.plusSeconds(2), words, NOON.plusSeconds(1)))) {
            RecipientDescription audited = new RecipientDescription(
                    "Auditors", NUMBER, RecipientKind.OTHER, List.of(), List.of(CLASS), List.of(), List.of(impossible));
            nothing.when(describe(CLINIC, audited)).thenRefused(new AgreementImpossible(CLINIC));
        }
    }

    private static RecipientDescription with(String npi, RecipientKind kind, List<String> classes, List<UUID> members) {
        return new RecipientDescription("North Clinic", npi, kind, List.of(), classes, members, List.of());
    }
}
