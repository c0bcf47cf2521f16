package org.throughline.treatmentplan.privatenote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.AUTHOR;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.CALL;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.ENTRY;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.EPISODE;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.ID;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.NOON;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.PERSON;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.WORDS;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.byOrder;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.nothing;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.order;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.release;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.write;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyEncryptionKeys;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.KeysInUse;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.TestStore;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;
import org.throughline.treatmentplan.reaction.WhenPrivateNoteReleasedThenNoteDisclosure;

/** A note and the ledger on one real log. */
class PrivateNoteOnTheLogTest {
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    private final PrivateNoteDeciding notes = new PrivateNoteDeciding();
    private final LedgerDeciding ledger = new LedgerDeciding("treatment-plan");
    private final AtomicLong nanos = new AtomicLong();
    private MongoDatabase keys;
    private KeyEncryptionKeys generations;
    private EventLog log;
    private Vault vault;
    private Deciders deciders;

    @BeforeEach
    void start(@TempDir Path directory) {
        log = MongoEventLog.open(TestStore.freshDatabase(), "treatment-plan", LogBounds.DEFAULT, Clock.systemUTC());
        keys = TestStore.freshDatabase();
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        vault = new Vault(
                keys,
                generations,
                Set.of(CLINICAL, ORGANISATION, PrivateNoteCatalogue.NOTE),
                Clock.systemUTC(),
                nanos::get);
        deciders = Deciders.start(log, vault, notes, ledger);
        told(
                "episode/" + EPISODE,
                "intake.participant-admitted.v1",
                Map.of("participantId", PERSON, "episodeId", EPISODE));
    }

    @AfterEach
    void stop() {
        deciders.close();
        log.close();
    }

    private Outcome<?> handle(PrivateNoteCommand command, String key) {
        RequestKey request = new RequestKey(
                CommitId.derive("test", key), Fingerprint.of("test").text(key).finish());
        return deciders.of(notes)
                .handle(command, Envelope.of(request, new Circumstances("org-1", AUTHOR, "c", null, "rules", NOON)));
    }

    private List<RecordedEvent> noted() {
        return log.about("org-1", PERSON.toString(), 0, 100).stream()
                .filter(event -> event.type().equals("treatment-plan.records-disclosed.v1"))
                .toList();
    }

    @Test
    void each_note_lies_under_a_key_of_its_own_that_says_nothing_of_it() {
        assertThat(handle(write(), "a")).isInstanceOf(Outcome.Done.class);
        RecordedEvent written =
                log.stream(StreamName.in("org-1", "private-note/" + ID), 1).getFirst();
        DataKey own = (DataKey) vault.keyFor(new KeyScope("org-1", PrivateNoteCatalogue.NOTE, ID.toString()));
        assertThat(written.header().key()).isEqualTo(own.id().toString());
        assertThat(written.header().subject()).isEqualTo(PERSON.toString());
    }

    @Test
    void a_process_that_ends_between_a_release_and_its_entry_in_the_ledger_loses_none_and_makes_no_second_one() {
        handle(write(), "a");
        assertThat(handle(release(byOrder(order()), nothing()), "b")).isInstanceOf(Outcome.Done.class);
        assertThat(noted()).isEmpty();
        Recorded<PrivateNoteEvent> released = released();
        var reaction = new WhenPrivateNoteReleasedThenNoteDisclosure(deciders.of(ledger));
        reaction.on(released);
        reaction.on(released);
        assertThat(noted()).hasSize(1);
    }

    private Recorded<PrivateNoteEvent> released() {
        RecordedEvent stored = log.about("org-1", PERSON.toString(), 0, 100).stream()
                .filter(event -> event.type().equals("treatment-plan.private-note-released.v1"))
                .findFirst()
                .orElseThrow();
        Opened.Plain plain = (Opened.Plain) new SealedEvents("treatment-plan", vault).open(stored);
        PrivateNoteEvent event = new EventRecords<>(PrivateNoteCatalogue.TYPES).read(stored.type(), 1, plain.payload());
        return new Recorded<>(event, stored);
    }

    @Test
    void nothing_is_written_about_whom_intake_told_that_they_were_erased() {
        told("participant/" + PERSON + "/retention", "intake.record-erased.v1", Map.of("participantId", PERSON));
        assertThat(handle(write(), "a")).isInstanceOf(Outcome.Refused.class);
        assertThat(log.version(StreamName.in("org-1", "private-note/" + ID))).isZero();
    }

    @Test
    void nothing_is_written_about_somebody_while_an_order_to_erase_stands() {
        assertThat(handle(write(), "a")).isInstanceOf(Outcome.Done.class);
        DestructionOrder order =
                new DestructionOrder(Set.of(clinical().id()), "retention-over", "seven-years", "officer-1", NOON);
        Erasure erasure = new Erasure(keys, generations, () -> {}, Clock.systemUTC(), () -> 0);
        assertThatThrownBy(() -> erasure.erase(UUID.randomUUID(), order)).isInstanceOf(KeysInUse.class);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos()); // every process has looked again
        WritePrivateNote another =
                new WritePrivateNote(ENTRY, PERSON, EPISODE, PrivateNoteKind.PSYCHOTHERAPY, CALL, WORDS, AUTHOR, NOON);
        assertThat(handle(another, "b")).isInstanceOf(Outcome.Erased.class);
        assertThat(log.version(StreamName.in("org-1", "private-note/" + ENTRY))).isZero();
        assertThat(handle(write(), "a")).isInstanceOf(Outcome.Done.class);
    }

    private DataKey clinical() {
        return (DataKey) vault.keyFor(new KeyScope("org-1", CLINICAL, PERSON.toString()));
    }

    private void told(String stream, String type, Map<String, ?> payload) {
        new ToldFacts(log, vault).happens(new Told("intake", stream, type, "org-1", PERSON, NOON), payload);
    }
}
