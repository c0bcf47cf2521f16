package org.throughline.intake.admission.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static Document at(String kind, String instant) {
        return new Document("kind", kind).append("at", Instant.parse(instant).toEpochMilli());
    }

    private static Document on(String kind, String day) {
        return new Document("kind", kind).append("day", day);
    }

    private static Presence presence(Document... marks) {
        return Marks.presence(List.of(marks), ZONE);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void somebody_is_there_from_the_day_of_the_admission_until_the_day_before_the_discharge() {
        Presence there = presence(at("OPENED", "2026-03-10T02:00:00Z"), at("CLOSED", "2026-03-12T15:00:00Z"));
        assertThat(there.openOn(day("2026-03-08"))).isFalse();
        assertThat(there.openOn(day("2026-03-09"))).isTrue();
        assertThat(there.openOn(day("2026-03-11"))).isTrue();
        assertThat(there.openOn(day("2026-03-12"))).isFalse();
    }

    @Test
    void who_comes_back_is_there_again() {
        Presence there = presence(
                at("OPENED", "2026-03-09T15:00:00Z"),
                at("CLOSED", "2026-03-12T15:00:00Z"),
                at("OPENED", "2026-03-20T15:00:00Z"));
        assertThat(there.openOn(day("2026-03-15"))).isFalse();
        assertThat(there.openOn(day("2026-03-20"))).isTrue();
        assertThat(there.openOn(day("2030-01-01"))).isTrue();
    }

    @Test
    void a_hold_is_over_after_its_last_day_or_when_somebody_is_back_before() {
        Document opened = at("OPENED", "2026-03-01T15:00:00Z");
        Document held = on("HELD", "2026-03-10").append("until", "2026-03-14");
        Presence alone = presence(opened, held);
        assertThat(alone.heldOn(day("2026-03-09"))).isFalse();
        assertThat(alone.heldOn(day("2026-03-14"))).isTrue();
        assertThat(alone.heldOn(day("2026-03-15"))).isFalse();
        assertThat(alone.openOn(day("2026-03-15"))).isTrue();
        assertThat(presence(opened, held, on("RESUMED", "2026-03-12")).heldOn(day("2026-03-12")))
                .isFalse();
        assertThat(presence(opened, held, on("RESUMED", "2026-03-20")).heldOn(day("2026-03-16")))
                .isFalse();
    }

    @Test
    void nobody_is_on_hold_who_is_not_there() {
        Presence gone = presence(
                at("OPENED", "2026-03-01T15:00:00Z"),
                on("HELD", "2026-03-10").append("until", "2026-03-14"),
                at("CLOSED", "2026-03-11T15:00:00Z"));
        assertThat(gone.heldOn(day("2026-03-12"))).isFalse();
    }

    @Test
    void a_mark_nobody_makes_is_a_defect() {
        assertThatIllegalStateException().isThrownBy(() -> presence(at("MOVED", "2026-03-01T15:00:00Z")));
    }
}
