package org.throughline.treatmentplan.plan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.GoldenEvents;

class PlanGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new PlanDeciding().catalogue(),
                List.of(
                        PlanFixture.RESERVED,
                        PlanFixture.OPENED,
                        PlanFixture.IDENTIFIED,
                        PlanFixture.GOAL_SET,
                        PlanFixture.OBJECTIVE_SET,
                        PlanFixture.PLANNED,
                        PlanFixture.SUBMITTED,
                        PlanFixture.CLINICIAN_SIGNED,
                        PlanFixture.DECLINED,
                        PlanFixture.ACTIVATED,
                        PlanFixture.PROVISIONAL,
                        PlanFixture.OVERDUE,
                        PlanFixture.SIGNATURES_OVERDUE,
                        PlanFixture.CONCLUDED,
                        PlanFixture.REOPENED,
                        PlanFixture.REVISED,
                        PlanFixture.PROGRESSED));
    }
}
