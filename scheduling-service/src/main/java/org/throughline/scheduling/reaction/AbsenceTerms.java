package org.throughline.scheduling.reaction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.service.History;
import org.throughline.scheduling.outreach.OutreachDeciding;
import org.throughline.scheduling.outreach.domain.AttendanceStanding;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Terms;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** What absences are reckoned by, as the log holds it now: the policy, and which of the sessions missed were closed. */
final class AbsenceTerms {
    private final History<OutreachEvent> outreach;
    private final ClosedSessions closed;
    private final AbsencePolicy policy;

    AbsenceTerms(History<OutreachEvent> outreach, ClosedSessions closed, AbsencePolicy policy) {
        this.outreach = outreach;
        this.closed = closed;
        this.policy = policy;
    }

    /** For the absences tallied in an episode. */
    Terms of(UUID episodeId, String organisation) {
        return new Terms(policy, closed.among(missed(episodeId, organisation), organisation));
    }

    /** For these, and for a session that is to be tallied next. */
    Terms of(UUID episodeId, UUID sessionId, String organisation) {
        Set<UUID> missed = missed(episodeId, organisation);
        missed.add(sessionId);
        return new Terms(policy, closed.among(missed, organisation));
    }

    private Set<UUID> missed(UUID episodeId, String organisation) {
        Set<UUID> missed = new LinkedHashSet<>();
        for (OutreachEvent event :
                outreach.events(OutreachDeciding.stream(episodeId), organisation, Optional.empty())) {
            if (event instanceof AttendanceTallied tallied && tallied.standing() == AttendanceStanding.UNEXCUSED) {
                missed.add(tallied.sessionId());
            }
        }
        return missed;
    }

    String version() {
        return policy.version();
    }
}
