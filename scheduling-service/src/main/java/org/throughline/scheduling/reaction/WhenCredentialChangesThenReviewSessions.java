package org.throughline.scheduling.reaction;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.session.FacilitatorWeeks;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.ReviewSession;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;

/** Looks at the sessions a clinician is to hold once something is said of a credential of theirs, and flags them or not. */
final class WhenCredentialChangesThenReviewSessions implements Reaction<ClinicianEvent> {
    private final History<ClinicianEvent> clinicians;
    private final Sessions sessions;
    private final FacilitatorWeeks weeks;
    private final Decider<SessionCommand, SessionRefusal> planning;

    WhenCredentialChangesThenReviewSessions(
            History<ClinicianEvent> clinicians,
            Sessions sessions,
            FacilitatorWeeks weeks,
            Decider<SessionCommand, SessionRefusal> planning) {
        this.clinicians = clinicians;
        this.sessions = sessions;
        this.weeks = weeks;
        this.planning = planning;
    }

    @Override
    public String name() {
        return "changed-credential-reviews-sessions";
    }

    @Override
    public void on(Recorded<ClinicianEvent> recorded) {
        switch (recorded.event()) {
            case CredentialRecorded e -> review(e.clinicianId(), e.policyVersion(), recorded.stored());
            case CredentialEnding e -> review(e.clinicianId(), e.policyVersion(), recorded.stored());
            case CredentialLapsed e -> review(e.clinicianId(), e.policyVersion(), recorded.stored());
            case ClinicianRegistered _, CredentialNumberNoted _, SupervisionAssigned _ -> {}
        }
    }

    private void review(UUID clinicianId, String policy, RecordedEvent cause) {
        String organisation = cause.header().organisation();
        for (ClinicianEvent event :
                clinicians.events(ClinicianDeciding.stream(clinicianId), organisation, Optional.empty())) {
            if (event instanceof ClinicianRegistered clinician) {
                weeks.upcoming(clinician.staff(), cause.recordedAt(), organisation)
                        .forEach(session -> review(session, organisation, policy, cause));
            }
        }
    }

    private void review(UUID sessionId, String organisation, String policy, RecordedEvent cause) {
        sessions.find(sessionId, organisation)
                .map(session -> new ReviewSession(sessionId, session.placement(), cause.recordedAt()))
                .ifPresent(command -> Reacting.settle(
                        planning.handle(command, Reacting.envelope(name(), cause, "review/" + sessionId, policy)),
                        // Whoever placed it anew meanwhile has looked at the credentials.
                        refusal -> refusal instanceof PlacementChanged));
    }
}
