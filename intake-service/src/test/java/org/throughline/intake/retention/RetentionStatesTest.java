package org.throughline.intake.retention;

import static org.throughline.intake.retention.RetentionFixture.ADULT;
import static org.throughline.intake.retention.RetentionFixture.CIRCUMSTANCES;
import static org.throughline.intake.retention.RetentionFixture.DIRECTOR;
import static org.throughline.intake.retention.RetentionFixture.ENDED;
import static org.throughline.intake.retention.RetentionFixture.FREED;
import static org.throughline.intake.retention.RetentionFixture.OFFICER;
import static org.throughline.intake.retention.RetentionFixture.OPENED;
import static org.throughline.intake.retention.RetentionFixture.PERSON;
import static org.throughline.intake.retention.RetentionFixture.POLICY;
import static org.throughline.intake.retention.RetentionFixture.REQUEST;
import static org.throughline.intake.retention.RetentionFixture.approve;
import static org.throughline.intake.retention.RetentionFixture.approved;
import static org.throughline.intake.retention.RetentionFixture.begin;
import static org.throughline.intake.retention.RetentionFixture.begun;
import static org.throughline.intake.retention.RetentionFixture.confirm;
import static org.throughline.intake.retention.RetentionFixture.decline;
import static org.throughline.intake.retention.RetentionFixture.destruction;
import static org.throughline.intake.retention.RetentionFixture.erased;
import static org.throughline.intake.retention.RetentionFixture.hold;
import static org.throughline.intake.retention.RetentionFixture.placed;
import static org.throughline.intake.retention.RetentionFixture.request;
import static org.throughline.intake.retention.RetentionFixture.requested;
import static org.throughline.intake.retention.RetentionFixture.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Kept;
import org.throughline.intake.retention.domain.DeclineReason;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.Obstacle;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.platform.testkit.StateDiagram;

/** The page on the states of an erasure is what asking for everything in every state gives. */
class RetentionStatesTest {
    private static final Path PAGE = Path.of("../docs/states/erasure.md");
    private static final String HEAD = """
            # States of an erasure

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            record shown was in treatment once, retention has ended, and two services have to say that they cleared it. How it
            is done: [the runbook](../runbooks/erasure.md).

            """;

    private static final List<RetentionEvent> ENDED_CARE = List.of(ADULT, OPENED, FREED);
    private static final RetentionEvent ASKED = requested(ErasureGround.RETENTION_ENDED);
    private static final RetentionEvent DECLINED =
            new ErasureDeclined(PERSON, REQUEST, DeclineReason.STILL_NEEDED, ENDED, DIRECTOR);
    private static final RetentionEvent ONE = new ClearingConfirmed(PERSON, REQUEST, "intake", ENDED);

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<RetentionCommand, RetentionState, RetentionEvent, RetentionRefusal>(
                                        new RetentionDeciding(), RetentionStatesTest::name)
                                .state(after())
                                .state(after(placed()))
                                .state(after(ASKED))
                                .state(after(ASKED, placed()))
                                .state(after(ASKED, DECLINED, placed()))
                                .state(after(ASKED, DECLINED))
                                .state(after(ASKED, approved()))
                                .state(after(ASKED, approved(), placed()))
                                .state(after(
                                        ASKED,
                                        approved(),
                                        placed(),
                                        new ErasureStopped(
                                                PERSON, REQUEST, Obstacle.HOLD_IN_FORCE, ENDED, POLICY.version())))
                                .state(after(ASKED, approved(), begun()))
                                .state(after(ASKED, approved(), begun(), erased()))
                                .state(after(ASKED, approved(), begun(), erased(), ONE))
                                .state(after(
                                        ASKED,
                                        approved(),
                                        begun(),
                                        erased(),
                                        ONE,
                                        new ClearingConfirmed(PERSON, REQUEST, "outcomes", ENDED),
                                        new ErasureCompleted(PERSON, REQUEST, ENDED)))
                                .command("held", hold(Optional.empty()))
                                .command("asked for", request(ErasureGround.RETENTION_ENDED, ENDED))
                                .command("approved by who asked", approve(OFFICER))
                                .command("approved by another", approve(DIRECTOR))
                                .command("declined", decline())
                                .command("begun", begin())
                                .command("looked at again", review(CIRCUMSTANCES))
                                .command("destroyed", destruction())
                                .command("cleared by intake", confirm("intake"))
                                .command("cleared by outcomes", confirm("outcomes"))
                                .page());
    }

    private static List<RetentionEvent> after(RetentionEvent... events) {
        List<RetentionEvent> all = new ArrayList<>(ENDED_CARE);
        all.addAll(List.of(events));
        return all;
    }

    private static String name(RetentionState state) {
        String held = state.holds().isEmpty() ? "" : "Held";
        return state.erasures().values().stream()
                .findFirst()
                .map(erasure -> switch (erasure.status()) {
                    case REQUESTED -> "Requested" + held;
                    case DECLINED -> "Declined" + held;
                    case APPROVED -> "Approved" + held;
                    case STOPPED -> "Stopped";
                    case UNDER_WAY -> "UnderWay";
                    case KEYS_DESTROYED -> erasure.services().containsValue(true) ? "ClearedByOne" : "KeysDestroyed";
                    case COMPLETE -> "Complete";
                })
                .orElse(held.isEmpty() ? "Kept" : held);
    }
}
