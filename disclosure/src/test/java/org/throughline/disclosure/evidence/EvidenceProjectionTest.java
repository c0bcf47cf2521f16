package org.throughline.disclosure.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.EvidenceFact;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeClosed;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class EvidenceProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<Long> seeds() {
        return Seeds.upTo(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_evidence(long seed) {
        new ShuffledDelivery<>(new EvidenceProjection("intake"), history(new Random(seed))).holds(seed);
    }

    /** Few participants and recipients whose facts come over several streams each. */
    private static List<Recorded<EvidenceFact>> history(Random random) {
        Map<String, Long> versions = new HashMap<>();
        List<Recorded<EvidenceFact>> history = new ArrayList<>();
        for (long position = 1; position <= 150; position++) {
            UUID person = new UUID(0, random.nextInt(3));
            String recipient = "recipient-" + random.nextInt(3);
            EvidenceFact fact = switch (random.nextInt(9)) {
                case 0 -> new ConsentRevoked(person, new UUID(1, random.nextLong()), NOON, List.of(), false);
                case 1 -> new EpisodeClosed(person, new UUID(2, random.nextInt(4)), NOON);
                case 2 -> new EpisodeAdmitted(person, new UUID(2, random.nextInt(4)), "evening", NOON);
                case 3 ->
                    new ProgrammePolicyChanged(
                            "programme-" + random.nextInt(2), NOON.plusSeconds(position), "MIXED", Map.of());
                case 4 ->
                    new RepresentativeDesignated(
                            person, new UUID(3, random.nextInt(2)), "subject", List.of("ALL"), NOON, NOON);
                case 6 -> new StaffAccessOpened(person, new UUID(4, random.nextInt(3)), "clinician", NOON);
                case 7 -> new StaffAccessEnded(person, new UUID(4, random.nextInt(3)));
                case 5 -> new RepresentativeEnded(person, new UUID(3, random.nextInt(2)), NOON);
                default ->
                    new RecipientDescribed(
                            recipient, "OTHER", List.of("client-" + random.nextInt(9)), List.of(), List.of(), true);
            };
            String stream = switch (fact) {
                case EpisodeClosed closed -> "episode/" + closed.episodeId();
                case EpisodeAdmitted admitted -> "episode/" + admitted.episodeId();
                case ProgrammePolicyChanged changed -> "programme/" + changed.programme();
                case RecipientDescribed described -> "recipient/" + described.recipientId();
                case RepresentativeDesignated designated ->
                    "participant/" + designated.participantId() + "/representatives";
                case RepresentativeEnded ended -> "participant/" + ended.participantId() + "/representatives";
                case StaffAccessOpened opened -> "disclosure/" + opened.disclosureId();
                case StaffAccessEnded ended -> "disclosure/" + ended.disclosureId();
                default -> "participant/" + person + "/consents";
            };
            history.add(recorded(fact, stream, position, versions.merge(stream, 1L, Long::sum)));
        }
        return history;
    }

    private static Recorded<EvidenceFact> recorded(EvidenceFact fact, String stream, long position, long version) {
        EventHeader header = new EventHeader("north", null, NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        var event = new ProposedEvent(
                stream,
                "commit." + position, // as ids are: with a dot, which a path may not have
                "intake.consent-revoked.v1",
                1,
                header,
                SealedBytes.of(fact.toString().getBytes(UTF_8)),
                Fingerprint.of("test").text(stream).finish());
        return new Recorded<>(fact, new RecordedEvent(position, version, NOON.plusSeconds(position), event));
    }
}
