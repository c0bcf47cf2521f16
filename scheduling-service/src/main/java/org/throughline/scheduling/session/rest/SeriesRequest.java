package org.throughline.scheduling.session.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.WeeklyRule;

/**
 * Sessions to be planned together: all of them or none.
 *
 * @param facilitator who holds them, by id
 * @param coFacilitators who holds them with them
 * @param roomId none when they are held by telehealth
 * @param minutes of each
 * @param zone of the facility, such as {@code America/New_York}
 * @param capacity participants each has room for
 * @param facilityId where they are held
 * @param programme the service line they are offered by, as a code
 * @param modality how is worked, as a code such as {@code DBT}
 * @param topic what is worked on, as a code such as {@code coping-with-stress}
 * @param weekly when, by a rule; either this or starts
 * @param starts when, one by one
 * @param overrideReason why they are held although a facilitator's credential does not hold; a medical director's word
 */
public record SeriesRequest(
        @NotNull SessionKind kind,
        @NotNull @Pattern(regexp = Placing.STAFF) String facilitator,

        @Size(max = Placement.FACILITATORS_MAX - 1)
        List<@NotNull @Pattern(regexp = Placing.STAFF) String> coFacilitators,

        Optional<UUID> roomId,
        @Min(1) @Max(Slot.MINUTES_MAX) int minutes,

        @NotNull @Schema(type = SchemaType.STRING, examples = "America/New_York")
        ZoneId zone,

        @Min(1) @Max(Request.CAPACITY_MAX) int capacity,
        Optional<UUID> facilityId,
        Optional<@Pattern(regexp = Placing.STAFF) String> programme,
        Optional<@Pattern(regexp = Placing.STAFF) String> modality,
        Optional<@Pattern(regexp = Placing.STAFF) String> topic,
        Optional<@Valid Weekly> weekly,
        @Size(max = ScheduleSeries.SESSIONS_MAX) List<@NotNull Instant> starts,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {
    public SeriesRequest {
        coFacilitators = coFacilitators == null ? List.of() : List.copyOf(coFacilitators);
        starts = starts == null ? List.of() : List.copyOf(starts);
    }

    /**
     * The same days and time every week, by the clock of the zone.
     *
     * @param from first day it may be on
     * @param count how many; either this or until
     * @param until last day it may be on
     * @param except days on which it is not held, such as holidays
     */
    public record Weekly(
            @NotNull LocalDate from,
            @NotNull @Size(min = 1, max = 7) Set<@NotNull DayOfWeek> days,
            @NotNull LocalTime time,
            Optional<@Min(1) @Max(ScheduleSeries.SESSIONS_MAX) Integer> count,
            Optional<LocalDate> until,
            @Size(max = WeeklyRule.EXCEPT_MAX) Set<@NotNull LocalDate> except) {
        public Weekly {
            except = except == null ? Set.of() : Set.copyOf(except);
        }

        private List<Instant> starts(ZoneId zone) {
            if (count.isPresent() == until.isPresent()) {
                throw Problems.invalid(
                        "rule-end-ambiguous", "Send either count or until", "weekly.count", "weekly.until");
            }
            WeeklyRule rule = new WeeklyRule(from, days, time, except);
            return count.map(most -> rule.first(most, zone))
                    .orElseGet(() -> Fields.together(
                            () -> rule.until(until.orElseThrow(), zone), "weekly.from", "weekly.until"));
        }
    }

    /** Each session as it is asked for, with ids that follow from the request. */
    List<ScheduleSession> sessions(IntFunction<UUID> ids, @Nullable CredentialOverride override, Instant requestedAt) {
        List<Instant> times = times();
        Description description = Placing.description(facilityId, programme, modality, topic);
        return IntStream.range(0, times.size())
                .mapToObj(i -> new ScheduleSession(
                        ids.apply(i), asked(times.get(i)), description, null, override, requestedAt))
                .toList();
    }

    private List<Instant> times() {
        if (weekly.isPresent() != starts.isEmpty()) {
            throw Problems.invalid("times-ambiguous", "Send either weekly or starts", "weekly", "starts");
        }
        return weekly.map(rule -> rule.starts(zone)).orElse(starts);
    }

    private Request asked(Instant start) {
        List<String> facilitators = Placing.facilitators(facilitator, coFacilitators);
        return new Request(kind, Placing.placement(new Slot(start, minutes), zone, roomId, facilitators), capacity);
    }

    @Override
    public String toString() {
        return "SeriesRequest[redacted]";
    }
}
