package org.throughline.disclosure.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerCommand.NoteDisclosure;
import org.throughline.disclosure.domain.LedgerCommand.NoteRefusal;
import org.throughline.disclosure.domain.LedgerCommand.NoteRelease;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerRefusal.EntryExists;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.platform.decider.Decision;

/** One entry of the ledger: not there, or written for good. */
public sealed interface LedgerEntry {
    /** Nothing is written. */
    LedgerEntry NONE = new None();

    /** Nothing is written. */
    record None() implements LedgerEntry {}

    /** It stands. */
    record Written(UUID disclosureId) implements LedgerEntry {}

    /** Decides what is noted. */
    static Decision<LedgerEvent.OfService, LedgerRefusal> decide(LedgerEntry entry, LedgerCommand command) {
        return switch (entry) {
            case Written(UUID disclosureId) -> Decision.refuse(new EntryExists(disclosureId));
            case None _ -> Decision.accept(noted(command));
        };
    }

    /** Applies what was noted. */
    static LedgerEntry evolve(LedgerEvent.OfService event) {
        return new Written(event.disclosureId());
    }

    private static LedgerEvent.OfService noted(LedgerCommand command) {
        return switch (command) {
            case NoteDisclosure c -> disclosed(c, c.ruling());
            case NoteRelease c -> c.entry();
            case NoteRefusal c ->
                new DisclosureRefused(
                        c.disclosureId(),
                        c.request(),
                        c.reason(),
                        c.at(),
                        c.policy().version());
        };
    }

    private static RecordsDisclosed disclosed(NoteDisclosure command, Permitted ruling) {
        return new RecordsDisclosed(
                command.disclosureId(),
                command.request(),
                ruling.basis(),
                ruling.consents().stream().map(Ruling.Given::consentId).toList(),
                ruling.information(),
                ruling.partTwo(),
                ruling.reliance(),
                ruling.bearsNotice() ? command.policy().notice() : "",
                command.at(),
                command.policy().version(),
                List.of(),
                List.of());
    }
}
