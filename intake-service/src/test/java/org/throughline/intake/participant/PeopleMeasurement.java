package org.throughline.intake.participant;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.Compartments;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.likeness.domain.Trait;
import org.throughline.intake.likeness.domain.Traits;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.testkit.TestStore;

/**
 * How long it takes to find who may be the same person among 10 000: from the name to the refusal that names them. Not run
 * with the tests; {@code -Dtest=PeopleMeasurement} runs it.
 */
class PeopleMeasurement {
    private static final int PARTICIPANTS = Integer.getInteger("participants", 10_000);
    private static final int SEARCHES = 1_000;
    private static final int WARM_UP = 200;
    private static final String ORGANISATION = "org-1";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void measure() throws Exception {
        Path keys = Files.createTempDirectory("people");
        EventLog log = MongoEventLog.open(TestStore.freshDatabase(), "intake", LogBounds.DEFAULT, Clock.systemUTC());
        Vault vault = new Vault(
                TestStore.freshDatabase(),
                new FileKeyEncryptionKeys(keys.resolve("kek")),
                Set.of(Compartments.IDENTITY, Compartments.CLINICAL, Compartments.ORGANISATION, BlindIndex.KIND));
        ParticipantDeciding domain = new ParticipantDeciding();
        try (log;
                Deciders deciders = Deciders.start(log, vault, domain)) {
            Decider<ParticipantCommand, ParticipantRefusal> decider = deciders.of(domain);
            BlindIndex index = new BlindIndex(vault);
            for (int i = 0; i < PARTICIPANTS; i++) {
                send(decider, index, "register-" + i, i);
            }
            long[] nanos = new long[SEARCHES];
            Random random = new Random(1);
            int found = 0;
            for (int i = -WARM_UP; i < SEARCHES; i++) {
                int number = random.nextInt(PARTICIPANTS);
                long start = System.nanoTime();
                Outcome<ParticipantRefusal> outcome = send(decider, index, "search-" + i, number);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                    found += outcome instanceof Outcome.Refused<ParticipantRefusal> ? 1 : 0;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "participants %d, searches %d, found %d, p50 %.1f ms, p99 %.1f ms%n",
                    PARTICIPANTS, SEARCHES, found, millis(nanos[SEARCHES / 2]), millis(nanos[SEARCHES * 99 / 100]));
        }
    }

    private static double millis(long nanos) {
        return nanos / 1_000_000.0;
    }

    private static Outcome<ParticipantRefusal> send(
            Decider<ParticipantCommand, ParticipantRefusal> decider, BlindIndex index, String key, int number) {
        PersonDetails details = details(number);
        Person person =
                new Person(new Described(details, List.of()), new Traces(details, tokens(index, details), List.of()));
        RequestKey request = new RequestKey(
                CommitId.derive("command", key),
                Fingerprint.of("test").text(key).finish());
        Circumstances circumstances = new Circumstances(ORGANISATION, "clerk-1", "corr-1", null, "rules-1", NOON);
        return decider.handle(
                new RegisterParticipant(
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                        person,
                        List.of(),
                        "clerk-1",
                        NOON),
                Envelope.of(request, circumstances));
    }

    /** Names of three syllables, every one of them once or a few times. */
    private static PersonDetails details(int number) {
        List<String> syllables =
                List.of("ba", "ke", "ri", "to", "lun", "mas", "pel", "gor", "dav", "nis", "sho", "fri");
        Random random = new Random(number);
        StringBuilder family = new StringBuilder();
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            family.append(syllables.get(random.nextInt(syllables.size())));
            given.append(syllables.get(random.nextInt(syllables.size())));
        }
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        return new PersonDetails(
                new PersonName(new Text(family.toString()), List.of(new Text(given.toString()))),
                new PartialDate(born.toString()),
                Sex.UNKNOWN,
                "und",
                new Reach(List.of(), List.of()));
    }

    private static PersonTokens tokens(BlindIndex index, PersonDetails details) {
        Traits traits = Traits.of(
                details.name().family().value(),
                details.name().given().getFirst().value(),
                details.birthDate());
        Map<String, Likeness> sought = new LinkedHashMap<>();
        traits.sought().forEach(trait -> sought.putIfAbsent(token(index, trait), trait.likeness()));
        return new PersonTokens(
                traits.borne().stream().map(trait -> token(index, trait)).toList(), sought, LikenessPolicy.STANDARD);
    }

    private static String token(BlindIndex index, Trait trait) {
        return index.token(ORGANISATION, trait.field(), trait.value()).orElseThrow();
    }
}
