package org.throughline.disclosure.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.AuditAgreement;
import org.throughline.disclosure.domain.EvidenceFact;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.platform.decider.EventRecords;

class EvidenceCatalogueTest {
    private static AuditAgreement told(int revision, String lists) {
        String json = """
                {"recipientId": "auditors", "kind": "OTHER", "clientIds": [], "classes": [], "members": [], "active": true,
                 "agreement": [{"from": "2026-03-05T12:00:00Z", "until": "2026-06-03T12:00:00Z" %s}]}
                """.formatted(lists);
        EvidenceFact fact = new EventRecords<>(EvidenceCatalogue.EVENTS)
                .read("intake.recipient-described.v1", revision, json.getBytes(UTF_8));
        return ((RecipientDescribed) fact).agreement().getFirst();
    }

    @Test
    void an_agreement_that_was_told_without_kinds_of_information_covers_none() {
        assertThat(told(1, "").classes()).isEmpty();
    }

    @Test
    void an_agreement_that_was_told_without_programmes_names_none() {
        AuditAgreement agreement = told(2, ", \"classes\": [\"PLAN\"]");
        assertThat(agreement.classes()).containsExactly("PLAN");
        assertThat(agreement.programmes()).isEmpty();
    }

    @Test
    void an_agreement_is_told_with_both() {
        AuditAgreement agreement = told(3, ", \"classes\": [\"PLAN\"], \"programmes\": [\"adult-evening\"]");
        assertThat(agreement.classes()).containsExactly("PLAN");
        assertThat(agreement.programmes()).containsExactly("adult-evening");
    }
}
