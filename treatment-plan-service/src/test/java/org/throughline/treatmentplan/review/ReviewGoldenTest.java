package org.throughline.treatmentplan.review;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;

class ReviewGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new ReviewDeciding().catalogue(),
                List.of(
                        ReviewFixture.LISTED,
                        ReviewFixture.SCHEDULED,
                        ReviewFixture.CALLED,
                        ReviewFixture.JOINED,
                        ReviewFixture.takenBack(ReviewFixture.ABSENT, ReviewFixture.ACTIVE, ReviewTrigger.ALERT),
                        ReviewFixture.calledOff(ReviewFixture.ABSENT, ReviewFixture.ACTIVE),
                        ReviewFixture.MOVED,
                        ReviewFixture.OVERDUE,
                        ReviewFixture.reviewed(
                                ReviewFixture.REVIEW, List.of(ReviewTrigger.ALERT), ReviewFixture.ACTIVE)));
    }
}
