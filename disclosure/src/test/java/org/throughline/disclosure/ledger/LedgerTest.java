package org.throughline.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.ledger.LedgerSamples.DISCLOSED;
import static org.throughline.disclosure.ledger.LedgerSamples.REFUSED;
import static org.throughline.disclosure.ledger.LedgerSamples.REQUEST;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerCommand.NoteDisclosure;
import org.throughline.disclosure.domain.LedgerCommand.NoteRefusal;
import org.throughline.disclosure.domain.LedgerCommand.NoteRelease;
import org.throughline.disclosure.domain.LedgerEntry;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.disclosure.domain.LedgerRefusal.EntryExists;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.testkit.Scenario;

class LedgerTest {
    private static final Instant AT = DISCLOSED.disclosedAt();
    private static final Permitted BY_CONSENT = new Permitted(
            "hospital",
            LegalBasis.CONSENT,
            DISCLOSED.information(),
            List.of(new Given(DISCLOSED.consents().getFirst(), List.of("TREATMENT"), List.of("PLAN"), AT, AT)),
            true,
            false);
    private static final LedgerCommand LEAVES =
            new NoteDisclosure(DISCLOSED.disclosureId(), REQUEST, BY_CONSENT, DisclosurePolicy.STANDARD, AT);
    private static final LedgerCommand STAYS = new NoteRefusal(
            REFUSED.disclosureId(), REQUEST, WithheldReason.CONSENT_REVOKED, DisclosurePolicy.STANDARD, AT);

    private final Scenario<LedgerCommand, LedgerEntry, LedgerEvent.OfService, LedgerRefusal> ledger =
            Scenario.of(new LedgerDeciding("bakery"));

    @Test
    void what_leaves_is_noted_with_basis_consents_and_notice() {
        ledger.when(LEAVES).thenAccepted(DISCLOSED);
    }

    @Test
    void what_a_release_holds_is_noted_as_it_stands_once() {
        ledger.when(new NoteRelease(DISCLOSED))
                .thenAccepted(DISCLOSED)
                .when(new NoteRelease(DISCLOSED))
                .thenRefused(new EntryExists(DISCLOSED.disclosureId()));
    }

    @Test
    void what_stays_is_noted_with_its_reason() {
        ledger.when(STAYS).thenAccepted(REFUSED);
    }

    @Test
    void no_notice_goes_with_what_is_not_under_part_two() {
        Permitted general =
                new Permitted("hospital", LegalBasis.HIPAA_TREATMENT, DISCLOSED.information(), List.of(), false, false);
        ledger.when(new NoteDisclosure(DISCLOSED.disclosureId(), REQUEST, general, DisclosurePolicy.STANDARD, AT))
                .thenAccepted(new LedgerEvent.RecordsDisclosed(
                        DISCLOSED.disclosureId(),
                        REQUEST,
                        LegalBasis.HIPAA_TREATMENT,
                        List.of(),
                        DISCLOSED.information(),
                        false,
                        false,
                        "",
                        AT,
                        DISCLOSED.policyVersion(),
                        List.of(),
                        List.of()));
    }

    @Test
    void no_notice_goes_to_who_reads_about_themselves() {
        Permitted own = new Permitted("person", LegalBasis.INDIVIDUAL, DISCLOSED.information(), List.of(), true, false);
        ledger.when(new NoteDisclosure(DISCLOSED.disclosureId(), REQUEST, own, DisclosurePolicy.STANDARD, AT))
                .thenAccepted(new LedgerEvent.RecordsDisclosed(
                        DISCLOSED.disclosureId(),
                        REQUEST,
                        LegalBasis.INDIVIDUAL,
                        List.of(),
                        DISCLOSED.information(),
                        true,
                        false,
                        "",
                        AT,
                        DISCLOSED.policyVersion(),
                        List.of(),
                        List.of()));
    }

    @Test
    void what_was_stored_before_authorities_were_told_says_that_none_was() throws IOException {
        EventRecords<LedgerEvent.OfService> records = new EventRecords<>(new LedgerDeciding("bakery").catalogue());
        ObjectMapper json = new ObjectMapper();
        ObjectNode first = (ObjectNode) json.readTree(records.json(DISCLOSED));
        first.remove(List.of("authority", "objections"));
        assertThat(records.read("bakery.records-disclosed.v1", 1, json.writeValueAsBytes(first)))
                .isEqualTo(DISCLOSED);
        ObjectNode holding = json.createObjectNode().set("disclosure", first.deepCopy());
        assertThat(LedgerDeciding.holdingNoAuthority(holding).path("disclosure"))
                .isEqualTo(json.readTree(records.json(DISCLOSED)));
    }

    @Test
    void an_entry_is_never_written_over() {
        ledger.given(DISCLOSED).when(LEAVES).thenRefused(new EntryExists(DISCLOSED.disclosureId()));
        ledger.given(REFUSED).when(STAYS).thenRefused(new EntryExists(REFUSED.disclosureId()));
    }

    @Test
    void an_entry_belongs_to_the_organisation_and_names_its_subject() {
        var types = new LedgerDeciding("bakery").catalogue();
        assertThat(types.typeOf(REFUSED).name()).isEqualTo("bakery.disclosure-refused.v1");
        assertThat(types.typeOf(REFUSED).compartment().owner().apply(REFUSED)).isEmpty();
        assertThat(types.typeOf(REFUSED).details().subject().apply(REFUSED))
                .contains(REQUEST.participantId().toString());
    }
}
