package org.throughline.treatmentplan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.dossier.domain.CredentialTold;
import org.throughline.treatmentplan.dossier.domain.Signer;
import org.throughline.treatmentplan.dossier.domain.Signer.Held;

class SignerTest {
    /** Half past nine in the evening of the day before in New York. */
    private static final Instant SIGNED = Instant.parse("2026-04-02T01:30:00Z");

    private static final UUID LICENCE = new UUID(9, 1);

    private static Credential licence(String standing, String since, String until) {
        return new Credential(
                LICENCE, "LICENCE", "US-NY", List.of(), standing, LocalDate.parse(since), LocalDate.parse(until));
    }

    private static List<Held> held(Credential... told) {
        List<Signer.Told> all = Arrays.stream(told)
                .map(one -> new Signer.Told(
                        new CredentialTold(new UUID(9, 2), one, ZoneId.of("America/New_York")), one.standing()))
                .toList();
        return Signer.of("clinician-a", Role.CLINICIAN, SIGNED, all).credentials();
    }

    @Test
    void a_credential_is_valid_on_its_last_day_where_its_holder_is_and_not_the_day_after() {
        assertThat(held(licence("GRANTED", "2025-01-01", "2026-04-01")))
                .extracting(Held::valid)
                .containsExactly(true);
        assertThat(held(licence("GRANTED", "2025-01-01", "2026-03-31")))
                .extracting(Held::valid)
                .containsExactly(false);
    }

    @Test
    void of_what_was_told_the_standing_that_began_last_counts_and_what_begins_later_does_not() {
        Credential granted = licence("GRANTED", "2025-01-01", "2026-12-31");
        Credential suspended = licence("SUSPENDED", "2026-03-01", "2026-12-31");
        Credential later = licence("GRANTED", "2026-04-02", "2027-12-31");
        assertThat(held(granted, suspended, later)).containsExactly(new Held(suspended, false, "SUSPENDED"));
        assertThat(held(suspended, granted)).containsExactly(new Held(suspended, false, "SUSPENDED"));
    }

    @Test
    void of_two_that_began_on_one_day_the_one_told_last_corrects_the_other() {
        Credential wrong = licence("GRANTED", "2025-01-01", "2026-03-31");
        Credential right = licence("RENEWED", "2025-01-01", "2026-12-31");
        assertThat(held(wrong, right)).containsExactly(new Held(right, true, "RENEWED"));
    }

    @Test
    void of_whom_nothing_was_told_there_is_nothing_to_show() {
        assertThat(held()).isEmpty();
    }
}
