package org.throughline.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerFact;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.ledger.LedgerSamples;
import org.throughline.intake.disclosure.view.LedgerProjection;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class LedgerProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_ledger(long seed) {
        Random random = new Random(seed);
        List<Recorded<LedgerFact>> history = new ArrayList<>();
        Map<UUID, Long> versions = new HashMap<>();
        for (int position = 1; position <= 60; position++) {
            LedgerFact earlier = history.isEmpty()
                    ? null
                    : history.get(random.nextInt(history.size())).event();
            LedgerFact fact = earlier != null && random.nextInt(3) == 0
                    ? later(random, earlier.disclosureId())
                    : entry(random, new UUID(7, position));
            history.add(recorded(fact, position, versions.merge(fact.disclosureId(), 1L, Long::sum)));
        }
        new ShuffledDelivery<>(new LedgerProjection(), history).holds(seed);
    }

    @Test
    void the_entries_of_every_service_are_read_as_they_were_made() {
        EventRecords<LedgerFact> reader = new EventRecords<>(DisclosureCatalogue.EVENTS);
        for (String service : List.of("intake", "scheduling", "treatment-plan", "outcomes")) {
            var made = new LedgerDeciding(service).catalogue();
            LedgerSamples.ALL.forEach(
                    entry -> assertThat(reader.read(made.typeOf(entry).name(), 1, new EventRecords<>(made).json(entry)))
                            .isEqualTo(entry));
        }
    }

    private static LedgerFact later(Random random, UUID disclosureId) {
        UUID person = new UUID(4, 1);
        return switch (random.nextInt(3)) {
            case 0 -> new StaffAccessOpened(disclosureId, person, "nurse", NOON, NOON.plusSeconds(3_600));
            case 1 -> new StaffAccessEnded(disclosureId, person, NOON.plusSeconds(60));
            default -> new DisclosureReviewed(disclosureId, person, Finding.LAWFUL, "officer", NOON, "policy");
        };
    }

    private static LedgerEvent entry(Random random, UUID id) {
        return switch (random.nextInt(3)) {
            case 0 -> new DisclosureRefused(id, LedgerSamples.REQUEST, WithheldReason.NO_CONSENT, NOON, "policy");
            case 1 -> new DisclosureRefused(id, LedgerSamples.REQUEST, WithheldReason.RESTRICTED, NOON, "policy");
            default -> byPerson(id, random.nextBoolean() ? List.of() : List.of(Objection.NO_CONSENT));
        };
    }

    private static ManualDisclosureRecorded byPerson(UUID id, List<Objection> objections) {
        return new ManualDisclosureRecorded(
                id,
                LedgerSamples.REQUEST,
                List.of(LegalBasis.CONSENT),
                Channel.LETTER,
                List.of(),
                List.of(),
                true,
                false,
                "",
                objections,
                NOON.plusSeconds(id.getLeastSignificantBits()),
                NOON,
                "policy");
    }

    private static Recorded<LedgerFact> recorded(LedgerFact entry, long position, long version) {
        EventHeader header = new EventHeader("north", null, NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        String type = switch (entry) {
            case ManualDisclosureRecorded _ -> ManualDisclosureCatalogue.ENTRY;
            case StaffAccessOpened _ -> ManualDisclosureCatalogue.OPENED;
            case StaffAccessEnded _ -> ManualDisclosureCatalogue.ENDED;
            case DisclosureReviewed _ -> ManualDisclosureCatalogue.REVIEW;
            case LedgerEvent _ -> LedgerDeciding.refused("outcomes");
        };
        var event = new ProposedEvent(
                LedgerDeciding.stream(entry.disclosureId()),
                new UUID(8, position).toString(),
                type,
                1,
                header,
                SealedBytes.of(entry.toString().getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(entry.disclosureId().toString()).finish());
        return new Recorded<>(entry, new RecordedEvent(position, version, NOON, event));
    }
}
