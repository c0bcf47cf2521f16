package org.throughline.disclosure.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ManualCommand.EndEmergencyAccess;
import org.throughline.disclosure.domain.ManualCommand.OpenEmergencyAccess;
import org.throughline.disclosure.domain.ManualCommand.RecordManualDisclosure;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.domain.ManualLaw.Verdict;
import org.throughline.disclosure.domain.ManualRefusal.AlreadyReviewed;
import org.throughline.disclosure.domain.ManualRefusal.DisclosedInFuture;
import org.throughline.disclosure.domain.ManualRefusal.DisclosureUnknown;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyGoesOn;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotAttested;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotNeeded;
import org.throughline.disclosure.domain.ManualRefusal.EntryExists;
import org.throughline.disclosure.domain.ManualRefusal.NotFlagged;
import org.throughline.disclosure.domain.ManualRefusal.Objected;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.disclosure.domain.ManualRefusal.ReviewerTold;
import org.throughline.platform.decider.Decision;

/**
 * A disclosure by a person in the ledger. What may not be told is refused; what was told all the same is a fact, so it is
 * recorded with what speaks against it.
 *
 * @param participantKnown whether they are registered
 * @param entry once it stands; of what a person told in another service, the one that service made
 * @param access if it is the reading of a record in an emergency
 * @param review once the privacy officer has looked at it
 */
public record ManualDisclosure(
        boolean participantKnown,
        Optional<LedgerEvent> entry,
        Optional<EmergencyAccess> access,
        Optional<Review> review) {
    /** Nothing is known. */
    public static final ManualDisclosure NONE =
            new ManualDisclosure(false, Optional.empty(), Optional.empty(), Optional.empty());

    private static final String BY_A_PERSON = "by-person";

    /** What was found, and why; that is told second. */
    record Review(DisclosureReviewed found, Optional<Words> reason) {}

    /** Grants or refuses a request. */
    public static Decision<ManualEvent, ManualRefusal> decide(ManualDisclosure state, ManualCommand command) {
        return switch (command) {
            case RecordManualDisclosure c -> record(state, c);
            case OpenEmergencyAccess c -> open(state, c);
            case EndEmergencyAccess c -> EmergencyAccess.end(state.access, c);
            case ReviewDisclosure c -> review(state, c);
        };
    }

    /** Applies one fact. */
    public static ManualDisclosure evolve(ManualDisclosure now, ManualEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new ManualDisclosure(true, now.entry, now.access, now.review);
            case ManualDisclosureRecorded e ->
                new ManualDisclosure(now.participantKnown, Optional.of(e), now.access, now.review);
            case RecordsDisclosed e ->
                new ManualDisclosure(now.participantKnown, Optional.of(e), now.access, now.review);
            case GroundsRecorded _ -> now; // the entry beside it counts
            case StaffAccessOpened e -> now.with(EmergencyAccess.of(e));
            case StaffAccessEnded e -> now.with(now.access.orElseThrow().endedBy(e));
            case DisclosureReviewed e -> now.with(new Review(e, Optional.empty()));
            case ReviewExplained e ->
                now.with(new Review(now.review.orElseThrow().found(), Optional.of(e.reason())));
        };
    }

    private static Decision<ManualEvent, ManualRefusal> record(ManualDisclosure state, RecordManualDisclosure c) {
        if (!state.participantKnown) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (state.entry.isPresent()) {
            return refuse(new EntryExists(c.disclosureId()));
        }
        if (c.act().telling().at().isAfter(c.requestedAt())) {
            return refuse(new DisclosedInFuture(c.disclosureId()));
        }
        Verdict verdict = ManualLaw.rule(c.act(), c.evidence(), c.policy());
        return verdict.objections().isEmpty() || c.act().telling().happened()
                ? accept(
                        entry(c.disclosureId(), c.act(), verdict, c.policy(), c.requestedAt()),
                        new GroundsRecorded(
                                c.participantId(), c.disclosureId(), c.act().grounds()))
                : refuse(new Objected(verdict.objections(), verdict.missing()));
    }

    private static Decision<ManualEvent, ManualRefusal> open(ManualDisclosure state, OpenEmergencyAccess c) {
        UUID person = c.participantId();
        if (!c.attested()) {
            return refuse(new EmergencyNotAttested(person));
        }
        if (!state.participantKnown) {
            return refuse(new ParticipantUnknown(person));
        }
        if (state.entry.isPresent()) {
            return refuse(new EntryExists(c.disclosureId()));
        }
        if (c.served()) {
            return refuse(new EmergencyNotNeeded(person));
        }
        Verdict verdict = ManualLaw.rule(c.act(), c.evidence(), c.policy());
        if (!verdict.objections().isEmpty()) {
            return refuse(new Objected(verdict.objections(), verdict.missing()));
        }
        return accept(
                entry(c.disclosureId(), c.act(), verdict, c.policy(), c.requestedAt()),
                new GroundsRecorded(person, c.disclosureId(), c.act().grounds()),
                new StaffAccessOpened(
                        c.disclosureId(),
                        person,
                        c.act().telling().actor(),
                        c.requestedAt(),
                        c.requestedAt().plus(c.length())));
    }

    private ManualDisclosure with(Review next) {
        return new ManualDisclosure(participantKnown, entry, access, Optional.of(next));
    }

    private ManualDisclosure with(EmergencyAccess next) {
        return new ManualDisclosure(participantKnown, entry, Optional.of(next), review);
    }

    private static Decision<ManualEvent, ManualRefusal> review(ManualDisclosure state, ReviewDisclosure c) {
        UUID id = c.disclosureId();
        Optional<LedgerEvent> entry =
                state.entry.filter(told -> told.request().participantId().equals(c.participantId()));
        if (entry.isEmpty()) {
            return refuse(new DisclosureUnknown(id));
        }
        if (entry.get().objections().isEmpty() && state.access.isEmpty()) {
            return refuse(new NotFlagged(id));
        }
        if (state.access.filter(one -> !one.isPast(c.requestedAt())).isPresent()) {
            return refuse(new EmergencyGoesOn(id));
        }
        if (state.review.isPresent()) {
            return same(state.review.get(), c) ? nothingNew() : refuse(new AlreadyReviewed(id));
        }
        return entry.get().request().actor().equals(c.reviewedBy())
                ? refuse(new ReviewerTold(id))
                : accept(
                        new DisclosureReviewed(
                                id,
                                c.participantId(),
                                c.finding(),
                                c.reviewedBy(),
                                c.requestedAt(),
                                c.policy().version()),
                        new ReviewExplained(c.participantId(), id, c.reason()));
    }

    private static boolean same(Review review, ReviewDisclosure c) {
        return review.found().finding() == c.finding()
                && review.found().reviewedBy().equals(c.reviewedBy())
                && review.reason().equals(Optional.of(c.reason()));
    }

    private static ManualDisclosureRecorded entry(
            UUID disclosureId, Act act, Verdict verdict, DisclosurePolicy policy, Instant recordedAt) {
        Request request = new Request(
                act.participantId(),
                act.episodes().stream().sorted().toList(),
                act.telling().client(),
                act.telling().actor(),
                act.recipientId(),
                act.purpose().map(Purpose::name).orElse(""),
                BY_A_PERSON,
                act.information());
        // Who reads the record themselves is sent nothing that a notice could go with.
        boolean noticed = verdict.partTwo() && act.telling().channel() != Channel.RECORD;
        return new ManualDisclosureRecorded(
                disclosureId,
                request,
                act.basis().stream().toList(),
                act.telling().channel(),
                List.copyOf(act.assurances()),
                verdict.consents().stream().map(Ruling.Given::consentId).toList(),
                verdict.partTwo(),
                verdict.reliance(),
                noticed ? policy.notice() : "",
                verdict.objections(),
                act.telling().at(),
                recordedAt,
                policy.version());
    }
}
