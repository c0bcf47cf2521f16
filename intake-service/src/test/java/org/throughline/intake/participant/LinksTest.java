package org.throughline.intake.participant;

import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.NOON;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.domain.Text;
import org.throughline.intake.participant.domain.LinkCommand;
import org.throughline.intake.participant.domain.LinkCommand.LinkParticipants;
import org.throughline.intake.participant.domain.LinkCommand.UnlinkParticipants;
import org.throughline.intake.participant.domain.LinkEvent;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateGivenBack;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.LinkEvent.ErasureBegunSeen;
import org.throughline.intake.participant.domain.LinkEvent.ErasureStoppedSeen;
import org.throughline.intake.participant.domain.LinkEvent.FreedSeen;
import org.throughline.intake.participant.domain.LinkEvent.OpenedSeen;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsLinked;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsUnlinked;
import org.throughline.intake.participant.domain.LinkEvent.RegisteredSeen;
import org.throughline.intake.participant.domain.LinkRefusal;
import org.throughline.intake.participant.domain.LinkRefusal.AlreadyRetired;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedBeingErased;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedToItself;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedUnknown;
import org.throughline.intake.participant.domain.LinkRefusal.NotLinked;
import org.throughline.intake.participant.domain.LinkRefusal.RetiredSurvives;
import org.throughline.intake.participant.domain.LinkRefusal.SurvivorRetired;
import org.throughline.intake.participant.domain.Links;
import org.throughline.platform.testkit.Scenario;

class LinksTest {
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);
    private static final UUID THIRD = new UUID(7, 3);
    private static final Text REASON = new Text("The same person by two documents.");
    private static final ParticipantsLinked LINKED = new ParticipantsLinked(ONE, OTHER, NOON);
    private static final ParticipantsUnlinked UNLINKED = new ParticipantsUnlinked(ONE, OTHER, NOON);
    private static final DuplicateGivenBack GIVEN_BACK = new DuplicateGivenBack(ONE, OTHER, REASON, CLERK, NOON);

    private final Scenario<LinkCommand, Links, LinkEvent, LinkRefusal> nobody = Scenario.of(new LinkDeciding());
    private final Scenario<LinkCommand, Links, LinkEvent, LinkRefusal> known =
            nobody.given(new RegisteredSeen(ONE), new RegisteredSeen(OTHER), new RegisteredSeen(THIRD));

    private static LinkParticipants link(UUID survivor, UUID retired) {
        return new LinkParticipants(survivor, retired, REASON, CLERK, NOON);
    }

    private static UnlinkParticipants unlink(UUID survivor, UUID retired) {
        return new UnlinkParticipants(survivor, retired, REASON, CLERK, NOON);
    }

    private static DuplicateTakenIn takenIn(UUID survivor, UUID retired, String... openInBoth) {
        return new DuplicateTakenIn(survivor, retired, REASON, List.of(openInBoth), CLERK, NOON);
    }

    @Test
    void two_records_of_one_person_are_linked_once() {
        var linked = known.when(link(ONE, OTHER)).thenAccepted(LINKED, takenIn(ONE, OTHER));
        linked.when(link(ONE, OTHER)).thenNothingNew();
    }

    @Test
    void a_link_is_undone_and_may_be_made_again_the_other_way_round() {
        known.given(LINKED, takenIn(ONE, OTHER))
                .when(unlink(ONE, OTHER))
                .thenAccepted(UNLINKED, GIVEN_BACK)
                .when(link(OTHER, ONE))
                .thenAccepted(new ParticipantsLinked(OTHER, ONE, NOON), takenIn(OTHER, ONE));
        known.when(unlink(ONE, OTHER)).thenRefused(new NotLinked(OTHER));
        known.given(LINKED).when(unlink(THIRD, OTHER)).thenRefused(new NotLinked(OTHER));
    }

    @Test
    void nobody_is_linked_to_a_record_that_is_being_erased_and_a_link_made_before_is_undone() {
        known.given(new ErasureBegunSeen(ONE)).when(link(ONE, OTHER)).thenRefused(new LinkedBeingErased(ONE));
        known.given(new ErasureBegunSeen(OTHER)).when(link(ONE, OTHER)).thenRefused(new LinkedBeingErased(OTHER));
        known.given(LINKED, takenIn(ONE, OTHER), new ErasureBegunSeen(OTHER))
                .when(unlink(ONE, OTHER))
                .thenAccepted(UNLINKED, GIVEN_BACK);
        known.given(new ErasureBegunSeen(OTHER), new ErasureStoppedSeen(OTHER))
                .when(link(ONE, OTHER))
                .thenAccepted(LINKED, takenIn(ONE, OTHER));
    }

    @Test
    void a_link_is_one_step_and_never_a_circle() {
        known.when(link(ONE, ONE)).thenRefused(new LinkedToItself(ONE));
        var linked = known.given(LINKED, takenIn(ONE, OTHER));
        linked.when(link(OTHER, ONE)).thenRefused(new SurvivorRetired(OTHER));
        linked.when(link(THIRD, OTHER)).thenRefused(new AlreadyRetired(OTHER));
        linked.when(link(OTHER, THIRD)).thenRefused(new SurvivorRetired(OTHER));
        linked.when(link(THIRD, ONE)).thenRefused(new RetiredSurvives(ONE));
    }

    @Test
    void a_survivor_may_take_in_several() {
        known.given(LINKED, takenIn(ONE, OTHER))
                .when(link(ONE, THIRD))
                .thenAccepted(new ParticipantsLinked(ONE, THIRD, NOON), takenIn(ONE, THIRD));
    }

    @Test
    void only_participants_are_linked() {
        nobody.given(new RegisteredSeen(ONE)).when(link(ONE, OTHER)).thenRefused(new LinkedUnknown(OTHER));
        nobody.given(new RegisteredSeen(OTHER)).when(link(ONE, OTHER)).thenRefused(new LinkedUnknown(ONE));
        nobody.when(unlink(ONE, OTHER)).thenRefused(new LinkedUnknown(ONE));
    }

    @Test
    void open_episodes_of_both_in_one_programme_are_flagged_and_stop_nothing() {
        var treated = known.given(
                new OpenedSeen(ONE, "adult-iop"), new OpenedSeen(OTHER, "adult-iop"), new OpenedSeen(OTHER, "dual"));
        treated.when(link(ONE, OTHER)).thenAccepted(LINKED, takenIn(ONE, OTHER, "adult-iop"));
        treated.given(new FreedSeen(ONE, "adult-iop")).when(link(ONE, OTHER)).thenAccepted(LINKED, takenIn(ONE, OTHER));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                LinkCatalogue.EVENTS, List.of(LINKED, UNLINKED, takenIn(ONE, OTHER, "adult-iop"), GIVEN_BACK));
    }
}
