package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorsDoubted;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;

/**
 * Whether those who are to hold a session may. What is to come needs somebody who answers for it; what has happened is
 * flagged.
 */
final class Doubting {
    private Doubting() {}

    static List<Doubt> doubts(Timetable timetable, SessionKind kind, Placement placement) {
        return placement.facilitators().stream()
                .flatMap(facilitator ->
                        timetable
                                .credentials()
                                .doubt(facilitator, kind, placement.slot().start())
                                .stream())
                .toList();
    }

    /** Why a session that is to come is not planned so, if it is not. */
    static Optional<SessionRefusal> unanswered(
            UUID sessionId, List<Doubt> doubts, @Nullable CredentialOverride override) {
        if (doubts.isEmpty()) {
            return Optional.empty();
        }
        if (override == null) {
            return Optional.of(new FacilitatorsDoubted(sessionId, doubts));
        }
        return override.allowed() ? Optional.empty() : Optional.of(new OverrideLacksAuthority(sessionId));
    }

    /** What changes about what was said of it. */
    static Stream<SessionEvent> said(UUID sessionId, List<Doubt> before, List<Doubt> now, Instant at) {
        if (now.equals(before)) {
            return Stream.empty();
        }
        return Stream.of(
                now.isEmpty() ? new SessionRiskCleared(sessionId, at) : new SessionAtRiskFlagged(sessionId, now, at));
    }

    /**
     * The same of a session that is placed, and who answers for it.
     *
     * @param override none for what has happened, which nobody has to answer for
     */
    static Stream<SessionEvent> placed(
            UUID sessionId, List<Doubt> before, List<Doubt> now, @Nullable CredentialOverride override, Instant at) {
        Stream<SessionEvent> answered = now.isEmpty() || override == null
                ? Stream.empty()
                : Stream.of(
                        new CredentialsOverridden(sessionId, override.by(), override.role(), override.reason(), at));
        return Stream.concat(said(sessionId, before, now, at), answered);
    }
}
