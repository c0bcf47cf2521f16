package org.throughline.treatmentplan.reaction;

import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerCommand.NoteRelease;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;

/** An authority was told, so the ledger has it. The entry is stored with the report, so a crash in between loses none. */
public final class WhenExternalReportFiledThenNoteDisclosure implements Reaction<IncidentEvent> {
    private static final String NAME = "when-external-report-filed-then-note-disclosure";

    private final Decider<LedgerCommand, LedgerRefusal> ledger;

    /** Sends to the ledger of this service. */
    public WhenExternalReportFiledThenNoteDisclosure(Decider<LedgerCommand, LedgerRefusal> ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<IncidentEvent> recorded) {
        if (recorded.event() instanceof ExternalReportDisclosed told) {
            Reacting.settle(
                    ledger.handle(
                            new NoteRelease(told.disclosure()),
                            Reacting.envelope(
                                    NAME,
                                    recorded.stored(),
                                    "report",
                                    told.disclosure().policyVersion())),
                    _ -> false);
        }
    }
}
