package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.ADULT;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.offered;
import static org.throughline.intake.admission.WaitlistFixture.EXPLAINED;
import static org.throughline.intake.admission.WaitlistFixture.PLACED;
import static org.throughline.intake.admission.WaitlistFixture.QUEUED;
import static org.throughline.intake.admission.WaitlistFixture.place;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.LinksMoved;
import org.throughline.intake.admission.domain.AdmissionRefusal.OpenUnderLinkedRecord;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.Seen.DuplicateSeen;
import org.throughline.intake.admission.domain.Seen.GivenBackSeen;
import org.throughline.intake.admission.domain.Seen.LinkSeen;
import org.throughline.intake.admission.domain.Seen.UnlinkSeen;
import org.throughline.intake.admission.domain.Waitlist;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.domain.WaitlistRefusal.ThereUnderLinkedRecord;
import org.throughline.platform.testkit.Scenario;

/** One person has one place, under whichever of their records. */
class LinkedRecordsTest {
    private static final UUID TWIN = new UUID(5, 50);
    private static final UUID TRIPLET = new UUID(5, 51);
    private static final String PROGRAMME = PLACEMENT.programme();
    private static final EpisodeOpened THERE = new EpisodeOpened(TWIN, PROGRAMME, new UUID(5, 52), BEFORE);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> ready =
            Scenario.of(new AdmissionDeciding()).given(WHOLE_PATH);
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> told =
            Scenario.of(new WaitlistDeciding()).given(ADULT, offered(true, 1), BOOK);

    private static AdmitParticipant admit(UUID... linked) {
        Conditions conditions = new Conditions(POLICY, List.of(), CLERK, Set.of(linked));
        return new AdmitParticipant(PERSON, EPISODE, REFERRAL, PLACEMENT, conditions, Occurrence.at(NOON), NOON);
    }

    @Test
    void nobody_is_admitted_a_second_time_under_another_record() {
        ready.given(new LinkSeen(TWIN, PERSON), THERE)
                .when(admit(TWIN))
                .thenRefused(new OpenUnderLinkedRecord(PERSON, PROGRAMME));
        ready.given(new DuplicateSeen(PERSON, TWIN), THERE)
                .when(admit(TWIN))
                .thenRefused(new OpenUnderLinkedRecord(PERSON, PROGRAMME));
    }

    @Test
    void two_records_retired_for_the_same_are_one_person_too() {
        ready.given(new LinkSeen(TRIPLET, PERSON), new DuplicateSeen(TRIPLET, TWIN), THERE)
                .when(admit(TRIPLET, TWIN))
                .thenRefused(new OpenUnderLinkedRecord(PERSON, PROGRAMME));
    }

    @Test
    void a_link_that_was_made_between_look_and_deed_is_looked_at_again() {
        ready.given(new LinkSeen(TWIN, PERSON)).when(admit()).thenRefused(new LinksMoved(PERSON));
        told.given(new LinkSeen(TWIN, PERSON))
                .when(place(Priority.ROUTINE))
                .thenRefused(new WaitlistRefusal.LinksMoved(PERSON));
    }

    @Test
    void a_linked_record_without_an_open_episode_in_the_programme_keeps_nobody_out() {
        var linked = ready.given(new LinkSeen(TWIN, PERSON));
        linked.when(admit(TWIN)).thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        linked.given(THERE, new EpisodePlaceFreed(TWIN, PROGRAMME, new UUID(5, 52), BEFORE))
                .when(admit(TWIN))
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        linked.given(new EpisodeOpened(TWIN, "day-programme", new UUID(5, 52), BEFORE))
                .when(admit(TWIN))
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @Test
    void after_a_link_was_undone_both_are_two_persons_again() {
        ready.given(new LinkSeen(TWIN, PERSON), THERE, new UnlinkSeen(TWIN, PERSON))
                .when(admit(TWIN))
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        ready.given(new DuplicateSeen(PERSON, TWIN), THERE, new GivenBackSeen(PERSON, TWIN))
                .when(admit(TWIN))
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @Test
    void nobody_waits_twice_nor_for_a_programme_they_are_in_under_another_record() {
        WaitlistPlaced twins = new WaitlistPlaced(TWIN, new UUID(5, 53), TRACK, BEFORE, "policy");
        var linked = told.given(new LinkSeen(TWIN, PERSON));
        linked.given(THERE).when(place(Priority.ROUTINE, TWIN)).thenRefused(new ThereUnderLinkedRecord(PERSON));
        linked.given(twins).when(place(Priority.ROUTINE, TWIN)).thenRefused(new ThereUnderLinkedRecord(PERSON));
        linked.given(THERE, new EpisodePlaceFreed(TWIN, PROGRAMME, new UUID(5, 52), BEFORE))
                .given(twins, new WaitlistRemoved(TWIN, new UUID(5, 53), TRACK, Cause.WITHDREW, NOON))
                .when(place(Priority.ROUTINE, TWIN))
                .thenAccepted(PLACED, EXPLAINED, QUEUED);
    }
}
