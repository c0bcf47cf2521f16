package org.throughline.intake.eligibility.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.eligibility.EligibilityCatalogue;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
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
    private static final String POLICY = "eligibility-2026-1";

    private final Decider<EligibilityCommand, EligibilityRefusal> decider;
    private final History<EligibilityEvent> history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    EligibilityDesk(
            ServiceRuntime runtime,
            EligibilityDeciding deciding,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.history = runtime.history(EligibilityCatalogue.EVENTS);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    String caller() {
        return acting.subject();
    }

    String role() {
        return acting.role();
    }

    Envelope envelope(String operation, UUID referralId, Object request) {
        return edge.envelope(operation, List.of(referralId, request), POLICY);
    }

    Response record(UUID referralId, LevelOfCareAssessment assessment, Envelope envelope, Object body) {
        return record(new RecordLevelOfCareAssessment(referralId, assessment, clock.instant()), envelope, body);
    }

    Response record(UUID referralId, Determination determination, Envelope envelope, Object body) {
        return record(new DetermineEligibility(referralId, determination, clock.instant()), envelope, body);
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
        history.events(StreamNames.eligibility(referralId), acting.organisation(), knownAt)
                .forEach(event -> {
                    switch (event) {
                        case LevelOfCareAssessed e -> assessed.add(e);
                        case EligibilityDetermined e -> determined.add(e);
                        case EligibilityEvent _ -> {} // seen of other features
                    }
                });
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
                determined.stream().map(EligibilityDetermined::determination).toList());
    }
}
