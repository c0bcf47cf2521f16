package org.throughline.intake.admission;

import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * Admission and closure as the platform runs them. An admission rests on every stream that could speak against it, so none
 * of them can change unseen between the look and the deed.
 */
public final class AdmissionDeciding
        implements Deciding<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> {
    @Override
    public Class<AdmissionCommand> commands() {
        return AdmissionCommand.class;
    }

    @Override
    public Catalogue<AdmissionEvent> catalogue() {
        return AdmissionCatalogue.EVENTS;
    }

    @Override
    public Streams streams(AdmissionCommand command) {
        UUID participantId = command.participantId();
        Streams episode =
                Streams.of(StreamNames.episode(command.episodeId())).writing(StreamNames.openEpisodes(participantId));
        return switch (command) {
            case AdmitParticipant c ->
                episode.reading(
                        StreamNames.referral(c.referralId()),
                        StreamNames.screening(c.referralId()),
                        StreamNames.eligibility(c.referralId()),
                        StreamNames.participant(participantId),
                        StreamNames.consents(participantId));
            case CloseEpisode _, CancelAdmission _ -> episode;
        };
    }

    @Override
    public Admission initial() {
        return Admission.NONE;
    }

    @Override
    public Decision<AdmissionEvent, AdmissionRefusal> decide(Admission state, AdmissionCommand command) {
        return Admissions.decide(state, command);
    }

    @Override
    public Admission evolve(Admission state, AdmissionEvent event) {
        return Admission.evolve(state, event);
    }

    @Override
    public String streamOf(AdmissionEvent event) {
        return switch (event) {
            case OfEpisode e -> StreamNames.episode(e.episodeId());
            case OfPlace e -> StreamNames.openEpisodes(e.participantId());
            case Seen _ -> throw new IllegalArgumentException("an admission adds no fact of another feature");
        };
    }
}
