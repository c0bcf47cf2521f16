package org.throughline.scheduling.reaction;

import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Terms;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** What absences are reckoned by, as the log holds it now: the policy, and when the facility of the track is closed. */
final class AbsenceTerms {
    private final Episodes episodes;
    private final TrackClosures closures;
    private final AbsencePolicy policy;

    AbsenceTerms(Episodes episodes, TrackClosures closures, AbsencePolicy policy) {
        this.episodes = episodes;
        this.closures = closures;
        this.policy = policy;
    }

    Terms of(UUID episodeId, String organisation) {
        return new Terms(
                policy,
                episodes.opened(episodeId, organisation)
                        .map(opened -> closures.of(opened.track(), organisation))
                        .orElse(Closures.NONE));
    }

    String version() {
        return policy.version();
    }
}
