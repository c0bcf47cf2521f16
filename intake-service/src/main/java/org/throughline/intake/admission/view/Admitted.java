package org.throughline.intake.admission.view;

import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.AdmissionCatalogue;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** The admission an episode began with. It never changes, so a command about the episode may rest on it. */
public final class Admitted {
    private final History<AdmissionEvent> history;

    /** Reads the log of this service. */
    public Admitted(ServiceRuntime runtime) {
        this.history = runtime.history(AdmissionCatalogue.EVENTS);
    }

    /** It, if the organisation has such an episode and it was not erased. */
    public Optional<ParticipantAdmitted> of(UUID episodeId, String organisation) {
        return history.events(StreamNames.episode(episodeId), organisation, Optional.empty()).stream()
                .filter(ParticipantAdmitted.class::isInstance)
                .map(ParticipantAdmitted.class::cast)
                .findFirst();
    }
}
