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
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
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
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.FileExternalReport;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
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
        handle(deciders.of(incidents), command, key);
    }

    private static void handle(Decider<IncidentCommand, IncidentRefusal> decider, IncidentCommand command, String key) {
        RequestKey request = new RequestKey(
                CommitId.derive("test", key), Fingerprint.of("test").text(key).finish());
        Outcome<?> outcome = decider.handle(
                command, Envelope.of(request, new Circumstances("org-1", "clinician-a", "c", null, "rules", NOON)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static FileExternalReport file(ReportBasis basis) {
        return new FileExternalReport(
                ID,
                ENTRY,
                basis,
                WORDS,
                basis.authority(),
                "",
                WORDS,
                "desk",
                "clinician-a",
                Role.CLINICIAN,
                new Evidence(Optional.empty(), Optional.empty()),
                DisclosurePolicy.STANDARD,
                NOON,
                NOON);
    }

    private WhenExternalReportFiledThenNoteDisclosure reaction() {
        return new WhenExternalReportFiledThenNoteDisclosure(deciders.of(ledger), this::facts);
    }

    private List<Recorded<IncidentEvent>> facts(String stream, String organisation) {
        return log.stream(StreamName.in(organisation, stream), 1).stream()
                .map(this::opened)
                .toList();
    }

    private List<RecordedEvent> stored(String type) {
        return log.about("org-1", PERSON.toString(), 0, 100).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    @Test
    void a_process_that_ends_between_a_report_and_its_entry_in_the_ledger_loses_none_and_makes_no_second_one() {
        handle(file(ReportBasis.CHILD_ABUSE_REPORT), "b");
        assertThat(stored("treatment-plan.records-disclosed.v1")).isEmpty();
        RecordedEvent told =
                stored("treatment-plan.external-report-disclosed.v1").getFirst();
        DataKey organisation = (DataKey) vault.keyFor(new KeyScope("org-1", ORGANISATION, "org-1"));
        assertThat(told.header().key())
                .as("it outlives the keys of the person")
                .isEqualTo(organisation.id().toString());
        Recorded<IncidentEvent> report =
                opened(stored("treatment-plan.external-report-filed.v1").getFirst());
        reaction().on(report);
        reaction().on(opened(told));
        reaction().on(report);
        reaction().on(opened(told));
        assertThat(stored("treatment-plan.records-disclosed.v1")).hasSize(1);
    }

    /** As they were decided before a report told the ledger of itself. */
    private static final class Earlier implements Deciding<IncidentCommand, Incident, IncidentEvent, IncidentRefusal> {
        private final IncidentDeciding now = new IncidentDeciding();

        @Override
        public Class<IncidentCommand> commands() {
            return now.commands();
        }

        @Override
        public Catalogue<IncidentEvent> catalogue() {
            return now.catalogue();
        }

        @Override
        public Streams streams(IncidentCommand command) {
            return now.streams(command);
        }

        @Override
        public Incident initial() {
            return now.initial();
        }

        @Override
        public Decision<IncidentEvent, IncidentRefusal> decide(Incident state, IncidentCommand command) {
            return switch (now.decide(state, command)) {
                case Decision.Accepted<IncidentEvent, IncidentRefusal>(List<IncidentEvent> events) ->
                    new Decision.Accepted<>(events.stream()
                            .filter(event -> !(event instanceof ExternalReportDisclosed))
                            .toList());
                case Decision.Refused<IncidentEvent, IncidentRefusal> refused -> refused;
            };
        }

        @Override
        public Incident evolve(Incident state, IncidentEvent event) {
            return now.evolve(state, event);
        }

        @Override
        public String streamOf(IncidentEvent event) {
            return now.streamOf(event);
        }
    }

    @Test
    void a_report_that_was_filed_before_reports_told_the_ledger_is_entered_once_from_what_was_kept_of_it() {
        Earlier earlier = new Earlier();
        try (Deciders then = Deciders.start(log, vault, earlier)) {
            handle(then.of(earlier), file(ReportBasis.ADULT_ABUSE), "b");
        }
        assertThat(stored("treatment-plan.external-report-disclosed.v1")).isEmpty();
        for (RecordedEvent event : log.read(1, 100)) {
            if (IncidentCatalogue.TYPES.named(event.type()).isPresent()) {
                reaction().on(opened(event));
                reaction().on(opened(event));
            }
        }
        RecordedEvent entry = stored("treatment-plan.records-disclosed.v1").getFirst();
        assertThat(stored("treatment-plan.records-disclosed.v1")).hasSize(1);
        Opened.Plain plain = (Opened.Plain) new SealedEvents("treatment-plan", vault).open(entry);
        RecordsDisclosed told =
                (RecordsDisclosed) new EventRecords<>(ledger.catalogue()).read(entry.type(), 2, plain.payload());
        assertThat(told.request().participantId()).isEqualTo(PERSON);
        assertThat(told.request().episodes()).containsExactly(EPISODE);
        assertThat(told.request().actor()).isEqualTo("clinician-a");
        assertThat(told.disclosedAt()).isEqualTo(NOON);
        assertThat(told.authority()).containsExactly(Authority.ADULT_PROTECTION);
        assertThat(told.objections()).containsExactly(Objection.ADULT_ABUSE_UNDER_PART_TWO);
        assertThat(told.partTwo()).as("of what is not known, the stricter").isTrue();
    }

    private Recorded<IncidentEvent> opened(RecordedEvent stored) {
        Opened.Plain plain = (Opened.Plain) new SealedEvents("treatment-plan", vault).open(stored);
        return new Recorded<>(
                new EventRecords<>(IncidentCatalogue.TYPES)
                        .read(stored.type(), stored.event().revision(), plain.payload()),
                stored);
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
