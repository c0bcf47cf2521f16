package org.throughline.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.ClearingSamples;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.ledger.LedgerSamples;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.clinician.ClinicianCatalogue;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.family.FamilyCatalogue;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.feed.FeedCatalogue;
import org.throughline.scheduling.message.MessageCatalogue;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.outreach.OutreachCatalogue;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.policy.PolicyCatalogue;
import org.throughline.scheduling.session.SessionCatalogue;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** What was once stored loads for ever, and what is written now is what the files say. */
class GoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue<LedgerEvent.OfService> DISCLOSURES = new LedgerDeciding("scheduling").catalogue();
    private static final Catalogue<ClearingEvent> CLEARINGS = new ClearingDeciding("scheduling").catalogue();

    /** One event with its type and the JSON that is written of it. */
    record Golden(EventType<?> type, Object event, String written, Reading reading) {
        @Override
        public String toString() {
            return type.name();
        }

        /** Reads stored JSON of this type. */
        interface Reading {
            Object of(byte[] json);
        }
    }

    private static <E> Stream<Golden> golden(Catalogue<E> catalogue, List<E> samples) {
        EventRecords<E> records = new EventRecords<>(catalogue);
        return samples.stream().map(event -> {
            EventType<E> type = catalogue.typeOf(event);
            return new Golden(
                    type,
                    event,
                    new String(records.json(event), StandardCharsets.UTF_8),
                    json -> records.read(type.name(), type.revision(), json));
        });
    }

    static Stream<Golden> all() {
        return Stream.of(
                        golden(TrackCatalogue.EVENTS, EventSamples.tracks()),
                        golden(SessionCatalogue.EVENTS, EventSamples.sessions()),
                        golden(AttendanceCatalogue.EVENTS, EventSamples.attendances()),
                        golden(DoseCatalogue.EVENTS, EventSamples.doses()),
                        golden(FacilityCatalogue.EVENTS, EventSamples.facilities()),
                        golden(ClinicianCatalogue.EVENTS, EventSamples.clinicians()),
                        golden(OutreachCatalogue.EVENTS, EventSamples.outreach()),
                        golden(FeedCatalogue.EVENTS, EventSamples.feeds()),
                        golden(MessageCatalogue.EVENTS, EventSamples.messages()),
                        golden(FamilyCatalogue.EVENTS, EventSamples.families()),
                        golden(DISCLOSURES, LedgerSamples.ALL),
                        golden(CLEARINGS, ClearingSamples.ALL),
                        golden(PolicyCatalogue.EVENTS, EventSamples.policies()))
                .flatMap(golden -> golden);
    }

    static Stream<Golden> published() {
        return all().filter(golden -> golden.type().visibility() == EventType.Visibility.PUBLISHED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void what_is_written_is_what_the_file_says_and_the_file_loads(Golden golden) throws IOException {
        String name = golden.type().name() + ".rev" + golden.type().revision() + ".json";
        byte[] file = resource("/golden/" + name);
        assertThat(JSON.readTree(golden.written())).isEqualTo(JSON.readTree(file));
        assertThat(golden.reading().of(file)).isEqualTo(golden.event());
    }

    @Test
    void every_type_of_this_service_has_a_file() {
        Stream<EventType<?>> types = Stream.of(
                        TrackCatalogue.EVENTS,
                        SessionCatalogue.EVENTS,
                        AttendanceCatalogue.EVENTS,
                        DoseCatalogue.EVENTS,
                        FacilityCatalogue.EVENTS,
                        ClinicianCatalogue.EVENTS,
                        OutreachCatalogue.EVENTS,
                        FeedCatalogue.EVENTS,
                        MessageCatalogue.EVENTS,
                        FamilyCatalogue.EVENTS,
                        DISCLOSURES,
                        CLEARINGS,
                        PolicyCatalogue.EVENTS)
                .flatMap(Catalogue::types);
        assertThat(types.filter(type -> type.visibility() != EventType.Visibility.TOLD)
                        .map(EventType::name))
                .containsExactlyInAnyOrderElementsOf(all().map(Golden::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_example_of_a_published_type_is_what_is_written_and_fits_its_schema(Golden golden) throws IOException {
        JsonNode example = JSON.readTree(resource("/contracts/events/" + golden + ".example.json"));
        JsonNode schema = JSON.readTree(resource("/contracts/events/" + golden + ".schema.json"));
        assertThat(example).isEqualTo(JSON.readTree(golden.written()));
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("additionalProperties").asBoolean()).isTrue();
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        TreeSet<String> written = new TreeSet<>();
        example.fieldNames().forEachRemaining(written::add);
        assertThat(written).isEqualTo(required);
        example.properties().forEach(field -> requireFits(field.getKey(), field.getValue(), schema));
    }

    private static void requireFits(String name, JsonNode value, JsonNode schema) {
        JsonNode property = schema.path("properties").path(name);
        assertThat(property.path("type").asText()).as(name).isEqualTo(type(value));
        if (property.has("enum")) {
            assertThat(property.path("enum")).contains(value);
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "integer";
            case BOOLEAN -> "boolean";
            case OBJECT -> "object";
            case ARRAY -> "array";
            default -> "string";
        };
    }

    @Test
    void a_track_of_before_places_were_asked_has_none_to_count_on() {
        var records = new EventRecords<>(TrackCatalogue.EVENTS);
        assertThat(records.read("scheduling.track-defined.v1", 1, golden("track-defined")))
                .isInstanceOfSatisfying(TrackDefined.class, track -> {
                    assertThat(track.programme()).isEmpty();
                    assertThat(track.places()).isZero();
                });
    }

    @Test
    void a_week_closed_before_what_it_owed_was_kept_does_not_say_so() {
        var records = new EventRecords<>(DoseCatalogue.EVENTS);
        assertThat(records.read("scheduling.week-closed.v1", 1, golden("week-closed")))
                .isInstanceOfSatisfying(
                        DoseEvent.WeekClosed.class,
                        week -> assertThat(week.required()).isNull());
    }

    @Test
    void booking_reads_what_sessions_say() {
        var read = new EventRecords<>(AttendanceCatalogue.EVENTS);
        assertThat(read.read("scheduling.session-scheduled.v1", 1, golden("session-scheduled")))
                .isInstanceOf(SessionKnown.class);
        assertThat(read.read("scheduling.session-rescheduled.v1", 1, golden("session-rescheduled")))
                .isInstanceOf(SessionMoved.class);
        assertThat(read.read("scheduling.session-cancelled.v1", 1, golden("session-cancelled")))
                .isInstanceOf(SessionDropped.class);
    }

    @Test
    void sessions_read_how_their_rosters_were_closed() {
        var read = new EventRecords<>(SessionCatalogue.EVENTS);
        assertThat(read.read("scheduling.session-closed.v1", 1, golden("session-closed")))
                .isInstanceOf(SessionDone.class);
        assertThat(read.read("scheduling.session-restated.v1", 1, golden("session-restated")))
                .isInstanceOf(SessionRecounted.class);
    }

    @Test
    void booking_and_dose_read_what_intake_tells() {
        byte[] admitted = resource("/told/intake.participant-admitted.v1.json");
        byte[] ended = resource("/told/intake.episode-closed.v1.json");
        var booking = new EventRecords<>(AttendanceCatalogue.EVENTS);
        var dose = new EventRecords<>(DoseCatalogue.EVENTS);
        assertThat(booking.read("intake.participant-admitted.v1", 1, admitted)).isInstanceOf(EpisodeOpened.class);
        assertThat(dose.read("intake.participant-admitted.v1", 1, admitted))
                .isInstanceOf(DoseEvent.EpisodeOpened.class);
        assertThat(booking.read("intake.episode-closed.v1", 1, ended)).isNotNull();
        assertThat(dose.read("intake.episode-closed.v1", 1, ended)).isInstanceOf(DoseEvent.EpisodeEnded.class);
        byte[] reopened = resource("/told/intake.episode-reopened.v1.json");
        assertThat(booking.read("intake.episode-reopened.v1", 1, reopened)).isNotNull();
        assertThat(dose.read("intake.episode-reopened.v1", 1, reopened)).isInstanceOf(DoseEvent.EpisodeReopened.class);
    }

    @Test
    void sessions_read_when_their_facility_is_closed() {
        var read = new EventRecords<>(SessionCatalogue.EVENTS);
        assertThat(read.read("scheduling.closure-declared.v1", 1, golden("closure-declared")))
                .isInstanceOf(ClosureTold.class);
        assertThat(read.read("scheduling.closure-withdrawn.v1", 1, golden("closure-withdrawn")))
                .isInstanceOf(ClosureOver.class);
    }

    @Test
    void dose_reads_when_an_episode_is_on_hold() {
        var dose = new EventRecords<>(DoseCatalogue.EVENTS);
        assertThat(dose.read("intake.episode-held.v1", 1, resource("/told/intake.episode-held.v1.json")))
                .isInstanceOf(DoseEvent.EpisodeHeld.class);
        assertThat(dose.read("intake.episode-resumed.v1", 1, resource("/told/intake.episode-resumed.v1.json")))
                .isInstanceOf(DoseEvent.EpisodeResumed.class);
    }

    @Test
    void outreach_reads_what_intake_tells() {
        var read = new EventRecords<>(OutreachCatalogue.EVENTS);
        Map.of(
                        "intake.participant-admitted.v1", OutreachEvent.EpisodeOpened.class,
                        "intake.episode-closed.v1", OutreachEvent.EpisodeEnded.class,
                        "intake.episode-reopened.v1", OutreachEvent.EpisodeReopened.class,
                        "intake.episode-held.v1", OutreachEvent.EpisodeHeld.class,
                        "intake.episode-resumed.v1", OutreachEvent.EpisodeResumed.class)
                .forEach((type, record) -> assertThat(read.read(type, 1, resource("/told/" + type + ".json")))
                        .isInstanceOf(record));
    }

    @Test
    void families_read_what_sessions_and_places_say() {
        var read = new EventRecords<>(FamilyCatalogue.EVENTS);
        Map.of(
                        "session-scheduled", FamilyEvent.SessionKnown.class,
                        "session-rescheduled", FamilyEvent.SessionMoved.class,
                        "session-cancelled", FamilyEvent.SessionDropped.class,
                        "participant-booked", FamilyEvent.PlaceBooked.class,
                        "booking-released", FamilyEvent.PlaceReleased.class)
                .forEach((name, record) -> assertThat(read.read("scheduling." + name + ".v1", 1, golden(name)))
                        .isInstanceOf(record));
    }

    @Test
    void messages_read_what_sessions_places_and_intake_tell() {
        var read = new EventRecords<>(MessageCatalogue.EVENTS);
        Map.of(
                        "session-rescheduled", MessageEvent.SessionMoved.class,
                        "session-cancelled", MessageEvent.SessionDropped.class,
                        "facilitator-replaced", MessageEvent.SessionHandedOn.class,
                        "participant-booked", MessageEvent.PlaceBooked.class,
                        "booking-moved", MessageEvent.PlaceMoved.class,
                        "booking-released", MessageEvent.PlaceReleased.class)
                .forEach((name, record) -> assertThat(read.read("scheduling." + name + ".v1", 1, golden(name)))
                        .isInstanceOf(record));
        Map.of(
                        "intake.participant-admitted.v1", MessageEvent.EpisodeOpened.class,
                        "intake.episode-closed.v1", MessageEvent.EpisodeEnded.class,
                        "intake.episode-reopened.v1", MessageEvent.EpisodeReopened.class,
                        "intake.episode-held.v1", MessageEvent.EpisodeHeld.class,
                        "intake.episode-resumed.v1", MessageEvent.EpisodeResumed.class)
                .forEach((type, record) -> assertThat(read.read(type, 1, resource("/told/" + type + ".json")))
                        .isInstanceOf(record));
    }

    private static byte[] golden(String name) {
        return resource("/golden/scheduling." + name + ".v1.rev1.json");
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
