package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
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

    /** Sends to whoever keeps episodes. */
    public WhenDischargeCompletedThenCloseEpisode(Decider<AdmissionCommand, AdmissionRefusal> admissions) {
        this.admissions = admissions;
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
                told.participantId(),
                told.episodeId(),
                told.type(),
                told.completedAt(),
                recorded.stored().recordedAt());
        Reacting.settle(
                admissions.handle(
                        command,
                        Reacting.envelope(NAME, recorded.stored(), "close", AdmissionPolicy.ADULT_PROGRAMME.version())),
                EpisodeHasEnded.class::isInstance);
    }
}
