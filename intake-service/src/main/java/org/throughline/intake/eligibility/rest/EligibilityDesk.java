package org.throughline.intake.eligibility.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.intake.StreamNames;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.eligibility.EligibilityCatalogue;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.eligibility.ShippedEditions;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Eligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityCommand.CountersignAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.Signer;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityPolicy;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** Takes what was assessed and determined for a referral, and shows it. */
@RequestScoped
public class EligibilityDesk {
    private final Decider<EligibilityCommand, EligibilityRefusal> decider;
    private final History<EligibilityEvent> history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final IntakeNumbers numbers;
    private final ZoneId zone;
    private final Answers answers = new Answers("intake");

    EligibilityDesk(
            ServiceRuntime runtime,
            EligibilityDeciding deciding,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            Clock clock,
            IntakeNumbers numbers,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(deciding);
        this.history = runtime.history(EligibilityCatalogue.EVENTS);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
        this.numbers = numbers;
        this.zone = zone;
    }

    String caller() {
        return acting.subject();
    }

    String role() {
        return acting.role();
    }

    Envelope envelope(String operation, UUID referralId, Object request) {
        return edge.envelope(operation, List.of(referralId, request), numbers.version());
    }

    Response record(UUID referralId, LevelOfCareAssessment assessment, Envelope envelope, Object body) {
        EligibilityPolicy policy =
                ShippedEditions.policy(numbers.at(assessment.assessor().assessedAt()), zone);
        return record(new RecordLevelOfCareAssessment(referralId, assessment, policy, clock.instant()), envelope, body);
    }

    Response record(UUID referralId, Determination determination, Envelope envelope, Object body) {
        return record(new DetermineEligibility(referralId, determination, policy(), clock.instant()), envelope, body);
    }

    Response countersign(UUID referralId, UUID assessmentId, Envelope envelope) {
        Signer signer = new Signer(acting.subject(), acting.role());
        return answers.done(
                decider.handle(
                        new CountersignAssessment(referralId, assessmentId, signer, policy(), clock.instant()),
                        envelope),
                EligibilityProblems::of);
    }

    EligibilityPolicy policy() {
        return ShippedEditions.policy(numbers.now(), zone);
    }

    private Response record(EligibilityCommand command, Envelope envelope, Object body) {
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/intake/v1/referrals/" + command.referralId() + "/eligibility"),
                body,
                EligibilityProblems::of);
    }

    EligibilityResource.Found look(UUID referralId, Optional<Instant> knownAt) {
        List<LevelOfCareAssessed> assessed = new ArrayList<>();
        List<EligibilityDetermined> determined = new ArrayList<>();
        Eligibility known = Eligibility.NONE;
        for (EligibilityEvent event :
                history.events(StreamNames.eligibility(referralId), acting.organisation(), knownAt)) {
            known = Eligibility.evolve(known, event);
            switch (event) {
                case LevelOfCareAssessed e -> assessed.add(e);
                case EligibilityDetermined e -> determined.add(e);
                case EligibilityEvent _ -> {} // told by the state, or seen of other features
            }
        }
        if (assessed.isEmpty()) {
            throw Problems.unknown();
        }
        looking.at(new Shown(
                "eligibility",
                assessed.stream()
                        .map(e -> e.participantId().toString())
                        .distinct()
                        .toList()));
        return new EligibilityResource.Found(
                referralId,
                assessed.stream().map(LevelOfCareAssessed::assessment).toList(),
                determined.stream().map(EligibilityDetermined::determination).toList(),
                known.assessments().values().stream()
                        .flatMap(one -> Countersignature.of(one).stream())
                        .toList());
    }
}
