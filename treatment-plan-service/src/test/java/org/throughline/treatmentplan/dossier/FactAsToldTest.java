package org.throughline.treatmentplan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.dossier.view.FactAsTold;

class FactAsToldTest {
    @Test
    void everything_a_fact_says_is_kept_in_its_order_and_what_it_leaves_open_stays_open() throws IOException {
        FactAsTold told = new ObjectMapper()
                .readValue("{\"week\":\"2026-03-02\",\"total\":null,\"answers\":[1,null]}", FactAsTold.class);
        assertThat(told.content()).containsOnlyKeys("week", "total", "answers").containsEntry("week", "2026-03-02");
        assertThat(told.content().keySet()).containsExactly("week", "total", "answers");
        assertThat(told.content().get("total")).isNull();
        assertThat(told).hasToString("FactAsTold[redacted]");
    }
}
