package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilityClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;

/**
 * Whether the facility treats anybody on the day on which a session is to be. What has happened was held all the same, and is
 * not looked at.
 *
 * @param closed that it does not, if so
 */
record Opening(UUID sessionId, Optional<FacilityClosed> closed) {
    static Opening of(Timetable timetable, ScheduleSession c) {
        Instant start = c.asked().placement().slot().start();
        return of(timetable, c.sessionId(), c.description().facility().stream(), start, c.requestedAt());
    }

    static Opening of(Timetable timetable, RescheduleSession c) {
        return of(timetable, c.sessionId(), c.facility().stream(), c.to().slot().start(), c.requestedAt());
    }

    private static Opening of(
            Timetable timetable, UUID sessionId, Stream<UUID> facility, Instant start, Instant requestedAt) {
        if (start.isBefore(requestedAt)) {
            return new Opening(sessionId, Optional.empty());
        }
        return new Opening(
                sessionId,
                facility.flatMap(site -> timetable.closedDays().closed(site, start).stream()
                                .map(day -> new FacilityClosed(sessionId, site, day)))
                        .findFirst());
    }

    /** Why the session is not held then: nobody who may answers for it. */
    Optional<SessionRefusal> unanswered(@Nullable CredentialOverride override) {
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        if (override == null) {
            return closed.map(SessionRefusal.class::cast);
        }
        return override.allowed() ? Optional.empty() : Optional.of(new OverrideLacksAuthority(sessionId));
    }

    /** That somebody answers for it, where that is needed. */
    Stream<SessionEvent> answered(@Nullable CredentialOverride override, Instant at) {
        return closed.stream().map(_ -> {
            CredentialOverride by = Objects.requireNonNull(override, "a closed day was answered for");
            return new ClosureOverridden(sessionId, by.by(), by.role(), by.reason(), at);
        });
    }
}
