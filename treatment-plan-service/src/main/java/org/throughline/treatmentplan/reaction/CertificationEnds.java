package org.throughline.treatmentplan.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.LetCertificationPass;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;

/** A certification whose last day is over has lapsed, unless another followed; a hold stops no certification. */
public final class CertificationEnds implements TimerPolicy<CertificationEvent>, TimerFiring {
    private static final String LAPSES = "certification-lapses";

    private final Decider<CertificationCommand, CertificationRefusal> certifications;

    /** Watches last days. */
    public CertificationEnds(Decider<CertificationCommand, CertificationRefusal> certifications) {
        this.certifications = certifications;
    }

    @Override
    public String name() {
        return "certification_ends";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<CertificationEvent> recorded) {
        return recorded.event() instanceof NeedCertified e
                ? List.of(
                        TimerChange.cancelAll(recorded.stream(), LAPSES),
                        TimerChange.schedule(recorded.stream(), LAPSES, e.lapsesAt()))
                : List.of();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID episodeId =
                EpisodeStreams.episodeOf(StreamName.of(fired.timer().stream())).orElseThrow();
        Reacting.settle(
                certifications.handle(
                        new LetCertificationPass(episodeId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
