package org.throughline.treatmentplan.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.LetCertificationPass;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeReopened;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;

/** A certification may have lapsed while the episode was over, when nobody had to be told. */
public final class WhenEpisodeGoesOnThenLookAtCertification implements Reaction<CertificationEvent> {
    private static final String NAME = "when-episode-goes-on-then-look-at-certification";

    private final Decider<CertificationCommand, CertificationRefusal> certifications;

    /** Sends to whoever keeps certifications. */
    public WhenEpisodeGoesOnThenLookAtCertification(
            Decider<CertificationCommand, CertificationRefusal> certifications) {
        this.certifications = certifications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<CertificationEvent> recorded) {
        if (recorded.event() instanceof EpisodeReopened e) {
            Reacting.settle(
                    certifications.handle(
                            new LetCertificationPass(
                                    e.episodeId(), recorded.stored().recordedAt()),
                            Reacting.envelope(NAME, recorded.stored(), "look", Clocks.RULES)),
                    _ -> false);
        }
    }
}
