package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;

class EmergenciesTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final StaffAccessOpened FIRST = opened(1, "clinician-1", ONE);
    private static final StaffAccessOpened LONGER = opened(2, "clinician-1", ONE.plusSeconds(60));

    private static StaffAccessOpened opened(int id, String staff, Instant until) {
        return new StaffAccessOpened(PERSON, new UUID(8, id), staff, until);
    }

    private static StaffAccessEnded ended(StaffAccessOpened one) {
        return new StaffAccessEnded(PERSON, one.disclosureId());
    }

    @Test
    void a_record_is_open_to_who_opened_it_until_its_time_is_over() {
        Emergencies known = Emergencies.NONE.with(FIRST);
        assertThat(known.of("clinician-1", NOON)).contains(FIRST);
        assertThat(known.of("clinician-1", ONE.minusMillis(1))).contains(FIRST);
        assertThat(known.of("clinician-1", ONE)).isEmpty();
        assertThat(known.of("clinician-2", NOON)).isEmpty();
        assertThat(Emergencies.NONE.of("clinician-1", NOON)).isEmpty();
    }

    @Test
    void it_is_closed_once_that_is_told_and_said_twice_it_is_the_same() {
        Emergencies known = Emergencies.NONE.with(FIRST).with(ended(FIRST));
        assertThat(known.of("clinician-1", NOON)).isEmpty();
        assertThat(known.with(FIRST).with(ended(FIRST))).isEqualTo(known);
        assertThat(Emergencies.NONE.with(ended(FIRST)).with(FIRST).of("clinician-1", NOON))
                .isEmpty();
    }

    @Test
    void of_several_the_one_counts_that_lasts_longest() {
        Emergencies known = Emergencies.NONE.with(LONGER).with(FIRST);
        assertThat(known.of("clinician-1", NOON)).contains(LONGER);
        assertThat(known.with(ended(LONGER)).of("clinician-1", NOON)).contains(FIRST);
    }
}
