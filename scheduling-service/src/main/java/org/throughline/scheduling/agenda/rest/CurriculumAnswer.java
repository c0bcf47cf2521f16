package org.throughline.scheduling.agenda.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.session.domain.Description;

/**
 * Which units of what is taught a participant has completed.
 *
 * @param units in the order in which they were first taken part in
 * @param freshness how far this answer knows each service
 */
public record CurriculumAnswer(UUID participantId, List<Unit> units, Map<String, SourceFreshness> freshness) {
    /**
     * A unit that was taught in a session for which the participant was credited.
     *
     * @param unit topic of the session
     * @param sessions in which it was taught to them, earliest first
     * @param creditedMinutes in all of these
     * @param firstAt start of the first
     */
    public record Unit(String unit, List<UUID> sessions, int creditedMinutes, Instant firstAt) {
        private Unit with(SessionAttended next) {
            List<UUID> all = new ArrayList<>(sessions);
            all.add(next.sessionId());
            return new Unit(unit, List.copyOf(all), creditedMinutes + next.creditedMinutes(), firstAt);
        }

        @Override
        public String toString() {
            return "Unit[redacted]";
        }
    }

    /**
     * Of what somebody took part in, what was taught.
     *
     * @param attended earliest first
     * @param described what is said of these sessions
     */
    static CurriculumAnswer of(
            UUID participantId,
            List<SessionAttended> attended,
            Map<UUID, Description> described,
            Map<String, SourceFreshness> freshness) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (SessionAttended one : attended) {
            for (String topic :
                    described.getOrDefault(one.sessionId(), Description.NONE).topic()) {
                units.merge(
                        topic,
                        new Unit(topic, List.of(one.sessionId()), one.creditedMinutes(), one.start()),
                        (before, _) -> before.with(one));
            }
        }
        return new CurriculumAnswer(participantId, List.copyOf(units.values()), freshness);
    }
}
