package org.throughline.disclosure.gate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.ServiceRuntime;

/** What the gate of a service is made of; the service names its {@link LedgerDeciding} among its domains. */
@Singleton
final class Parts {
    @Produces
    @Singleton
    @Startup
    EvidenceView evidence(ServiceRuntime runtime, SealedFields fields) {
        return new EvidenceView(runtime, fields);
    }

    @Produces
    @Singleton
    @Startup
    LedgerDeciding ledger(ServiceRuntime runtime) {
        return runtime.definition().domains().stream()
                .filter(LedgerDeciding.class::isInstance)
                .map(LedgerDeciding.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service keeps no ledger of disclosures"));
    }
}
