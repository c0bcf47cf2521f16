package org.throughline.scheduling.availability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.availability.domain.FreePlaces;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/**
 * When a track has a place free. Outside, how many there are, are held and are free is left out.
 *
 * @param zone of the facility
 * @param places for how many participants at a time; 0 where nobody said
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackAvailability(
        UUID trackId,
        String programme,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        @Nullable Integer places,
        List<Week> weeks,
        Map<String, SourceFreshness> freshness) {

    /**
     * A week of the facility, as far as it was asked for.
     *
     * @param week its Monday
     * @param open a place is free all through it
     * @param held places that are held at once, at most; one that is kept for somebody who waits is not held
     * @param free places that are free all through it
     * @param times of the track's sessions that begin in it, earliest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Week(
            LocalDate week,
            boolean open,
            @Nullable Integer held,
            @Nullable Integer free,
            List<Time> times) {

        private static Week toStaff(FreePlaces.Week week) {
            return new Week(week.monday(), week.free() > 0, week.held(), week.free(), times(week));
        }

        private static Week outside(FreePlaces.Week week) {
            return new Week(week.monday(), week.free() > 0, null, null, times(week));
        }

        private static List<Time> times(FreePlaces.Week week) {
            return week.times().stream().map(Time::of).toList();
        }
    }

    /** A session of the track, by the clock of its facility. */
    public record Time(OffsetDateTime start, int minutes, SessionKind kind) {
        static Time of(FreePlaces.Time time) {
            return new Time(time.start().toOffsetDateTime(), time.minutes(), time.kind());
        }
    }

    static TrackAvailability toStaff(
            TrackDefined track, List<FreePlaces.Week> weeks, Map<String, SourceFreshness> freshness) {
        return of(track, track.places(), weeks.stream().map(Week::toStaff).toList(), freshness);
    }

    static TrackAvailability outside(
            TrackDefined track, List<FreePlaces.Week> weeks, Map<String, SourceFreshness> freshness) {
        return of(track, null, weeks.stream().map(Week::outside).toList(), freshness);
    }

    private static TrackAvailability of(
            TrackDefined track, @Nullable Integer places, List<Week> weeks, Map<String, SourceFreshness> freshness) {
        return new TrackAvailability(track.trackId(), track.programme(), track.zone(), places, weeks, freshness);
    }
}
