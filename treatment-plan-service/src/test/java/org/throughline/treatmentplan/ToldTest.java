package org.throughline.treatmentplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventRecords;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.plan.PlanDeciding;

/** What others tell is read from the stream it is told in, whatever else it says. */
class ToldTest {
    private static final String ADMITTED = """
            {"participantId":"00000000-0000-0000-0000-000000000001",
             "episodeId":"00000000-0000-0000-0000-000000000002","programme":"evening","level":"2.1","track":"evening",
             "facility":"north","zone":"America/Chicago","admittedAt":"2026-03-02T15:00:00Z",
             "primaryClinician":"clinician-a","adult":true}""";
    private static final String EVIDENCE = """
            {"participantId":"00000000-0000-0000-0000-000000000001","instrument":"PHQ-9",
             "assessmentId":"00000000-0000-0000-0000-000000000003","week":"2026-04-13","more":[1]}""";
    private static final String PERSON = "00000000-0000-0000-0000-000000000001";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "outcomes.reliable-change-detected.v1,outcomes/trajectory/" + PERSON + "/PHQ-9",
        "outcomes.assessment-recorded.v1,outcomes/assessment/00000000-0000-0000-0000-000000000003",
        "scheduling.weekly-dose-met.v1,scheduling/dose/" + PERSON + "/2026-04-13",
        "scheduling.weekly-dose-short.v1,scheduling/dose/" + PERSON + "/2026-04-13",
        "scheduling.dose-restated.v1,scheduling/dose/" + PERSON + "/2026-04-13",
    })
    void evidence_is_read_from_where_it_is_told(String type, String stream) {
        assertThat(stream(new CareDeciding(), type, EVIDENCE)).isEqualTo(stream);
    }

    @Test
    void a_change_on_an_instrument_that_may_tell_too_much_is_told_in_an_opaque_stream() {
        assertThat(stream(
                        new CareDeciding(), "outcomes.reliable-change-detected.v1", EVIDENCE.replace("PHQ-9", "PCL-5")))
                .isEqualTo("outcomes/trajectory/" + PERSON + "/79a16fd9-af56-3088-9dce-80c250e07f7e");
    }

    @ParameterizedTest(name = "read for care: {0}")
    @CsvSource({"true", "false"})
    void an_admission_is_read_from_where_it_is_told(boolean care) {
        String type = "intake.participant-admitted.v1";
        assertThat(care ? stream(new CareDeciding(), type, ADMITTED) : stream(new PlanDeciding(), type, ADMITTED))
                .isEqualTo("intake/episode/00000000-0000-0000-0000-000000000002");
    }

    private static <E> String stream(Deciding<?, ?, E, ?> domain, String type, String json) {
        return domain.streamOf(new EventRecords<>(domain.catalogue()).read(type, 1, json.getBytes(UTF_8)));
    }
}
