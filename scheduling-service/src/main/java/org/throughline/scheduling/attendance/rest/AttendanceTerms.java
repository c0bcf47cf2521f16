package org.throughline.scheduling.attendance.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.AttendancePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.session.Sessions;

/**
 * The numbers by which attendance is judged: those of each participant's programme as they were in force when the session
 * began, so that what is set later changes no entry of before. The standard, until intake has told of the admission.
 */
@RequestScoped
public class AttendanceTerms {
    private static final AttendancePolicy STANDARD = ProgrammePolicy.INTENSIVE_OUTPATIENT.attendance();

    /** Versions are named by up to 64 characters, and a header takes 200. */
    private static final int VERSIONS_MAX = 3;

    private final Attendances attendances;
    private final Sessions sessions;
    private final ProgrammeNumbers numbers;
    private final CurrentCaller caller;
    private final Clock clock;

    AttendanceTerms(
            Attendances attendances, Sessions sessions, ProgrammeNumbers numbers, CurrentCaller caller, Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The numbers for each of some episodes.
     *
     * @param byEpisode where intake has told of it
     */
    record Terms(Map<UUID, AttendancePolicy> byEpisode) {
        AttendancePolicy of(UUID episodeId) {
            return byEpisode.getOrDefault(episodeId, STANDARD);
        }

        /** The version of them all; of several, joined by a sign that no version's name has. */
        String version(Collection<UUID> episodes) {
            return episodes.stream()
                    .map(episode -> of(episode).version())
                    .distinct()
                    .sorted()
                    .limit(VERSIONS_MAX)
                    .collect(Collectors.joining("+"));
        }
    }

    /** For one episode. */
    AttendancePolicy of(UUID sessionId, UUID episodeId) {
        return of(sessionId, List.of(episodeId)).of(episodeId);
    }

    /** For several. */
    Terms of(UUID sessionId, Collection<UUID> episodes) {
        String organisation = caller.get().organisation();
        Instant start = sessions.find(sessionId, organisation)
                .map(session -> session.placement().slot().start())
                // Of a session there is not, nothing is recorded.
                .orElseGet(clock::instant);
        Map<String, AttendancePolicy> byProgramme = new HashMap<>();
        Map<UUID, AttendancePolicy> byEpisode = new HashMap<>();
        attendances
                .programmes(episodes, organisation)
                .forEach((episode, programme) -> byEpisode.put(
                        episode,
                        byProgramme.computeIfAbsent(
                                programme,
                                code -> numbers.inForce(code, start, organisation)
                                        .attendance())));
        return new Terms(byEpisode);
    }
}
