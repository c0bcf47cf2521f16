package org.throughline.platform.service;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.throughline.platform.anchoring.AnchoredLog;

/** Ready when the log and Kafka answer and every view has caught up with what the log held at the start. */
@Readiness
final class ServiceReadiness implements HealthCheck {
    private final ServiceRuntime runtime;

    ServiceReadiness(ServiceRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("service");
        try {
            answer.withData("position", runtime.records().log().head().position());
            answer.withData("relay lag", runtime.correspondence().relay().lag());
            Optional<String> waitsFor = runtime.correspondence().waitsFor();
            waitsFor.ifPresent(problem -> answer.withData("kafka", problem));
            answer.status(runtime.processors().ready() && waitsFor.isEmpty());
            runtime.definition().toldBy().forEach(source -> freshness(answer, source));
            runtime.anchors().logs().forEach(log -> anchors(answer, log));
            runtime.processors().all().forEach(view -> answer.withData(view.name(), view.ready()));
        } catch (RuntimeException e) {
            answer.down().withData("problem", e.getClass().getSimpleName());
        }
        return answer.build();
    }

    /** Shown, and no reason to turn anybody away: what may not be answered from old knowledge refuses by itself. */
    private void freshness(HealthCheckResponseBuilder answer, String source) {
        runtime.correspondence()
                .age(source)
                .ifPresentOrElse(
                        age -> answer.withData("behind " + source + " by milliseconds", age.toMillis()),
                        () -> answer.withData("heard of " + source, false));
    }

    /** Shown, and no reason to turn anybody away: care goes on while anchors wait. */
    private static void anchors(HealthCheckResponseBuilder answer, AnchoredLog log) {
        answer.withData(
                "anchors of " + log.name() + " behind by milliseconds",
                log.behind().toMillis());
        log.waitsFor().ifPresent(problem -> answer.withData("anchors of " + log.name() + " wait", problem));
        if (log.contradicted()) {
            answer.withData(log.name() + " is as anchored", false);
        }
    }
}
