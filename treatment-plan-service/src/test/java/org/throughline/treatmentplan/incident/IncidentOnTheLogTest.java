package org.throughline.treatmentplan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
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
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.TestStore;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.FileExternalReport;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.ReportBasis;
import org.throughline.treatmentplan.incident.domain.Severity;
import org.throughline.treatmentplan.reaction.WhenExternalReportFiledThenNoteDisclosure;

/** An incident and the ledger on one real log. */
class IncidentOnTheLogTest {
    private static final UUID PERSON = new UUID(24, 1);
    private static final UUID EPISODE = new UUID(24, 2);
    private static final UUID ID = new UUID(24, 3);
    private static final UUID ENTRY = new UUID(24, 4);
    private static final Instant NOON = Instant.parse("2026-04-21T12:00:00Z");
    private static final Text WORDS = new Text("An example.");
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    private final IncidentDeciding incidents = new IncidentDeciding();
    private final LedgerDeciding ledger = new LedgerDeciding("treatment-plan");
    private EventLog log;
    private Vault vault;
    private Deciders deciders;

    @BeforeEach
    void start(@TempDir Path directory) {
        log = MongoEventLog.open(TestStore.freshDatabase(), "treatment-plan", LogBounds.DEFAULT, Clock.systemUTC());
        vault = new Vault(
                TestStore.freshDatabase(),
                new FileKeyEncryptionKeys(directory.resolve("kek")),
                Set.of(CLINICAL, ORGANISATION),
                Clock.systemUTC(),
                System::nanoTime);
        deciders = Deciders.start(log, vault, incidents, ledger);
        admitted();
        handle(
                new ReportIncident(
                        ID,
                        EPISODE,
                        IncidentKind.CHILD_ABUSE_SUSPECTED,
                        Severity.HIGH,
                        WORDS,
                        NOON,
                        "facilitator-a",
                        Role.GROUP_FACILITATOR,
                        ProgrammePolicy.STANDARD.incident(),
                        NOON),
                "a");
    }

    @AfterEach
    void stop() {
        deciders.close();
        log.close();
    }

    private void handle(IncidentCommand command, String key) {
        RequestKey request = new RequestKey(
                CommitId.derive("test", key), Fingerprint.of("test").text(key).finish());
        Outcome<?> outcome = deciders.of(incidents)
                .handle(
                        command,
                        Envelope.of(request, new Circumstances("org-1", "clinician-a", "c", null, "rules", NOON)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private List<RecordedEvent> stored(String type) {
        return log.about("org-1", PERSON.toString(), 0, 100).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    @Test
    void a_process_that_ends_between_a_report_and_its_entry_in_the_ledger_loses_none_and_makes_no_second_one() {
        handle(
                new FileExternalReport(
                        ID,
                        ENTRY,
                        ReportBasis.CHILD_ABUSE_REPORT,
                        WORDS,
                        "",
                        WORDS,
                        "desk",
                        "clinician-a",
                        Role.CLINICIAN,
                        new Evidence(Optional.empty(), Optional.empty()),
                        DisclosurePolicy.STANDARD,
                        NOON,
                        NOON),
                "b");
        assertThat(stored("treatment-plan.records-disclosed.v1")).isEmpty();
        RecordedEvent told =
                stored("treatment-plan.external-report-disclosed.v1").getFirst();
        DataKey organisation = (DataKey) vault.keyFor(new KeyScope("org-1", ORGANISATION, "org-1"));
        assertThat(told.header().key())
                .as("it outlives the keys of the person")
                .isEqualTo(organisation.id().toString());
        var reaction = new WhenExternalReportFiledThenNoteDisclosure(deciders.of(ledger));
        reaction.on(opened(told));
        reaction.on(opened(told));
        assertThat(stored("treatment-plan.records-disclosed.v1")).hasSize(1);
    }

    private Recorded<IncidentEvent> opened(RecordedEvent stored) {
        Opened.Plain plain = (Opened.Plain) new SealedEvents("treatment-plan", vault).open(stored);
        return new Recorded<>(
                new EventRecords<>(IncidentCatalogue.TYPES).read(stored.type(), 1, plain.payload()), stored);
    }

    private void admitted() {
        new ToldFacts(log, vault)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + EPISODE,
                                "intake.participant-admitted.v1",
                                "org-1",
                                PERSON,
                                NOON),
                        Map.of("participantId", PERSON, "episodeId", EPISODE));
    }
}
