package org.throughline.disclosure.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.List;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.ManualCommand.RecordManualDisclosure;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualLaw.Verdict;
import org.throughline.disclosure.domain.ManualRefusal.DisclosedInFuture;
import org.throughline.disclosure.domain.ManualRefusal.EntryExists;
import org.throughline.disclosure.domain.ManualRefusal.Objected;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.platform.decider.Decision;

/**
 * A disclosure by a person in the ledger. What may not be told is refused; what was told all the same is a fact, so it is
 * recorded with what speaks against it.
 *
 * @param participantKnown whether they are registered
 * @param written whether the entry stands
 */
public record ManualDisclosure(boolean participantKnown, boolean written) {
    /** Nothing is known. */
    public static final ManualDisclosure NONE = new ManualDisclosure(false, false);

    private static final String BY_A_PERSON = "by-person";

    /** Grants or refuses a request. */
    public static Decision<ManualEvent, ManualRefusal> decide(ManualDisclosure state, ManualCommand command) {
        return switch (command) {
            case RecordManualDisclosure c -> record(state, c);
        };
    }

    /** Applies one fact. */
    public static ManualDisclosure evolve(ManualDisclosure now, ManualEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new ManualDisclosure(true, now.written);
            case ManualDisclosureRecorded _, GroundsRecorded _ -> new ManualDisclosure(now.participantKnown, true);
        };
    }

    private static Decision<ManualEvent, ManualRefusal> record(ManualDisclosure state, RecordManualDisclosure c) {
        if (!state.participantKnown) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (state.written) {
            return refuse(new EntryExists(c.disclosureId()));
        }
        if (c.act().telling().at().isAfter(c.requestedAt())) {
            return refuse(new DisclosedInFuture(c.disclosureId()));
        }
        Verdict verdict = ManualLaw.rule(c.act(), c.evidence(), c.policy());
        return verdict.objections().isEmpty() || c.act().telling().happened()
                ? accept(
                        entry(c, verdict),
                        new GroundsRecorded(
                                c.participantId(), c.disclosureId(), c.act().grounds()))
                : refuse(new Objected(verdict.objections(), verdict.missing()));
    }

    private static ManualDisclosureRecorded entry(RecordManualDisclosure c, Verdict verdict) {
        Act act = c.act();
        Request request = new Request(
                act.participantId(),
                act.episodes().stream().sorted().toList(),
                act.telling().client(),
                act.telling().actor(),
                act.recipientId(),
                act.purpose().map(Purpose::name).orElse(""),
                BY_A_PERSON,
                act.information());
        return new ManualDisclosureRecorded(
                c.disclosureId(),
                request,
                act.basis().stream().toList(),
                act.telling().channel(),
                List.copyOf(act.assurances()),
                verdict.consents().stream().map(Ruling.Given::consentId).toList(),
                verdict.partTwo(),
                verdict.reliance(),
                verdict.partTwo() ? c.policy().notice() : "",
                verdict.objections(),
                act.telling().at(),
                c.requestedAt(),
                c.policy().version());
    }
}
