package org.throughline.treatmentplan.reaction;

import java.util.List;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerCommand.NoteRelease;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.ReportEntry;

/**
 * An authority was told, so the ledger has it. The entry is stored with the report, so a crash in between loses none; of a report
 * that was filed before entries were, it is made of the report.
 */
public final class WhenExternalReportFiledThenNoteDisclosure implements Reaction<IncidentEvent> {
    private static final String NAME = "when-external-report-filed-then-note-disclosure";

    private final Decider<LedgerCommand, LedgerRefusal> ledger;
    private final Incidents incidents;

    /** Sends to the ledger of this service. */
    public WhenExternalReportFiledThenNoteDisclosure(
            Decider<LedgerCommand, LedgerRefusal> ledger, Incidents incidents) {
        this.ledger = ledger;
        this.incidents = incidents;
    }

    /** The facts of one incident that can be read, oldest first. */
    @FunctionalInterface
    public interface Incidents {
        List<Recorded<IncidentEvent>> facts(String stream, String organisation);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<IncidentEvent> recorded) {
        if (recorded.event() instanceof ExternalReportDisclosed told) {
            note(recorded, told.disclosure());
        } else if (recorded.event() instanceof ExternalReportFiled report) {
            noteEarlier(recorded, report);
        }
    }

    private void note(Recorded<IncidentEvent> recorded, RecordsDisclosed entry) {
        Reacting.settle(
                ledger.handle(
                        new NoteRelease(entry),
                        Reacting.envelope(NAME, recorded.stored(), "report", entry.policyVersion())),
                _ -> false);
    }

    private void noteEarlier(Recorded<IncidentEvent> recorded, ExternalReportFiled report) {
        List<Recorded<IncidentEvent>> incident =
                incidents.facts(IncidentDeciding.incident(report.incidentId()), recorded.organisation());
        if (incident.stream().noneMatch(fact -> isEntry(fact, recorded))) {
            incident.stream()
                    .map(Recorded::event)
                    .filter(IncidentReported.class::isInstance)
                    .map(IncidentReported.class::cast)
                    .map(of -> ReportEntry.ofEarlier(
                            Reacting.idFrom(recorded.stored(), "disclosure"), of, report, DisclosurePolicy.STANDARD))
                    .forEach(entry -> note(recorded, entry));
        }
    }

    /** Whether it is the one that was stored with a report, which stands right behind it. */
    private static boolean isEntry(Recorded<IncidentEvent> fact, Recorded<IncidentEvent> report) {
        return fact.event() instanceof ExternalReportDisclosed
                && fact.stored().version() == report.stored().version() + 1;
    }
}
