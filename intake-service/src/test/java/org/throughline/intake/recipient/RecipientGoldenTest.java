package org.throughline.intake.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.recipient.RecipientFixture.CLAIMED;
import static org.throughline.intake.recipient.RecipientFixture.CLIENT;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC;
import static org.throughline.intake.recipient.RecipientFixture.CLINIC_DESCRIBED;
import static org.throughline.intake.recipient.RecipientFixture.DESTRUCTION;
import static org.throughline.intake.recipient.RecipientFixture.NAMED;
import static org.throughline.intake.recipient.RecipientFixture.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.platform.decider.EventRecords;

class RecipientGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                RecipientCatalogue.EVENTS,
                List.of(
                        CLINIC_DESCRIBED,
                        new AuditDataDestroyed(CLINIC, DESTRUCTION),
                        CLAIMED,
                        new ClientIdReleased(CLIENT, CLINIC, NOON),
                        NAMED));
    }

    @Test
    void an_agreement_that_named_no_kinds_of_information_is_bound_by_its_words() throws IOException {
        String type = "intake.recipient-described.v1";
        var described = (RecipientDescribed) new EventRecords<>(RecipientCatalogue.EVENTS)
                .read(type, 1, Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev1.json")));
        assertThat(described.agreement().getFirst().classes()).containsExactly(DataClass.ALL);
    }

    @Test
    void an_agreement_that_named_no_programmes_is_on_the_whole_organisation() throws IOException {
        String type = "intake.recipient-described.v1";
        var described = (RecipientDescribed) new EventRecords<>(RecipientCatalogue.EVENTS)
                .read(type, 2, Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev2.json")));
        assertThat(described.agreement().getFirst().programmes()).isEmpty();
    }
}
