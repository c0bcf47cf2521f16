package org.throughline.scheduling.reaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.session.SessionCatalogue;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;

/**
 * Sessions on days on which the facility they are in is closed, as the log holds it now. A session that is said to be in none,
 * as one by telehealth is, is held all the same, and so is one that somebody answered for.
 */
final class ClosedSessions {
    private final History<SessionEvent> history;
    private final Sessions sessions;
    private final History<FacilityEvent> facilities;

    ClosedSessions(ServiceRuntime runtime) {
        this.history = runtime.history(SessionCatalogue.EVENTS);
        this.sessions = new Sessions(history);
        this.facilities = runtime.history(FacilityCatalogue.EVENTS);
    }

    /** Those of them. */
    Set<UUID> among(Collection<UUID> asked, String organisation) {
        return asked.stream()
                .filter(sessionId -> sessions.find(sessionId, organisation)
                        .filter(session -> isClosed(session, organisation))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isClosed(SessionRecord session, String organisation) {
        return session.description().facility().stream()
                        .anyMatch(facilityId -> isClosed(facilityId, session, organisation))
                && !isAnsweredFor(session.sessionId(), organisation);
    }

    private boolean isClosed(UUID facilityId, SessionRecord session, String organisation) {
        List<FacilityEvent> facts =
                facilities.events(FacilityDeciding.stream(facilityId), organisation, Optional.empty());
        return switch (Facility.of(facts)) {
            case Facility.Site site ->
                site.closures()
                        .cover(LocalDate.ofInstant(
                                session.placement().slot().start(),
                                site.registered().zone()));
            case Facility.None _ -> false;
        };
    }

    private boolean isAnsweredFor(UUID sessionId, String organisation) {
        return history.events(SessionDeciding.stream(sessionId), organisation, Optional.empty()).stream()
                .anyMatch(ClosureOverridden.class::isInstance);
    }
}
