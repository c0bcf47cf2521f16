package org.throughline.intake.coverage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.intake.coverage.CoverageDeciding;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.view.CoverageHistory;
import org.throughline.intake.coverage.view.CoverageHistory.Known;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** Takes what payers said, and shows what is known of it. */
@RequestScoped
public class CoverageDesk {
    private final Decider<CoverageCommand, CoverageRefusal> decider;
    private final CoverageHistory history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final IntakeNumbers numbers;
    private final ZoneId zone;
    private final Answers answers = new Answers("intake");

    CoverageDesk(
            ServiceRuntime runtime,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            Clock clock,
            IntakeNumbers numbers,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(new CoverageDeciding());
        this.history = new CoverageHistory(runtime);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
        this.numbers = numbers;
        this.zone = zone;
    }

    CoveragePolicy policy() {
        return CoveragePolicy.of(numbers.now(), zone);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Instant now() {
        return clock.instant();
    }

    Asked asked() {
        return new Asked(policy(), acting.subject(), clock.instant());
    }

    Envelope envelope(String operation, Object... request) {
        return edge.envelope(operation, List.of(request), numbers.version());
    }

    Response create(CoverageCommand command, Envelope envelope, String what, Object body) {
        URI location = URI.create("/intake/v1/participants/" + command.participantId() + "/" + what);
        return answers.created(decider.handle(command, envelope), location, body, CoverageProblems::of);
    }

    Response settle(CoverageCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), CoverageProblems::of);
    }

    Known look(UUID participantId, Optional<Instant> knownAt) {
        Known known = history.of(participantId, acting.organisation(), knownAt).orElseThrow(Problems::unknown);
        looking.at(new Shown("coverage", List.of(participantId.toString())));
        return known;
    }
}
