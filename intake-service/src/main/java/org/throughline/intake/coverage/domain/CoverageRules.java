package org.throughline.intake.coverage.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.coverage.domain.Coverage.SelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.DeclareSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.EndSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageCommand.NoteLevel;
import org.throughline.intake.coverage.domain.CoverageCommand.OnAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordCoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordUse;
import org.throughline.intake.coverage.domain.CoverageCommand.VerifyCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.OfCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayEnded;
import org.throughline.intake.coverage.domain.CoverageRefusal.AnsweredInFuture;
import org.throughline.intake.coverage.domain.CoverageRefusal.NoSelfPay;
import org.throughline.intake.coverage.domain.CoverageRefusal.ParticipantUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayAlreadyDeclared;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayEndsEarly;
import org.throughline.intake.coverage.domain.CoverageRefusal.VerificationIdTaken;
import org.throughline.platform.decider.Decision;

/** The rules of coverage: answers of payers are recorded as they came, and care is never blocked by any of them. */
public final class CoverageRules {
    private CoverageRules() {}

    /** Grants or refuses a request. */
    public static Decision<CoverageEvent, CoverageRefusal> decide(Coverage coverage, CoverageCommand command) {
        return switch (command) {
            case RecordUse c -> UseRules.record(coverage, c);
            case NoteLevel c -> UseRules.note(coverage, c);
            case ExpireAuthorisations c -> AuthorisationRules.expire(coverage, c);
            case CoverageCommand c when !coverage.known() -> refuse(new ParticipantUnknown(c.participantId()));
            case VerifyCoverage c -> verify(coverage, c);
            case RecordCoverageNotFound c -> notFound(coverage, c);
            case OnAuthorisation c -> AuthorisationRules.decide(coverage, c);
            case DeclareSelfPay c -> declare(coverage, c);
            case EndSelfPay c -> end(coverage, c);
        };
    }

    private static Decision<CoverageEvent, CoverageRefusal> verify(Coverage coverage, VerifyCoverage c) {
        UUID id = c.verification().verificationId();
        CoverageVerified verified = new CoverageVerified(
                c.participantId(), c.verification(), c.asked().policy().version());
        Optional<OfCoverage> known = answer(coverage, id);
        if (known.isPresent()) {
            return known.get().equals(verified) ? nothingNew() : refuse(new VerificationIdTaken(id));
        }
        if (c.verification().verifier().verifiedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(id));
        }
        return accept(verified);
    }

    private static Decision<CoverageEvent, CoverageRefusal> notFound(Coverage coverage, RecordCoverageNotFound c) {
        CoverageNotFound notFound = new CoverageNotFound(
                c.participantId(),
                c.verificationId(),
                c.payer(),
                c.asked().by(),
                c.checkedAt(),
                c.asked().policy().version());
        Optional<OfCoverage> known = answer(coverage, c.verificationId());
        if (known.isPresent()) {
            return known.get().equals(notFound) ? nothingNew() : refuse(new VerificationIdTaken(c.verificationId()));
        }
        if (c.checkedAt().isAfter(c.asked().at())) {
            return refuse(new AnsweredInFuture(c.verificationId()));
        }
        return accept(notFound);
    }

    private static Optional<OfCoverage> answer(Coverage coverage, UUID id) {
        return coverage.answers().stream()
                .filter(answer -> switch (answer) {
                    case CoverageVerified e -> e.verification().verificationId().equals(id);
                    case CoverageNotFound e -> e.verificationId().equals(id);
                    case OfCoverage _ -> false;
                })
                .findFirst();
    }

    private static Decision<CoverageEvent, CoverageRefusal> declare(Coverage coverage, DeclareSelfPay c) {
        Optional<SelfPay> open = open(coverage);
        if (open.isPresent()) {
            return open.get().from().equals(c.from())
                    ? nothingNew()
                    : refuse(new SelfPayAlreadyDeclared(c.participantId()));
        }
        SelfPayDeclared declared = new SelfPayDeclared(
                c.participantId(), c.from(), c.asked().by(), c.asked().at());
        return accept(Balances.with(coverage, declared, c));
    }

    private static Decision<CoverageEvent, CoverageRefusal> end(Coverage coverage, EndSelfPay c) {
        Optional<SelfPay> open = open(coverage);
        if (open.isEmpty()) {
            boolean ended = !coverage.selfPay().isEmpty()
                    && coverage.selfPay().getLast().until().equals(Optional.of(c.until()));
            return ended ? nothingNew() : refuse(new NoSelfPay(c.participantId()));
        }
        if (c.until().isBefore(open.get().from())) {
            return refuse(new SelfPayEndsEarly(c.participantId()));
        }
        SelfPayEnded ended = new SelfPayEnded(
                c.participantId(), c.until(), c.asked().by(), c.asked().at());
        return accept(Balances.with(coverage, ended, c));
    }

    private static Optional<SelfPay> open(Coverage coverage) {
        return coverage.selfPay().stream()
                .filter(period -> period.until().isEmpty())
                .findFirst();
    }
}
