package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.intake.StreamNames;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.rest.ReferralAnswer.Filing;
import org.throughline.intake.referral.view.Alike;
import org.throughline.intake.referral.view.ReferralHistory;
import org.throughline.intake.referral.view.ReferralHistory.Referral;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.Receipt;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** Takes the commands about referrals, and finds the referral a path names. */
@RequestScoped
public class ReferralDesk {
    private static final Asked ASKED = Asked.of("referral-status", InformationClass.ATTENDANCE);

    private final Decider<ReferralCommand, ReferralRefusal> decider;
    private final ReferralHistory history;
    private final Alike alike;
    private final PersonTraces traces;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;
    private final Answers answers = new Answers("intake");

    ReferralDesk(
            ServiceRuntime runtime,
            ReferralDeciding deciding,
            PersonTraces traces,
            Acting acting,
            Looking looking,
            Disclosures disclosures) {
        this.decider = runtime.decider(deciding);
        this.history = new ReferralHistory(runtime);
        this.alike = new Alike(runtime);
        this.traces = traces;
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
    }

    Outcome<ReferralRefusal> handle(ReferralCommand command, Envelope envelope) {
        return decider.handle(command, envelope);
    }

    /**
     * Only a referral's sender may say something else of it; to everybody else there is none. What nobody sent, since the
     * person asked to come back, whoever takes referrals in asks for and says.
     */
    void requireSender(UUID referralId) {
        var _ = history.of(referralId, acting.organisation())
                .filter(this::maySay)
                .orElseThrow(Problems::unknown);
    }

    private boolean maySay(Referral referral) {
        return referral.sentBy().equals(acting.subject())
                || (!referral.later().readmissions().isEmpty()
                        && !disclosures.outside()
                        && disclosures.serves(referral.received().participantId()));
    }

    /** What a sender is answered who says something else of a referral than before. */
    Response restated(UUID referralId, Outcome<ReferralRefusal> outcome, @Nullable Filing consent) {
        return answers.done(outcome, ReferralAnswer.toSender(referralId, consent), ReferralProblems::of);
    }

    /** Every sender is answered in the same way, whatever became of the referral since. */
    Response received(UUID proposedId, Outcome<ReferralRefusal> outcome, @Nullable Filing consent) {
        if (outcome instanceof Outcome.KeyReused<ReferralRefusal>) {
            throw Problems.problem(
                    422,
                    "referral-identifier-reused",
                    "Another referral came in under this key or identifier; give a changed one its own");
        }
        UUID referralId = outcome instanceof Outcome.Done<ReferralRefusal>(Receipt receipt)
                ? StreamNames.referralOf(receipt.stream())
                : proposedId;
        return answers.created(
                outcome,
                URI.create("/intake/v1/referrals/" + referralId),
                ReferralAnswer.toSender(referralId, consent),
                ReferralProblems::of);
    }

    Response settle(ReferralCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), ReferralProblems::of);
    }

    Response settle(ReferralCommand command, Envelope envelope, Object body) {
        return answers.done(decider.handle(command, envelope), body, ReferralProblems::of);
    }

    Response record(ReferralCommand command, Envelope envelope, URI location, Object body) {
        return answers.created(decider.handle(command, envelope), location, body, ReferralProblems::of);
    }

    /** The referral, which is looked at to decide and not shown. */
    Referral known(UUID referralId) {
        return history.of(referralId, acting.organisation()).orElseThrow(Problems::unknown);
    }

    /** Whom the referral is taken to be about. */
    Identification identification(UUID referralId, Optional<UUID> chosen, List<OtherPerson> others) {
        Referral referral = known(referralId);
        UUID received = referral.received().participantId();
        return new Identification(
                new Meant(chosen.orElse(received), received, chosen.isPresent()), traces(referral), others);
    }

    private Traces traces(Referral referral) {
        PersonDetailsReceived person = referral.person().orElseThrow(ReferralDesk::erased);
        return traces.of(person.details(), person.identifiers());
    }

    private static Problem erased() {
        return Problems.problem(410, "record-erased", "The record was or is being erased; nothing can be added to it");
    }

    /** What this caller may see of a referral; a sender sees its own and nobody else's. */
    ReferralAnswer look(UUID referralId, Optional<Instant> knownAt) {
        Optional<Referral> found = history.of(referralId, acting.organisation(), knownAt);
        if (disclosures.outside()) {
            return lookFromOutside(referralId, found);
        }
        Referral referral = found.orElseThrow(Problems::unknown);
        looking.at(new Shown("referral", List.of(referral.participantId().toString())));
        return ReferralAnswer.toStaff(referral, alike(referral, knownAt));
    }

    /** Who may be the person; nobody is asked any more once the referral has ended. */
    private Optional<Found> alike(Referral referral, Optional<Instant> knownAt) {
        return referral.end().isPresent() || referral.person().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        alike.to(traces(referral), referral.received().candidates(), acting.organisation(), knownAt)
                                .without(referral.received().participantId()));
    }

    /** How far it has come is disclosed, if a basis covers the sender; that it was received, the sender knows. */
    private ReferralAnswer lookFromOutside(UUID referralId, Optional<Referral> found) {
        Referral referral = found.filter(one -> one.sentBy().equals(acting.subject()))
                .orElseThrow(() -> disclosures.unknown(referralId, ASKED));
        Optional<Release> release = disclosures.releaseIfPermitted(referral.participantId(), ASKED);
        looking.at(
                new Shown("referral-receipt", List.of(referral.participantId().toString())));
        if (release.isEmpty()) {
            disclosures.ownWords();
            return ReferralAnswer.toSender(referralId);
        }
        return release.get().leaves(ReferralAnswer.toSender(referralId, referral.status()));
    }
}
