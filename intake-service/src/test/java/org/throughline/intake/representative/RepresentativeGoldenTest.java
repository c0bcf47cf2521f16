package org.throughline.intake.representative;

import static org.throughline.intake.representative.RepresentativeFixture.AGENT;
import static org.throughline.intake.representative.RepresentativeFixture.AGENT_GROUNDS;
import static org.throughline.intake.representative.RepresentativeFixture.ENDED;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;

class RepresentativeGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(RepresentativeCatalogue.EVENTS, List.of(AGENT, AGENT_GROUNDS, ENDED));
    }
}
