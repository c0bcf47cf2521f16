package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.ADULT;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OFFERED;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.WaitlistFixture.ACCEPTED;
import static org.throughline.intake.admission.WaitlistFixture.ENTRY;
import static org.throughline.intake.admission.WaitlistFixture.EXPIRES;
import static org.throughline.intake.admission.WaitlistFixture.EXPLAINED;
import static org.throughline.intake.admission.WaitlistFixture.KEPT;
import static org.throughline.intake.admission.WaitlistFixture.PLACED;
import static org.throughline.intake.admission.WaitlistFixture.QUEUED;
import static org.throughline.intake.admission.WaitlistFixture.REMOVED;
import static org.throughline.intake.admission.WaitlistFixture.RESERVED;
import static org.throughline.intake.admission.WaitlistFixture.UNQUEUED;
import static org.throughline.intake.admission.WaitlistFixture.WHY;
import static org.throughline.intake.admission.WaitlistFixture.acceptance;
import static org.throughline.intake.admission.WaitlistFixture.decline;
import static org.throughline.intake.admission.WaitlistFixture.expire;
import static org.throughline.intake.admission.WaitlistFixture.offer;
import static org.throughline.intake.admission.WaitlistFixture.place;
import static org.throughline.intake.admission.WaitlistFixture.remove;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.Waitlist;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.LeaveOnAdmission;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of a waitlist entry is what asking for everything in every state gives. */
class WaitlistStatesTest {
    private static final Path PAGE = Path.of("../docs/states/waitlist.md");
    private static final String HEAD = """
            # States of an entry in a waitlist

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            track has a free place and nobody comes first. An offer is over when its time is, whether or not anybody noted it.

            """;

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal>(
                                        new WaitlistDeciding(), WaitlistStatesTest::name)
                                .state(List.of(ADULT, OFFERED, BOOK))
                                .state(waiting())
                                .state(waiting(WaitlistFixture.OFFERED, RESERVED))
                                .state(waiting(WaitlistFixture.OFFERED, RESERVED, ACCEPTED, KEPT))
                                .state(waiting(REMOVED, WHY, UNQUEUED))
                                .command("placed", place(Priority.ROUTINE))
                                .command("offered", offer())
                                .command("offer accepted in time", acceptance(NOON))
                                .command("offer accepted too late", acceptance(EXPIRES))
                                .command("offer declined", decline(NOON))
                                .command("time of the offer over", expire(EXPIRES))
                                .command("admitted", new LeaveOnAdmission(PERSON, TRACK, NOON))
                                .command("removed", remove())
                                .page());
    }

    private static List<WaitlistEvent> waiting(WaitlistEvent... more) {
        List<WaitlistEvent> facts = new ArrayList<>(List.of(ADULT, OFFERED, BOOK, PLACED, EXPLAINED, QUEUED));
        facts.addAll(List.of(more));
        return facts;
    }

    private static String name(Waitlist waitlist) {
        return Optional.ofNullable(waitlist.entries().get(ENTRY))
                .map(entry -> switch (entry.status()) {
                    case WAITING -> "Waiting";
                    case OFFERED -> "Offered";
                    case ACCEPTED -> "Accepted";
                    case REMOVED -> "Removed";
                })
                .orElse("NotPlaced");
    }
}
