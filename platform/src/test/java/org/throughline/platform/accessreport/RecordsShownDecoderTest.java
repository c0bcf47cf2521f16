package org.throughline.platform.accessreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.access.RecordsShown;

class RecordsShownDecoderTest {
    private static RecordsShown read(String json) {
        return RecordsShownDecoder.decode(json.getBytes(UTF_8));
    }

    @Test
    void an_entry_of_the_first_revision_was_shown_as_it_ordinarily_is() {
        RecordsShown entry = read("""
                {"what":"timeline","subjects":["p-1"],"client":"console","roles":["clinician"],"purposeOfUse":"TREAT"}""");
        assertThat(entry)
                .isEqualTo(new RecordsShown(
                        "timeline", List.of("p-1"), "console", List.of("clinician"), "TREAT", "", "", null));
        assertThat(entry.isExceptional()).isFalse();
    }

    @Test
    void an_entry_of_the_second_names_its_ground() {
        RecordsShown entry = read("""
                {"what":"timeline","subjects":["p-1"],"client":"console","roles":["clinician"],"purposeOfUse":"BTG",\
                "ground":"e-1","reason":"as asked"}""");
        assertThat(entry)
                .isEqualTo(new RecordsShown(
                        "timeline", List.of("p-1"), "console", List.of("clinician"), "BTG", "e-1", "as asked", null));
        assertThat(entry.isExceptional()).isTrue();
        assertThat(entry.toString()).doesNotContain("as asked");
    }

    @Test
    void an_entry_of_the_third_tells_of_its_reader() {
        RecordsShown entry = read("""
                {"what":"timeline","subjects":["p-1"],"client":"console","roles":["clinician"],"purposeOfUse":"TREAT",\
                "ground":"","reason":"","reader":{"programmes":["adult-evening"],"surname":"token"}}""");
        assertThat(entry.reader()).isEqualTo(new RecordsShown.Reader(List.of("adult-evening"), "token"));
    }
}
