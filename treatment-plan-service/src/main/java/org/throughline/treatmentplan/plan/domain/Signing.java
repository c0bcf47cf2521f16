package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.Plan.Active;
import org.throughline.treatmentplan.plan.domain.Plan.Draft;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.Plan.Signatures;
import org.throughline.treatmentplan.plan.domain.Plan.Submitted;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ActivateProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantSignatureDeclined;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.CredentialNotValid;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.HashIsAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NobodyHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NotAwaitingSignatures;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsProvisional;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleNotRequired;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerIsAuthor;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;

/** Signing what was submitted. The plan takes effect in the same commit as the last signature it needs. */
final class Signing {
    private Signing() {}

    static Decision<PlanEvent, PlanRefusal> sign(Opened plan, Credentials credentials, SignPlan c) {
        if (plan.content().version() != c.version()) {
            return refuse(new VersionIsAnother(c.version(), plan.content().version()));
        }
        return switch (plan) {
            case Draft _ -> notAwaiting(plan);
            case Submitted s -> sign(s, credentials, c);
            case Active a -> a.signatures().has(c.role(), c.signer()) ? nothingNew() : notAwaiting(plan);
        };
    }

    private static Decision<PlanEvent, PlanRefusal> sign(Submitted plan, Credentials credentials, SignPlan c) {
        if (plan.signatures().has(c.role(), c.signer())) {
            return nothingNew();
        }
        Optional<PlanRefusal> refusal = refusal(plan, c).or(() -> uncredentialed(credentials, c));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        PlanSigned signed = new PlanSigned(
                plan.subject().participantId(),
                c.planId(),
                c.version(),
                c.signer(),
                c.role(),
                c.requestedAt(),
                c.contentHash());
        return settled(plan, plan.signatures().with(c.role(), c.signer()), signed, c.requestedAt());
    }

    private static Optional<PlanRefusal> refusal(Submitted plan, SignPlan c) {
        Signatures signatures = plan.signatures();
        if (!signatures.required().contains(c.role())) {
            return Optional.of(new RoleNotRequired(c.role()));
        }
        if (plan.draft().authors().contains(c.signer())) {
            return Optional.of(new SignerIsAuthor(c.signer()));
        }
        if (signatures.signed().containsKey(c.role())) {
            return Optional.of(new RoleHasSigned(c.role()));
        }
        if (signatures.signed().containsValue(c.signer())) {
            return Optional.of(new SignerHasSigned(c.signer()));
        }
        if (!plan.content().hash().equals(c.contentHash())) {
            return Optional.of(new HashIsAnother(c.planId(), c.version()));
        }
        return Optional.empty();
    }

    /** A signature takes the credential of its day; what happened is written down without one. */
    private static Optional<PlanRefusal> uncredentialed(Credentials credentials, SignPlan c) {
        return !c.role().ofTheHouse() || credentials.anyValidAt(c.requestedAt())
                ? Optional.empty()
                : Optional.of(new CredentialNotValid(c.clinicianId()));
    }

    static Decision<PlanEvent, PlanRefusal> decline(Opened plan, DeclineParticipantSignature c) {
        if (plan.content().version() != c.version()) {
            return refuse(new VersionIsAnother(c.version(), plan.content().version()));
        }
        return switch (plan) {
            case Draft _ -> notAwaiting(plan);
            case Submitted s -> decline(s, c);
            case Active a -> a.signatures().participantDeclined() ? nothingNew() : notAwaiting(plan);
        };
    }

    private static Decision<PlanEvent, PlanRefusal> decline(Submitted plan, DeclineParticipantSignature c) {
        Signatures signatures = plan.signatures();
        if (!signatures.required().contains(Role.PARTICIPANT)) {
            return refuse(new RoleNotRequired(Role.PARTICIPANT));
        }
        if (signatures.signed().containsKey(Role.PARTICIPANT)) {
            return refuse(new RoleHasSigned(Role.PARTICIPANT));
        }
        if (signatures.participantDeclined()) {
            return nothingNew();
        }
        ParticipantSignatureDeclined declined = new ParticipantSignatureDeclined(
                plan.subject().participantId(), c.planId(), c.version(), c.reason(), c.recordedBy(), c.requestedAt());
        return settled(plan, signatures.declined(), declined, c.requestedAt());
    }

    /** The author alone puts nothing into effect, not even for a while: somebody else has to have signed. */
    static Decision<PlanEvent, PlanRefusal> activateProvisionally(Opened plan, ActivateProvisionally c) {
        if (plan.content().version() != c.version()) {
            return refuse(new VersionIsAnother(c.version(), plan.content().version()));
        }
        if (!(plan instanceof Submitted submitted)) {
            return notAwaiting(plan);
        }
        boolean provisional = plan.progress().deadlines().dueBy().isPresent();
        Optional<Integer> inEffect = plan.progress().inEffect().map(PlanContent::version);
        if (provisional && inEffect.isPresent()) {
            return inEffect.get() == c.version()
                    ? nothingNew()
                    : refuse(new PlanIsProvisional(c.planId(), inEffect.get()));
        }
        if (submitted.signatures().signed().isEmpty()) {
            return refuse(new NobodyHasSigned(c.planId(), c.version()));
        }
        return accept(new PlanActivatedProvisionally(
                plan.subject().participantId(),
                c.planId(),
                c.version(),
                c.reason(),
                c.activatedBy(),
                c.requestedAt(),
                c.requestedAt().plus(c.policy().provisionalFor()),
                c.policy().version()));
    }

    private static Decision<PlanEvent, PlanRefusal> settled(
            Submitted plan, Signatures signatures, PlanEvent fact, Instant at) {
        if (!signatures.complete()) {
            return accept(fact);
        }
        PlanContent content = plan.content();
        return accept(
                fact,
                new TreatmentPlanActivated(plan.subject().participantId(), content.planId(), content.version(), at));
    }

    private static Decision<PlanEvent, PlanRefusal> notAwaiting(Opened plan) {
        return refuse(new NotAwaitingSignatures(
                plan.content().planId(), plan.content().version()));
    }
}
