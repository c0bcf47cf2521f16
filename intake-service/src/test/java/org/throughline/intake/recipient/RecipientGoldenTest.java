package org.throughline.intake.recipient;

import static org.throughline.intake.recipient.RecipientFixture.CLAIMED;
import static org.throughline.intake.recipient.RecipientFixture.CLIENT;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC_DESCRIBED;
import static org.throughline.intake.recipient.RecipientFixture.NAMED;
import static org.throughline.intake.recipient.RecipientFixture.NOON;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;

class RecipientGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                RecipientCatalogue.EVENTS,
                List.of(CLINIC_DESCRIBED, CLAIMED, new ClientIdReleased(CLIENT, CLINIC, NOON), NAMED));
    }
}
