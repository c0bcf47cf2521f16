package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.referral.domain.DroppedIdentifiers;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReceivedIdentifier;

class DroppedIdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"SS", "ss", " SB ", "DL", "PPN"})
    void some_types_stay_outside(String type) {
        assertThat(DroppedIdentifiers.dropped(new ReceivedIdentifier("urn:x", List.of("MR", type), "1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hl7.org/fhir/sid/us-ssn",
                "HTTP://HL7.org/fhir/sid/us-ssn/",
                "urn:oid:2.16.840.1.113883.4.1",
                "2.16.840.1.113883.4.3.25",
                "urn:oid:2.16.840.1.113883.4.330.840",
                "http://hl7.org/fhir/sid/passport-USA",
                "https://example.org/drivers-license",
                "https://example.org/social-security"
            })
    void some_systems_stay_outside(String system) {
        assertThat(DroppedIdentifiers.dropped(new ReceivedIdentifier(system, List.of(), "1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"123-45-6789", "123 45 6789", "' 123-45-6789 '"})
    void what_is_written_like_a_social_security_number_stays_outside(String value) {
        assertThat(DroppedIdentifiers.dropped(new ReceivedIdentifier("urn:x", List.of("MR"), value)))
                .isTrue();
    }

    @Test
    void the_others_are_kept_in_order_and_once() {
        ReceivedIdentifier first = new ReceivedIdentifier("urn:oid:2.16.840.1.113883.4.10", List.of("MR"), "b");
        ReceivedIdentifier second = new ReceivedIdentifier("urn:x", List.of(), "123456789");
        ReceivedIdentifier dropped = new ReceivedIdentifier("urn:x", List.of("DL"), "c");
        assertThat(DroppedIdentifiers.removedFrom(List.of(first, dropped, second, first)))
                .containsExactly(new PersonIdentifier(first.system(), "b"), new PersonIdentifier("urn:x", "123456789"));
    }
}
