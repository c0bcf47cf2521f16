package org.throughline.intake.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLATION;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED_BY_CANCELLING;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.FACILITY_ID;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GIVEN_BACK;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OF_BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.SESSION;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.admitted;
import static org.throughline.intake.admission.AdmissionFixture.cancel;
import static org.throughline.intake.admission.AdmissionFixture.close;
import static org.throughline.intake.admission.AdmissionFixture.grounds;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Seen.SessionSeen;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.testkit.Scenario;

class EpisodeTest {
    static final List<AdmissionEvent> NEEDS_AN_OPEN_EPISODE = List.of(GROUNDS, CANCELLED, CLOSED);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            nothing.given(BOOK, ADMITTED, GROUNDS, OPENED, TAKEN);

    @Test
    void an_episode_is_closed_once_and_frees_its_place() {
        open.when(close("COMPLETED"))
                .thenAccepted(CLOSED, FREED, GIVEN_BACK)
                .when(close("COMPLETED"))
                .thenNothingNew();
    }

    @Test
    void after_the_end_another_episode_may_be_opened() {
        AdmissionCommand.AdmitParticipant again = new AdmissionCommand.AdmitParticipant(
                PERSON, OTHER, REFERRAL, admit().placement(), admit().conditions(), Occurrence.at(NOON), NOON);
        var ended = Scenario.of(new AdmissionDeciding()).given(WHOLE_PATH).given(OPENED, FREED);
        assertThat(ended.state().openEpisodes()).isEmpty();
        ended.when(again)
                .thenAccepted(
                        new AdmissionEvent.ParticipantAdmitted(
                                PERSON,
                                OTHER,
                                ADMITTED.programme(),
                                ADMITTED.level(),
                                ADMITTED.track(),
                                ADMITTED.facility(),
                                ADMITTED.zone(),
                                NOON,
                                ADMITTED.primaryClinician(),
                                true),
                        new AdmissionEvent.AdmissionGroundsRecorded(
                                PERSON,
                                OTHER,
                                REFERRAL,
                                GROUNDS.policyVersion(),
                                List.of(),
                                List.of(),
                                GROUNDS.admittedBy(),
                                GROUNDS.checks(),
                                GROUNDS.places()),
                        new AdmissionEvent.EpisodeOpened(PERSON, ADMITTED.programme(), OTHER, NOON),
                        new PlaceTaken(TRACK, 2026, OTHER, PERSON, NOON));
    }

    @Test
    void an_end_is_not_replaced_by_another() {
        var ended = open.given(CLOSED, FREED, GIVEN_BACK);
        ended.when(close("TRANSFER")).thenRefused(new EpisodeHasEnded(EPISODE));
        ended.when(cancel()).thenRefused(new EpisodeHasEnded(EPISODE));
    }

    @Test
    void what_was_never_opened_has_no_end() {
        nothing.when(close("COMPLETED")).thenRefused(new EpisodeUnknown(EPISODE));
        nothing.when(cancel()).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void an_episode_is_not_ended_in_the_name_of_another_participant() {
        Stay others = new Stay(OTHER, EPISODE, TRACK);
        var cancelOther = new CancelAdmission(others, CANCELLATION, NOON);
        open.when(new CloseEpisode(others, "COMPLETED", NOON, NOON)).thenRefused(new EpisodeOfAnother(EPISODE));
        open.when(cancelOther).thenRefused(new EpisodeOfAnother(EPISODE));
        open.given(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK)
                .when(cancelOther)
                .thenRefused(new EpisodeOfAnother(EPISODE));
    }

    @Test
    void an_admission_is_undone_once_before_anyone_came() {
        open.when(cancel())
                .thenAccepted(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK)
                .when(cancel())
                .thenNothingNew();
    }

    @Test
    void once_care_has_begun_an_episode_ends_by_a_discharge() {
        open.given(session(true)).when(cancel()).thenRefused(new CareHasBegun(EPISODE));
    }

    @Test
    void attendance_that_was_corrected_or_of_another_episode_does_not_begin_care() {
        open.given(session(true), session(false))
                .when(cancel())
                .thenAccepted(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK);
        open.given(new SessionSeen(PERSON, new SessionSeen.Use(SESSION, OTHER, true)))
                .when(cancel())
                .thenAccepted(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK);
    }

    @Test
    void an_episode_of_before_there_were_books_gives_no_place_back() {
        nothing.given(ADMITTED, GROUNDS, OPENED).when(close("COMPLETED")).thenAccepted(CLOSED, FREED);
    }

    @ParameterizedTest
    @FieldSource("NEEDS_AN_OPEN_EPISODE")
    void a_fact_about_an_episode_that_is_not_open_is_a_defect(AdmissionEvent event) {
        assertThatIllegalStateException().isThrownBy(() -> nothing.given(event).state());
        assertThatIllegalStateException()
                .isThrownBy(() -> open.given(CLOSED).given(event).state());
    }

    @Test
    void a_type_of_discharge_is_a_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> close("left us"));
    }

    @Test
    void an_admission_rests_on_every_stream_that_could_speak_against_it() {
        AdmissionDeciding domain = new AdmissionDeciding();
        assertThat(domain.streams(admit()).target()).isEqualTo("episode/" + EPISODE);
        assertThat(domain.streams(admit()).read())
                .containsExactlyInAnyOrder(
                        StreamNames.referral(REFERRAL),
                        StreamNames.screening(REFERRAL),
                        StreamNames.eligibility(REFERRAL),
                        StreamNames.participant(PERSON),
                        StreamNames.consents(PERSON),
                        StreamNames.coverage(PERSON),
                        StreamNames.links(PERSON),
                        "scheduling/track/" + TRACK,
                        "scheduling/facility/" + FACILITY_ID,
                        "scheduling/clinician/" + UUID.nameUUIDFromBytes("clinician/clinician-a".getBytes(UTF_8)),
                        "track-book/" + TRACK + "/2025");
        assertThat(domain.streams(admit()).written())
                .containsExactlyInAnyOrder(
                        "episode/" + EPISODE,
                        StreamNames.openEpisodes(PERSON),
                        "track-book/" + TRACK + "/2026",
                        "track-book/" + TRACK + "/2027");
        assertThatIllegalArgumentException().isThrownBy(() -> domain.streamOf(AdmissionFixture.TOLD));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                AdmissionCatalogue.EVENTS,
                List.of(
                        admitted(OF_BEFORE, true),
                        grounds(override(OverridableRule.CAPACITY, Role.MEDICAL_DIRECTOR)),
                        OPENED,
                        CANCELLED,
                        CLOSED,
                        FREED,
                        HeldFixture.HELD,
                        HeldFixture.EXPLAINED,
                        HeldFixture.OVER,
                        HeldFixture.RESUMED,
                        HeldFixture.REOPENED,
                        HeldFixture.REOPENING_EXPLAINED,
                        HeldFixture.NEXT_BOOK,
                        TAKEN,
                        GIVEN_BACK,
                        WaitlistFixture.RESERVED,
                        WaitlistFixture.QUEUED,
                        WaitlistFixture.UNQUEUED));
    }

    @Test
    void grounds_of_before_anything_was_looked_up_still_load() throws IOException {
        byte[] stored =
                Files.readAllBytes(Path.of("src/test/resources/golden/intake.admission-grounds-recorded.v1.rev1.json"));
        assertThat(new EventRecords<>(AdmissionCatalogue.EVENTS)
                        .read("intake.admission-grounds-recorded.v1", 1, stored))
                .isEqualTo(grounds(List.of(), List.of(), override(OverridableRule.CAPACITY, Role.MEDICAL_DIRECTOR)));
    }
}
