package org.throughline.intake.recipient;

import static org.throughline.intake.Compartments.ORGANISATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClassNamed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How recipients are stored: about no person, under the key of the organisation. */
public final class RecipientCatalogue {
    /** All types. */
    public static final Catalogue<RecipientEvent> EVENTS = Catalogue.of(
            RecipientEvent.class,
            EventType.published("intake.recipient-described.v1", RecipientDescribed.class, ORGANISATION)
                    .revisedBy(RecipientCatalogue::boundByItsWords)
                    .revisedBy(RecipientCatalogue::onTheWholeOrganisation),
            EventType.internal("intake.audit-data-destroyed.v1", AuditDataDestroyed.class, ORGANISATION),
            EventType.internal("intake.client-id-claimed.v1", ClientIdClaimed.class, ORGANISATION),
            EventType.internal("intake.client-id-released.v1", ClientIdReleased.class, ORGANISATION),
            EventType.internal("intake.recipient-class-named.v1", ClassNamed.class, ORGANISATION));

    private RecipientCatalogue() {}

    /** The kinds of information of an agreement were in its words only. */
    private static ObjectNode boundByItsWords(ObjectNode described) {
        for (JsonNode agreement : described.path("agreement")) {
            if (agreement instanceof ObjectNode terms) {
                terms.putArray("classes").add(DataClass.ALL.name());
            }
        }
        return described;
    }

    /** An agreement named no programmes. */
    private static ObjectNode onTheWholeOrganisation(ObjectNode described) {
        for (JsonNode agreement : described.path("agreement")) {
            if (agreement instanceof ObjectNode terms) {
                terms.putArray("programmes");
            }
        }
        return described;
    }
}
