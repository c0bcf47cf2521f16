package org.throughline.platform.service;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the log answers and every view has caught up with what it held at the start. */
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
            answer.status(runtime.processors().ready());
            runtime.processors().all().forEach(view -> answer.withData(view.name(), view.ready()));
        } catch (RuntimeException e) {
            answer.down().withData("problem", e.getClass().getSimpleName());
        }
        return answer.build();
    }
}
