package org.throughline.disclosure.gate;

import java.time.Instant;
import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.access.Caller;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.service.ServiceRuntime;

/** Writes entries, durably, before an answer goes. */
final class Ledger {
    private final Decider<LedgerCommand, LedgerRefusal> decider;

    Ledger(ServiceRuntime runtime, LedgerDeciding deciding) {
        this.decider = runtime.decider(deciding);
    }

    /**
     * Returns once the entry is durable.
     *
     * @throws RuntimeException if it could not be stored; then nothing may leave
     */
    void note(LedgerCommand command, String policyVersion, Caller caller, String correlation) {
        String id = command.disclosureId().toString();
        var request = new RequestKey(
                CommitId.derive("disclosure", id),
                Fingerprint.of("throughline.disclosure.v1").text(id).finish());
        var circumstances = new Circumstances(
                caller.organisation(), caller.subject(), correlation, null, policyVersion, at(command));
        switch (decider.handle(command, Envelope.of(request, circumstances))) {
            case Outcome.Done<LedgerRefusal> _ -> {}
            case Outcome<LedgerRefusal> other ->
                throw new IllegalStateException("a disclosure was not noted: " + other.getClass());
        }
    }

    private static Instant at(LedgerCommand command) {
        return switch (command) {
            case LedgerCommand.NoteDisclosure c -> c.at();
            case LedgerCommand.NoteRelease c -> c.entry().disclosedAt();
            case LedgerCommand.NoteRefusal c -> c.at();
        };
    }
}
