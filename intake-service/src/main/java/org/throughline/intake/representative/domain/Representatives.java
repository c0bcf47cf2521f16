package org.throughline.intake.representative.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.representative.domain.RepresentativeCommand.DesignateRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.EndRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.LetTimePass;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtAge;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtConsents;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AgeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityEnded;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityUnproven;
import org.throughline.intake.representative.domain.RepresentativeRefusal.EndsBeforeItBegins;
import org.throughline.intake.representative.domain.RepresentativeRefusal.MinorsConsentMissing;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ParticipantUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.RepresentativeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondAccess;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondConsent;
import org.throughline.platform.decider.Decision;

/**
 * The rules of speaking for another: by a right that is shown, as far as it goes and no further, and over a minor only
 * until that minor decides alone.
 */
public final class Representatives {
    private Representatives() {}

    /** Grants or refuses a request. */
    public static Decision<RepresentativeEvent, RepresentativeRefusal> decide(
            RepresentativeState state, RepresentativeCommand command) {
        return switch (command) {
            case DesignateRepresentative c -> designate(state, c);
            case EndRepresentative c -> end(state, c);
            case LetTimePass c -> lapsed(state, c);
            case LookAtConsents c -> unsupported(state, c);
            case LookAtAge c -> outgrown(state, c);
        };
    }

    private static Decision<RepresentativeEvent, RepresentativeRefusal> designate(
            RepresentativeState state, DesignateRepresentative c) {
        if (state.birthDate().isEmpty()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        PartialDate birthDate = state.birthDate().get();
        Optional<RepresentativeRefusal> refusal = flaw(c).or(() -> minority(state, birthDate, c));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        Limit limit = Limit.of(state, birthDate, c);
        RepresentativeDesignated designated = designated(c, limit);
        RepresentativeGroundsRecorded grounds = grounds(c, limit);
        boolean known = designated.equals(state.speaking().get(designated.representativeId()))
                && grounds.equals(state.grounds().get(designated.representativeId()));
        return known ? nothingNew() : accept(designated, grounds);
    }

    private static Optional<RepresentativeRefusal> flaw(DesignateRepresentative c) {
        Designation designation = c.designation();
        Designation.Reach reach = designation.reach();
        if (designation.proof().evidence().isEmpty()) {
            return Optional.of(new AuthorityUnproven(designation.representativeId()));
        }
        if (reach.scope().stream().anyMatch(DataClass::keptApart)) {
            return Optional.of(new ScopeBeyondAccess(designation.representativeId()));
        }
        return reach.from().isBefore(reach.until())
                ? Optional.empty()
                : Optional.of(new EndsBeforeItBegins(designation.representativeId()));
    }

    private static Optional<RepresentativeRefusal> minority(
            RepresentativeState state, PartialDate birthDate, DesignateRepresentative c) {
        Designation designation = c.designation();
        Instant from = designation.reach().from();
        if (designation.authority() == RepresentativeAuthority.PARENT) {
            if (birthDate.equals(PartialDate.UNKNOWN)) {
                return Optional.of(new AgeUnknown(c.participantId()));
            }
            if (birthDate.surelyAged(c.policy().majorityAge(), c.policy().dayOf(from))) {
                return Optional.of(new AuthorityEnded(c.participantId()));
            }
        }
        return Limit.needsConsent(birthDate, c) ? unpermitted(state, c) : Optional.empty();
    }

    private static Optional<RepresentativeRefusal> unpermitted(RepresentativeState state, DesignateRepresentative c) {
        UUID person = c.designation().representativeId();
        Designation.Reach reach = c.designation().reach();
        if (!state.involves(person, reach.from())) {
            return Optional.of(new MinorsConsentMissing(c.participantId()));
        }
        return state.involvedUntil(person, reach.scope(), reach.from()).isEmpty()
                ? Optional.of(new ScopeBeyondConsent(c.participantId()))
                : Optional.empty();
    }

    private static RepresentativeDesignated designated(DesignateRepresentative c, Limit limit) {
        Designation designation = c.designation();
        return new RepresentativeDesignated(
                c.participantId(),
                designation.representativeId(),
                designation.clientSubject(),
                designation.authority(),
                designation.reach().scope(),
                designation.reach().from(),
                limit.until());
    }

    private static RepresentativeGroundsRecorded grounds(DesignateRepresentative c, Limit limit) {
        Designation designation = c.designation();
        return new RepresentativeGroundsRecorded(
                c.participantId(),
                designation.representativeId(),
                designation.proof().name(),
                designation.proof().evidence(),
                limit.restsOnConsent(),
                limit.cause(),
                c.designatedBy(),
                c.policy().version());
    }

    private static Decision<RepresentativeEvent, RepresentativeRefusal> end(
            RepresentativeState state, EndRepresentative c) {
        if (!state.grounds().containsKey(c.representativeId())) {
            return refuse(new RepresentativeUnknown(c.representativeId()));
        }
        return state.speaking().containsKey(c.representativeId())
                ? accept(new RepresentativeEnded(c.participantId(), c.representativeId(), c.requestedAt(), c.cause()))
                : nothingNew();
    }

    private static Decision<RepresentativeEvent, RepresentativeRefusal> lapsed(
            RepresentativeState state, LetTimePass c) {
        return ended(
                state,
                designated -> !designated.until().isAfter(c.requestedAt()),
                designated -> new RepresentativeEnded(
                        designated.participantId(),
                        designated.representativeId(),
                        designated.until(),
                        grounds(state, designated).untilCause()));
    }

    private static Decision<RepresentativeEvent, RepresentativeRefusal> unsupported(
            RepresentativeState state, LookAtConsents c) {
        return ended(
                state,
                designated -> grounds(state, designated).restsOnConsent()
                        && state.involvedUntil(designated.representativeId(), designated.scope(), c.requestedAt())
                                .isEmpty(),
                designated -> new RepresentativeEnded(
                        designated.participantId(),
                        designated.representativeId(),
                        c.requestedAt(),
                        EndCause.CONSENT_ENDED));
    }

    /** A right over a minor does not outlast the age, though another birth date was known when it was fixed. */
    private static Decision<RepresentativeEvent, RepresentativeRefusal> outgrown(
            RepresentativeState state, LookAtAge c) {
        return state.birthDate()
                .filter(birthDate -> !birthDate.equals(PartialDate.UNKNOWN))
                .map(birthDate -> ended(
                        state,
                        designated -> Outgrown.cause(birthDate, designated, grounds(state, designated), c)
                                .isPresent(),
                        designated -> new RepresentativeEnded(
                                designated.participantId(),
                                designated.representativeId(),
                                c.requestedAt(),
                                Outgrown.cause(birthDate, designated, grounds(state, designated), c)
                                        .orElseThrow())))
                .orElseGet(Decision::nothingNew);
    }

    private static Decision<RepresentativeEvent, RepresentativeRefusal> ended(
            RepresentativeState state,
            Predicate<RepresentativeDesignated> over,
            Function<RepresentativeDesignated, RepresentativeEnded> end) {
        return accept(state.speaking().values().stream()
                .filter(over)
                .sorted(Comparator.comparing(RepresentativeDesignated::representativeId))
                .map(end)
                .toList());
    }

    private static RepresentativeGroundsRecorded grounds(RepresentativeState state, RepresentativeDesignated of) {
        RepresentativeGroundsRecorded grounds = state.grounds().get(of.representativeId());
        if (grounds == null) {
            throw new IllegalStateException("a designation without grounds: " + of.representativeId());
        }
        return grounds;
    }
}
