package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED_BY_CANCELLING;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GIVEN_BACK;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.cancel;
import static org.throughline.intake.admission.AdmissionFixture.close;
import static org.throughline.intake.admission.HeldFixture.DAY_AFTER;
import static org.throughline.intake.admission.HeldFixture.EXPLAINED;
import static org.throughline.intake.admission.HeldFixture.FIRST;
import static org.throughline.intake.admission.HeldFixture.HELD;
import static org.throughline.intake.admission.HeldFixture.LAST;
import static org.throughline.intake.admission.HeldFixture.OVER;
import static org.throughline.intake.admission.HeldFixture.hold;
import static org.throughline.intake.admission.HeldFixture.reopen;
import static org.throughline.intake.admission.HeldFixture.resume;
import static org.throughline.intake.admission.HeldFixture.review;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.Admission.Episode;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of an episode is what asking for everything in every state gives. */
class EpisodeStatesTest {
    private static final Path PAGE = Path.of("../docs/states/episode.md");
    private static final String HEAD = """
            # States of an episode

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. All
            that an admission rests on is met here; a hold has a last day, after which the pause is over by itself, and an
            episode that was closed by a discharge may be reopened for fourteen days.

            """;

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal>(
                                        new AdmissionDeciding(), EpisodeStatesTest::name)
                                .state(WHOLE_PATH)
                                .state(opened())
                                .state(opened(HELD, EXPLAINED))
                                .state(opened(HELD, EXPLAINED, OVER))
                                .state(opened(CLOSED, FREED, GIVEN_BACK))
                                .state(opened(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK))
                                .command("admitted", admit())
                                .command("held", hold(FIRST, LAST))
                                .command("last day over", review(DAY_AFTER))
                                .command("back", resume(FIRST, DAY_AFTER))
                                .command("discharged", close("COMPLETED"))
                                .command("undone before anybody came", cancel())
                                .command("reopened within two weeks", reopen(NOON.plus(Duration.ofDays(14))))
                                .command("reopened later", reopen(NOON.plus(Duration.ofDays(15))))
                                .page());
    }

    private static List<AdmissionEvent> opened(AdmissionEvent... more) {
        List<AdmissionEvent> facts = new ArrayList<>(WHOLE_PATH);
        facts.addAll(List.of(ADMITTED, GROUNDS, OPENED, TAKEN));
        facts.addAll(List.of(more));
        return facts;
    }

    private static String name(Admission admission) {
        return switch (admission.episode()) {
            case Episode.None _ -> "NotAdmitted";
            case Episode.Open open when open.overdue() -> "PauseOver";
            case Episode.Open open when open.hold().isPresent() -> "Held";
            case Episode.Open _ -> "Open";
            case Episode.Closed ended when ended.closed().type().equals(EpisodeClosed.CANCELLED) -> "Undone";
            case Episode.Closed _ -> "Closed";
        };
    }
}
