package org.throughline.treatmentplan.care;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.care.domain.DischargeType;

class CareGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new CareDeciding().catalogue(),
                List.of(
                        CareFixture.PROPOSED,
                        CareFixture.COUNTERSIGNED,
                        CareFixture.DECIDED,
                        CareFixture.reason(DischargeType.STEP_DOWN),
                        CareFixture.initiated(DischargeType.STEP_DOWN),
                        CareFixture.DRAFTED,
                        CareFixture.SIGNED,
                        CareFixture.AFTERCARE_REFUSED,
                        CareFixture.SUMMARY_SIGNED,
                        CareFixture.completed(DischargeType.STEP_DOWN, "1.5")));
    }
}
