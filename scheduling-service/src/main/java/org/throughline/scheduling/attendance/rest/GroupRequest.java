package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.FirstEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Entering;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Fields;

/**
 * How a session went for several people.
 *
 * @param lines one for each person
 * @param lateEntry why it is entered so late; needed only then
 */
public record GroupRequest(
        @NotNull @Size(min = 1, max = RecordGroup.ENTRIES_MAX)
        List<@NotNull @Valid Line> lines,

        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> lateEntry) {

    /**
     * How it went for one person; either present or absent.
     *
     * @param walkIn why someone who was not booked took part; needed only then
     */
    public record Line(
            @NotNull UUID participantId,
            @NotNull UUID episodeId,
            Optional<@Valid PresenceRequest> present,
            Optional<@Valid Absent> absent,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> walkIn) {

        private FirstEntry entry(UUID sessionId, Function<UUID, Entering> byEpisode, Instant requestedAt) {
            if (present.isPresent() == absent.isPresent()) {
                throw Problems.invalid(
                        "finding-ambiguous", "Send either present or absent", "lines.present", "lines.absent");
            }
            Attendee attendee = new Attendee(sessionId, participantId, episodeId);
            Entering entering = byEpisode.apply(episodeId);
            return present.<FirstEntry>map(presence -> new RecordAttendance(
                            attendee, presence.found(), Fields.reason(walkIn), entering, requestedAt))
                    .orElseGet(() -> absent.orElseThrow().entry(attendee, entering, requestedAt));
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    /**
     * Someone booked did not come.
     *
     * @param reason of the absence, as it is known
     */
    public record Absent(
            @NotNull Boolean excused,

            @NotNull @NotBlank @Size(max = Reason.LENGTH_MAX)
            String reason) {
        private FirstEntry entry(Attendee attendee, Entering entering, Instant requestedAt) {
            return new RecordAbsence(attendee, new WasAbsent(excused), new Reason(reason), entering, requestedAt);
        }

        @Override
        public String toString() {
            return "Absent[redacted]";
        }
    }

    List<UUID> episodes() {
        return lines.stream().map(Line::episodeId).distinct().toList();
    }

    /**
     * What is asked for.
     *
     * @param byEpisode how the entry about an episode is made
     */
    RecordGroup toCommand(UUID sessionId, Function<UUID, Entering> byEpisode, Instant requestedAt) {
        List<FirstEntry> entries = lines.stream()
                .map(line -> line.entry(sessionId, byEpisode, requestedAt))
                .toList();
        return Fields.together(() -> new RecordGroup(sessionId, entries, requestedAt), "lines.participantId");
    }

    @Override
    public String toString() {
        return "GroupRequest[redacted]";
    }
}
