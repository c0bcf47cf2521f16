package org.throughline.scheduling.reaction;

import java.util.List;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.scheduling.clinician.domain.ClinicianCommand;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.ReviewCredential;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;

/** Says of a clinician's credentials that they end soon, and that they have lapsed. */
final class CredentialDeadlines implements TimerPolicy<ClinicianEvent>, TimerFiring {
    private final Decider<ClinicianCommand, ClinicianRefusal> clinicians;
    private final ValidityPolicy policy;

    CredentialDeadlines(Decider<ClinicianCommand, ClinicianRefusal> clinicians, ValidityPolicy policy) {
        this.clinicians = clinicians;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "credential_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<ClinicianEvent> recorded) {
        return switch (recorded.event()) {
            case CredentialRecorded e -> new WarrantTimers(policy).of(recorded, e.credential(), e.zone());
            case ClinicianRegistered _,
                    CredentialNumberNoted _,
                    SupervisionAssigned _,
                    CredentialEnding _,
                    CredentialLapsed _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = fired.timer().stream();
        ReviewCredential command = new ReviewCredential(
                WarrantTimers.holder(stream),
                WarrantTimers.warrant(stream),
                policy,
                fired.timer().due());
        Reacting.settle(clinicians.handle(command, fired.envelope(policy.version())), _ -> false);
    }
}
