package org.throughline.treatmentplan;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.ClearingSamples;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.ledger.LedgerSamples;

class LedgerGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(new LedgerDeciding("treatment-plan").catalogue(), LedgerSamples.ALL);
        GoldenEvents.hold(new ClearingDeciding("treatment-plan").catalogue(), ClearingSamples.ALL);
    }
}
