package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.REASON;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCandidatesFound;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.domain.StatedMerge;

class ReferralGoldenTest {
    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                ReferralCatalogue.EVENTS,
                List.of(
                        ReferralFixture.DOUBTFUL,
                        ReferralFixture.DESCRIBED,
                        ReferralFixture.CLAIMED,
                        ReferralFixture.ACCEPTED,
                        ReferralFixture.REGISTERED,
                        new ReferralDeclined(REFERRAL, PERSON, REASON, List.of(REASON), CLERK, NOON),
                        new ReferralRedirected(REFERRAL, PERSON, REASON, CLERK, NOON),
                        new ReferralWithdrawn(REFERRAL, PERSON, REASON, CLERK, NOON),
                        new ReferralContactAttempted(REFERRAL, PERSON, ReferralFixture.ATTEMPT),
                        new ReferralCorrected(
                                REFERRAL,
                                PERSON,
                                new UUID(1, 30),
                                ReferralFixture.CONTENT,
                                List.of(ReferralFixture.OTHER),
                                true,
                                NOON,
                                CLERK,
                                NOON),
                        new ReadmissionAsked(REFERRAL, PERSON, new UUID(1, 40), new UUID(1, 41), CLERK, NOON),
                        ReferralFixture.DUE,
                        new ReferralConsentReceived(REFERRAL, PERSON, ReferralFixture.FORM, CLERK, NOON),
                        new ConstraintsStated(REFERRAL, PERSON, ReferralFixture.CONSTRAINTS, NOON),
                        new FirstContactOverdue(REFERRAL, PERSON, NOON, "referral-2026-2", NOON),
                        new ReferralChangeReviewed(REFERRAL, PERSON, new UUID(1, 30), REASON, CLERK, NOON),
                        new ReferralRetracted(REFERRAL, PERSON, Retraction.REVOKED, CLERK, NOON),
                        new MergeStated(
                                REFERRAL,
                                PERSON,
                                List.of(new StatedMerge(
                                        MergeDirection.REPLACED_BY,
                                        ReferralFixture.RECORD_NUMBER,
                                        List.of(ReferralFixture.OTHER))),
                                NOON),
                        new ReferralCandidatesFound(REFERRAL, PERSON, LikenessFixture.FOUND, NOON),
                        new TokenBorne(LikenessFixture.TOKEN, PERSON),
                        new IdentifierReleased("a-token-of-a-record-number", PERSON),
                        new TokenReleased(LikenessFixture.TOKEN, PERSON),
                        new CandidatesFound(PERSON, LikenessFixture.FOUND, NOON),
                        LikenessFixture.toldApart(PERSON, OTHER)));
    }
}
