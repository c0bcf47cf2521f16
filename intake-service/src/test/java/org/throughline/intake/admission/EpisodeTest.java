package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLATION;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED_BY_CANCELLING;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.cancel;
import static org.throughline.intake.admission.AdmissionFixture.close;
import static org.throughline.intake.admission.AdmissionFixture.grounds;
import static org.throughline.intake.admission.AdmissionFixture.override;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.platform.testkit.Scenario;

class EpisodeTest {
    static final List<AdmissionEvent> NEEDS_AN_OPEN_EPISODE = List.of(GROUNDS, CANCELLED, CLOSED);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            nothing.given(ADMITTED, GROUNDS, OPENED);

    @Test
    void an_episode_is_closed_once_and_frees_its_place() {
        open.when(close("COMPLETED"))
                .thenAccepted(CLOSED, FREED)
                .when(close("COMPLETED"))
                .thenNothingNew();
    }

    @Test
    void after_the_end_another_episode_may_be_opened() {
        AdmissionCommand.AdmitParticipant again = new AdmissionCommand.AdmitParticipant(
                PERSON, OTHER, REFERRAL, admit().placement(), admit().conditions(), NOON);
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
                                PERSON, OTHER, REFERRAL, GROUNDS.policyVersion(), List.of(), GROUNDS.admittedBy()),
                        new AdmissionEvent.EpisodeOpened(PERSON, ADMITTED.programme(), OTHER, NOON));
    }

    @Test
    void an_end_is_not_replaced_by_another() {
        var ended = open.given(CLOSED, FREED);
        ended.when(close("TRANSFER")).thenRefused(new EpisodeHasEnded(EPISODE));
        ended.when(cancel(false)).thenRefused(new EpisodeHasEnded(EPISODE));
    }

    @Test
    void what_was_never_opened_has_no_end() {
        nothing.when(close("COMPLETED")).thenRefused(new EpisodeUnknown(EPISODE));
        nothing.when(cancel(false)).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void an_episode_is_not_ended_in_the_name_of_another_participant() {
        var cancelOther = new CancelAdmission(OTHER, EPISODE, CANCELLATION, false, NOON);
        open.when(new CloseEpisode(OTHER, EPISODE, "COMPLETED", NOON, NOON)).thenRefused(new EpisodeOfAnother(EPISODE));
        open.when(cancelOther).thenRefused(new EpisodeOfAnother(EPISODE));
        open.given(CANCELLED, CLOSED_BY_CANCELLING, FREED).when(cancelOther).thenRefused(new EpisodeHasEnded(EPISODE));
    }

    @Test
    void an_admission_is_undone_once_before_anyone_came() {
        open.when(cancel(false))
                .thenAccepted(CANCELLED, CLOSED_BY_CANCELLING, FREED)
                .when(cancel(false))
                .thenNothingNew();
    }

    @Test
    void once_care_has_begun_an_episode_ends_by_a_discharge() {
        open.when(cancel(true)).thenRefused(new CareHasBegun(EPISODE));
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
                        StreamNames.consents(PERSON));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.streamOf(AdmissionFixture.TOLD));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                AdmissionCatalogue.EVENTS,
                List.of(
                        ADMITTED,
                        grounds(override(OverridableRule.CAPACITY, Role.MEDICAL_DIRECTOR)),
                        OPENED,
                        CANCELLED,
                        CLOSED,
                        FREED));
    }
}
