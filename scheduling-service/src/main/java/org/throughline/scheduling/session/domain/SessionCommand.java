package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.session.domain.Session.Request;

/** Requests about sessions, one or several together. */
public sealed interface SessionCommand {
    Instant requestedAt();

    /** A request about one session. */
    sealed interface AboutSession extends SessionCommand {
        UUID sessionId();
    }

    /** What becomes of one session of several. */
    sealed interface SeriesChange extends AboutSession {
        /** Where the caller sees it. */
        Placement from();
    }

    /**
     * Plans several sessions: all of them or none.
     *
     * @param sessions 1 to 60, each once
     */
    record ScheduleSeries(UUID seriesId, List<ScheduleSession> sessions, Instant requestedAt)
            implements SessionCommand {
        /** About a year of weeks, or twelve weeks of five days. */
        public static final int SESSIONS_MAX = 60;

        public ScheduleSeries {
            sessions = List.copyOf(sessions);
            if (sessions.isEmpty()) {
                throw new IllegalArgumentException("a series has at least one session");
            }
            requireEachOnce(sessions);
        }
    }

    /**
     * Moves or cancels several sessions of a series: all of them or none.
     *
     * @param changes at most 60, each of another session; a repeat may find none any more
     */
    record ChangeSeries(UUID seriesId, List<SeriesChange> changes, Instant requestedAt) implements SessionCommand {
        public ChangeSeries {
            changes = List.copyOf(changes);
            requireEachOnce(changes);
        }
    }

    private static void requireEachOnce(List<? extends AboutSession> sessions) {
        if (sessions.size() > ScheduleSeries.SESSIONS_MAX) {
            throw new IllegalArgumentException("a series has at most " + ScheduleSeries.SESSIONS_MAX + " sessions");
        }
        if (sessions.stream().map(AboutSession::sessionId).distinct().count() < sessions.size()) {
            throw new IllegalArgumentException("a session is named twice");
        }
    }

    /**
     * Plans a session.
     *
     * @param lateEntry why it is entered after it began; needed only then
     * @param override why it is held although a credential is in doubt; needed only then, and not for what has happened
     */
    record ScheduleSession(
            UUID sessionId,
            Request asked,
            Description description,
            @Nullable ScheduleReason lateEntry,
            @Nullable CredentialOverride override,
            Instant requestedAt)
            implements AboutSession {}

    /** A request to place a planned session otherwise. */
    sealed interface AnotherPlacement extends AboutSession {
        /** Where the caller sees it, so nobody moves what another has just moved. */
        Placement from();

        Placement to();

        ScheduleReason reason();

        /** Why it is held although a credential is in doubt; needed only then, and not for what has happened. */
        @Nullable
        CredentialOverride override();
    }

    /**
     * Moves it.
     *
     * @param facility in which it is held, if that is said; at most one
     */
    record RescheduleSession(
            UUID sessionId,
            Placement from,
            Placement to,
            List<UUID> facility,
            ScheduleReason reason,
            @Nullable CredentialOverride override,
            Instant requestedAt)
            implements AnotherPlacement, SeriesChange {
        public RescheduleSession {
            facility = List.copyOf(facility);
        }
    }

    /** Has somebody else hold it, in the same place at the same time. */
    record ReplaceFacilitator(
            UUID sessionId,
            Placement from,
            Replacement who,
            ScheduleReason reason,
            @Nullable CredentialOverride override,
            Instant requestedAt)
            implements AnotherPlacement {
        @Override
        public Placement to() {
            return from.withFacilitator(who.replaced(), who.replacement());
        }
    }

    /** Who holds a session no longer, and who does instead. */
    record Replacement(String replaced, String replacement) {
        public Replacement {
            Token.checked(replaced);
            Token.checked(replacement);
            if (replaced.equals(replacement)) {
                throw new IllegalArgumentException("nobody replaces themselves");
            }
        }
    }

    /** Cancels it where the caller sees it. */
    record CancelSession(UUID sessionId, Placement from, ScheduleReason reason, Instant requestedAt)
            implements SeriesChange {}

    /** Looks at the credentials of those who are to hold it once more. */
    record ReviewSession(UUID sessionId, Placement placement, Instant requestedAt) implements AboutSession {}
}
