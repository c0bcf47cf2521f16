package org.throughline.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear;
import org.throughline.intake.reaction.WhenErasureApprovedThenBegin;
import org.throughline.intake.reaction.WhenErasureBegunThenDestroyKeys;
import org.throughline.intake.reaction.WhenRecordClearedThenConfirm;
import org.throughline.intake.retention.RetentionCatalogue;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.retention.view.RetentionList;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.service.Processors;
import org.throughline.platform.service.ServiceRuntime;

/** How long records are kept, and how they are erased. */
@Singleton
final class Keeping {
    private static final RetentionDeciding RETENTIONS = new RetentionDeciding();
    private static final ClearingDeciding CLEARINGS = new ClearingDeciding("intake");

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(RETENTIONS, CLEARINGS);
    }

    /** Starts what carries an erasure out. */
    static void start(ServiceRuntime runtime) {
        ZoneId zone = ConfigProvider.getConfig().getValue("throughline.facility.zone", ZoneId.class);
        Processors processors = runtime.processors();
        processors.reaction(new WhenErasureApprovedThenBegin(runtime, RETENTIONS, zone), RetentionCatalogue.EVENTS);
        processors.reaction(new WhenErasureBegunThenDestroyKeys(runtime, RETENTIONS, zone), RetentionCatalogue.EVENTS);
        WhenRecordErasedThenClear.start(runtime, CLEARINGS);
        processors.reaction(
                new WhenRecordClearedThenConfirm(runtime.decider(RETENTIONS)), WhenRecordClearedThenConfirm.TOLD);
    }

    @Produces
    @Singleton
    RetentionDeciding retentions() {
        return RETENTIONS;
    }

    @Produces
    @Singleton
    @Startup
    RetentionList retentionList(ServiceRuntime runtime) {
        return new RetentionList(runtime);
    }
}
