package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.view.Admitted;
import org.throughline.intake.reaction.WhenDischargeCompletedThenCloseEpisode.DischargeCompleted;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** The treatment plan says that a discharge is complete, so the episode ends, without anybody asking. */
public final class WhenDischargeCompletedThenCloseEpisode implements Reaction<DischargeCompleted> {
    /** What is read of the other service. */
    public static final Catalogue<DischargeCompleted> TOLD = Catalogue.of(
            DischargeCompleted.class,
            EventType.told("treatment-plan.discharge-completed.v1", DischargeCompleted.class, Compartments.CLINICAL));

    private static final String NAME = "when-discharge-completed-then-close-episode";

    private final Decider<AdmissionCommand, AdmissionRefusal> admissions;
    private final Admitted admitted;

    /** Sends to whoever keeps episodes. */
    public WhenDischargeCompletedThenCloseEpisode(
            Decider<AdmissionCommand, AdmissionRefusal> admissions, Admitted admitted) {
        this.admissions = admissions;
        this.admitted = admitted;
    }

    /** As much of it as the end of an episode rests on. */
    public record DischargeCompleted(UUID participantId, UUID episodeId, String type, Instant completedAt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<DischargeCompleted> recorded) {
        DischargeCompleted told = recorded.event();
        CloseEpisode command = new CloseEpisode(
                stay(told, recorded.organisation()),
                told.type(),
                told.completedAt(),
                recorded.stored().recordedAt());
        Reacting.settle(
                admissions.handle(command, Reacting.envelope(NAME, recorded.stored(), "close", Clocks.RULES)),
                EpisodeHasEnded.class::isInstance);
    }

    /** Of an episode that was never opened or was erased no track is known; whether it is one, is decided all the same. */
    private Stay stay(DischargeCompleted told, String organisation) {
        return admitted.of(told.episodeId(), organisation)
                .map(opened -> Stay.of(told.participantId(), opened))
                .orElseGet(() -> new Stay(told.participantId(), told.episodeId(), ""));
    }
}
