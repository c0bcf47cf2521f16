package org.throughline.treatmentplan.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.EventRecords;
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
                        CareFixture.reason(DischargeType.STEP_DOWN, List.of(new UUID(22, 1))),
                        CareFixture.initiated(DischargeType.STEP_DOWN),
                        CareFixture.DRAFTED,
                        CareFixture.SIGNED,
                        CareFixture.AFTERCARE_REFUSED,
                        CareFixture.SUMMARY_SIGNED,
                        CareFixture.completed(DischargeType.STEP_DOWN, "1.5")));
    }

    @Test
    void an_aftercare_plan_from_before_a_crisis_line_was_asked_for_names_none() throws IOException {
        String type = "treatment-plan.aftercare-plan-drafted.v1";
        byte[] before = Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev1.json"));
        assertThat(new EventRecords<>(new CareDeciding().catalogue()).read(type, 1, before))
                .isEqualTo(CareFixture.DRAFTED);
    }

    @Test
    void a_discharge_from_before_specimens_could_be_cited_cites_none() throws IOException {
        String type = "treatment-plan.discharge-reason-given.v1";
        byte[] before = Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev1.json"));
        assertThat(new EventRecords<>(new CareDeciding().catalogue()).read(type, 1, before))
                .isEqualTo(CareFixture.reason(DischargeType.STEP_DOWN));
    }
}
