package org.throughline.intake;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.ledger.LedgerSamples;

class LedgerGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(new LedgerDeciding("intake").catalogue(), LedgerSamples.ALL);
    }
}
