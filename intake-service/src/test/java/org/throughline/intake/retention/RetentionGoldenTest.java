package org.throughline.intake.retention;

import static org.throughline.intake.retention.RetentionFixture.DIRECTOR;
import static org.throughline.intake.retention.RetentionFixture.ENDED;
import static org.throughline.intake.retention.RetentionFixture.EPISODE;
import static org.throughline.intake.retention.RetentionFixture.PERSON;
import static org.throughline.intake.retention.RetentionFixture.POLICY;
import static org.throughline.intake.retention.RetentionFixture.REQUEST;
import static org.throughline.intake.retention.RetentionFixture.approved;
import static org.throughline.intake.retention.RetentionFixture.begun;
import static org.throughline.intake.retention.RetentionFixture.erased;
import static org.throughline.intake.retention.RetentionFixture.kept;
import static org.throughline.intake.retention.RetentionFixture.keptNoLonger;
import static org.throughline.intake.retention.RetentionFixture.lifted;
import static org.throughline.intake.retention.RetentionFixture.placed;
import static org.throughline.intake.retention.RetentionFixture.requested;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.ClearingSamples;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.retention.domain.DeclineReason;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.Obstacle;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;

class RetentionGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                RetentionCatalogue.EVENTS,
                List.of(
                        placed(EPISODE),
                        lifted(),
                        kept(),
                        keptNoLonger(),
                        requested(ErasureGround.RETENTION_ENDED),
                        approved(),
                        new ErasureDeclined(PERSON, REQUEST, DeclineReason.STILL_NEEDED, ENDED, DIRECTOR),
                        new ErasureStopped(PERSON, REQUEST, Obstacle.HOLD_IN_FORCE, ENDED, POLICY.version()),
                        begun(),
                        erased(),
                        new ClearingConfirmed(PERSON, REQUEST, "outcomes", ENDED),
                        new ErasureCompleted(PERSON, REQUEST, ENDED)));
        GoldenEvents.hold(new ClearingDeciding("intake").catalogue(), ClearingSamples.ALL);
    }
}
