package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is found nowhere would have been found. */
class MarkTest {
    private static final Mark MARK = new Mark("Zqxwritten");

    @Test
    void it_is_found_in_clear_and_in_capitals_and_in_two_bytes_a_letter() {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
            assertThat(MARK.in("slept badly Zqxwritten.".getBytes(charset))).isTrue();
            assertThat(MARK.in("SLEPT BADLY ZQXWRITTEN".getBytes(charset))).isTrue();
        }
    }

    @Test
    void it_is_found_in_base_64_whatever_stands_around_it() {
        for (String before : new String[] {"", "1", "12", "123", "1234"}) {
            for (String after : new String[] {"", "x", "xy", "xyz"}) {
                String text = before + "Zqxwritten" + after;
                assertThat(MARK.in(Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8))))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Test
    void it_is_not_found_where_it_is_not() {
        assertThat(MARK.in("slept badly, written down")).isFalse();
        assertThat(MARK.in(new byte[0])).isFalse();
    }
}
