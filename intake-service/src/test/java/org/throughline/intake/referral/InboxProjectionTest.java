package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.REASON;
import static org.throughline.intake.referral.ReferralFixture.RECORD_NUMBER;
import static org.throughline.intake.referral.ReferralFixture.THIRD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.domain.PersonDetails.Channel;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.domain.StatedMerge;
import org.throughline.intake.referral.view.InboxProjection;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class InboxProjectionTest {
    private static final int REFERRALS = 8;
    private static final UUID SOMEBODY = new UUID(4, 4);

    static Stream<Long> seeds() {
        return Seeds.upTo(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_inbox(long seed) {
        Random random = new Random(seed);
        List<Recorded<ReferralEvent>> history = new ArrayList<>();
        long[] versions = new long[REFERRALS];
        for (int position = 1; position <= 120; position++) {
            int referral = random.nextInt(REFERRALS);
            OfReferral event = event(random, new UUID(2, referral), versions[referral] == 0, position);
            history.add(recorded(event, position, ++versions[referral]));
        }
        new ShuffledDelivery<>(new InboxProjection(), history).holds(seed);
    }

    private static OfReferral event(Random random, UUID referral, boolean first, int position) {
        Instant at = NOON.plus(Duration.ofMinutes(position));
        if (first) {
            return new ReferralReceived(referral, SOMEBODY, CONTENT, random.nextBoolean(), List.of(), at);
        }
        return switch (random.nextInt(9)) {
            case 0 ->
                new ReferralCorrected(
                        referral,
                        SOMEBODY,
                        new UUID(3, position),
                        CONTENT,
                        random.nextBoolean() ? List.of(OTHER) : List.of(),
                        random.nextBoolean(),
                        NOON,
                        CLERK,
                        at);
            case 1 -> new ReferralRetracted(referral, SOMEBODY, Retraction.REVOKED, CLERK, at);
            case 2 ->
                new MergeStated(
                        referral,
                        SOMEBODY,
                        List.of(new StatedMerge(MergeDirection.REPLACES, RECORD_NUMBER, List.of(THIRD))),
                        at);
            case 3 -> new FirstContactDueSet(referral, SOMEBODY, at, "policy", at);
            case 4 -> new FirstContactOverdue(referral, SOMEBODY, at, "policy", at);
            case 5 ->
                new ReferralContactAttempted(
                        referral,
                        SOMEBODY,
                        new ContactAttempt(
                                new UUID(5, position),
                                Channel.PHONE,
                                ContactAttempt.Outcome.REACHED,
                                CLERK,
                                NOON.plus(Duration.ofMinutes(random.nextInt(100)))));
            case 6 -> new ReferralChangeReviewed(referral, SOMEBODY, new UUID(3, position), REASON, CLERK, at);
            case 7 -> new ReferralAccepted(referral, OTHER, CLERK, at);
            default -> new ReferralDeclined(referral, SOMEBODY, REASON, List.of(), CLERK, at);
        };
    }

    private static Recorded<ReferralEvent> recorded(OfReferral event, long position, long version) {
        EventHeader header = new EventHeader(
                "north",
                event.participantId().toString(),
                NOON.plus(Duration.ofMinutes(position)),
                CLERK,
                "c",
                null,
                new UUID(9, 9).toString(),
                null);
        var type = ReferralCatalogue.EVENTS.typeOf(event);
        String json = new String(new EventRecords<>(ReferralCatalogue.EVENTS).json(event), StandardCharsets.UTF_8);
        var stored = new ProposedEvent(
                StreamName.in("north", StreamNames.referral(event.referralId())),
                new UUID(8, position).toString(),
                type.name(),
                type.revision(),
                header,
                SealedBytes.of(json.getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, version, NOON, stored));
    }
}
