package org.throughline.intake.coverage.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.OnAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordGrant;
import org.throughline.intake.coverage.domain.CoverageCommand.RequestAuthorisation;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageRefusal.AnsweredInFuture;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationIdTaken;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.ExtensionShrinks;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAppealed;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAwaitingDecision;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotDenied;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotGranted;
import org.throughline.intake.coverage.domain.CoverageRefusal.OverlapsAnother;
import org.throughline.intake.coverage.domain.CoverageRefusal.PeriodTooLong;
import org.throughline.platform.decider.Decision;

/** What becomes of an authorisation: asked for, granted or denied, appealed, extended, and run out. */
final class AuthorisationRules {
    private AuthorisationRules() {}

    static Decision<CoverageEvent, CoverageRefusal> decide(Coverage coverage, OnAuthorisation command) {
        Authorisation known = coverage.authorisations().get(command.authorisationId());
        if (command instanceof RequestAuthorisation c) {
            return request(coverage, c, Optional.ofNullable(known));
        }
        if (known == null) {
            return refuse(new AuthorisationUnknown(command.authorisationId()));
        }
        return switch (command) {
            case RequestAuthorisation c -> request(coverage, c, Optional.of(known));
            case RecordGrant c
            when known.status() != Status.REQUESTED -> refuse(new NotAwaitingDecision(c.authorisationId()));
            case RecordGrant c -> grant(coverage, known, c, c.grant());
            case RecordDenial c -> deny(known, c);
            case AppealDenial c -> appeal(known, c);
            case RecordAppealDecision c -> decideAppeal(coverage, known, c);
            case ExtendAuthorisation c -> extend(coverage, known, c);
        };
    }

    private static Decision<CoverageEvent, CoverageRefusal> request(
            Coverage coverage, RequestAuthorisation c, Optional<Authorisation> known) {
        if (known.isPresent()) {
            boolean same = known.get().status() == Status.REQUESTED
                    && known.get().terms().equals(c.terms());
            return same ? nothingNew() : refuse(new AuthorisationIdTaken(c.authorisationId()));
        }
        Optional<CoverageRefusal> flaw = flaw(coverage, c, c.terms());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        return accept(new AuthorisationRequested(
                c.participantId(),
                c.authorisationId(),
                c.terms(),
                c.asked().by(),
                c.asked().at(),
                c.asked().policy().version()));
    }

    private static Optional<CoverageRefusal> flaw(Coverage coverage, OnAuthorisation c, Terms terms) {
        if (c.asked().policy().tooLong(terms.from(), terms.until())) {
            return Optional.of(new PeriodTooLong(c.authorisationId()));
        }
        return coverage.authorisations().values().stream()
                .filter(other -> !other.authorisationId().equals(c.authorisationId()))
                .filter(other -> other.claimsDays() && other.terms().competesWith(terms))
                .findFirst()
                .map(other -> new OverlapsAnother(c.authorisationId(), other.authorisationId()));
    }

    private static Decision<CoverageEvent, CoverageRefusal> grant(
            Coverage coverage, Authorisation known, OnAuthorisation c, Grant grant) {
        if (grant.decidedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(c.authorisationId()));
        }
        Terms asked = known.terms();
        Terms terms = new Terms(
                asked.payer(),
                grant.level(),
                asked.basis(),
                grant.units(),
                grant.from(),
                grant.until(),
                asked.secondary());
        Optional<CoverageRefusal> flaw = flaw(coverage, c, terms);
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        return accept(granted(coverage, c, terms, grant));
    }

    private static List<CoverageEvent> granted(Coverage coverage, OnAuthorisation c, Terms terms, Grant grant) {
        AuthorisationGranted granted = new AuthorisationGranted(
                c.participantId(),
                c.authorisationId(),
                terms.payer(),
                terms.level(),
                terms.basis(),
                terms.units(),
                terms.from(),
                terms.until(),
                grant.reviewDue(),
                terms.secondary(),
                grant.decidedAt(),
                c.asked().policy().version());
        List<CoverageEvent> facts = new ArrayList<>();
        facts.add(granted);
        facts.add(new AuthorisationNumbered(
                c.participantId(),
                c.authorisationId(),
                grant.number(),
                c.asked().by()));
        facts.addAll(Balances.after(coverage, Coverage.evolve(coverage, granted), c, List.of(c.authorisationId())));
        facts.addAll(overAlready(c, terms.until()));
        return facts;
    }

    /** What is recorded after its last day has run out as soon as it stands. */
    private static List<AuthorisationExpired> overAlready(OnAuthorisation c, LocalDate until) {
        CoveragePolicy policy = c.asked().policy();
        return until.isBefore(LocalDate.ofInstant(c.asked().at(), policy.zone()))
                ? List.of(new AuthorisationExpired(
                        c.participantId(), c.authorisationId(), c.asked().at(), policy.version()))
                : List.of();
    }

    private static Decision<CoverageEvent, CoverageRefusal> deny(Authorisation known, RecordDenial c) {
        if (known.status() != Status.REQUESTED) {
            return refuse(new NotAwaitingDecision(c.authorisationId()));
        }
        if (c.deniedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(c.authorisationId()));
        }
        return accept(new AuthorisationDenied(
                c.participantId(),
                c.authorisationId(),
                known.terms().payer(),
                known.terms().level(),
                c.reason(),
                c.deniedAt(),
                c.asked().policy().version()));
    }

    private static Decision<CoverageEvent, CoverageRefusal> appeal(Authorisation known, AppealDenial c) {
        if (known.status() != Status.DENIED) {
            return refuse(new NotDenied(c.authorisationId()));
        }
        return accept(new AuthorisationAppealed(
                c.participantId(),
                c.authorisationId(),
                c.argument(),
                c.asked().by(),
                c.asked().at()));
    }

    private static Decision<CoverageEvent, CoverageRefusal> decideAppeal(
            Coverage coverage, Authorisation known, RecordAppealDecision c) {
        if (known.status() != Status.APPEALED) {
            return refuse(new NotAppealed(c.authorisationId()));
        }
        if (c.decidedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(c.authorisationId()));
        }
        AppealDecided decided = new AppealDecided(
                c.participantId(),
                c.authorisationId(),
                !c.granted().isEmpty(),
                c.asked().by(),
                c.decidedAt());
        if (c.granted().isEmpty()) {
            return accept(decided);
        }
        return switch (grant(coverage, known, c, c.granted().getFirst())) {
            case Decision.Refused<CoverageEvent, CoverageRefusal> refused -> refused;
            case Decision.Accepted<CoverageEvent, CoverageRefusal>(List<CoverageEvent> facts) -> {
                List<CoverageEvent> all = new ArrayList<>(List.of(decided));
                all.addAll(facts);
                yield accept(all);
            }
        };
    }

    private static Decision<CoverageEvent, CoverageRefusal> extend(
            Coverage coverage, Authorisation known, ExtendAuthorisation c) {
        Extension extension = c.extension();
        UUID id = c.authorisationId();
        if (known.status() != Status.GRANTED && known.status() != Status.EXPIRED) {
            return refuse(new NotGranted(id));
        }
        if (extension.decidedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(id));
        }
        Terms terms = known.terms();
        if (extension.units() < terms.units() || extension.until().isBefore(terms.until())) {
            return refuse(new ExtensionShrinks(id));
        }
        Terms longer = new Terms(
                terms.payer(),
                terms.level(),
                terms.basis(),
                extension.units(),
                terms.from(),
                extension.until(),
                terms.secondary());
        Optional<CoverageRefusal> flaw = flaw(coverage, c, longer);
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        AuthorisationExtended extended = new AuthorisationExtended(
                c.participantId(),
                id,
                extension.units(),
                extension.until(),
                extension.reviewDue(),
                extension.decidedAt(),
                c.asked().policy().version());
        List<CoverageEvent> facts = new ArrayList<>(List.of(extended));
        facts.addAll(Balances.after(coverage, Coverage.evolve(coverage, extended), c, List.of(id)));
        facts.addAll(overAlready(c, extension.until()));
        return accept(facts);
    }

    /** Those whose last day is over, by the calendar of the facility. */
    static Decision<CoverageEvent, CoverageRefusal> expire(Coverage coverage, ExpireAuthorisations c) {
        CoveragePolicy policy = c.asked().policy();
        LocalDate today = LocalDate.ofInstant(c.asked().at(), policy.zone());
        return accept(coverage.authorisations().values().stream()
                .filter(one ->
                        one.status() == Status.GRANTED && one.terms().until().isBefore(today))
                .map(one -> new AuthorisationExpired(
                        c.participantId(), one.authorisationId(), c.asked().at(), policy.version()))
                .toList());
    }
}
