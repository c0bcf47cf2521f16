package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;

/**
 * A session to be planned.
 *
 * @param facilitator who holds it, by id
 * @param coFacilitators who holds it with them
 * @param roomId none when it is held by telehealth
 * @param minutes from its start
 * @param zone of the facility, such as {@code America/New_York}
 * @param capacity participants it has room for
 * @param facilityId where it is held
 * @param programme the service line it is offered by, as a code
 * @param modality how is worked, as a code such as {@code DBT}
 * @param topic what is worked on, as a code such as {@code coping-with-stress}
 * @param lateEntry why it is entered after it began, by code; needed only then
 * @param overrideReason why it is held although a facilitator's credential does not hold; a medical director's word
 */
public record SessionRequest(
        @NotNull SessionKind kind,

        @NotNull @Pattern(regexp = Placing.STAFF) String facilitator,

        @Size(max = Placement.FACILITATORS_MAX - 1)
        List<@NotNull @Pattern(regexp = Placing.STAFF) String> coFacilitators,

        Optional<UUID> roomId,
        @NotNull Instant start,
        @Min(1) @Max(Slot.MINUTES_MAX) int minutes,

        @NotNull @Schema(type = SchemaType.STRING, examples = "America/New_York")
        ZoneId zone,

        @Min(1) @Max(Request.CAPACITY_MAX) int capacity,
        Optional<UUID> facilityId,
        Optional<@Pattern(regexp = Placing.STAFF) String> programme,
        Optional<@Pattern(regexp = Placing.STAFF) String> modality,
        Optional<@Pattern(regexp = Placing.STAFF) String> topic,
        Optional<ScheduleReason> lateEntry,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {
    public SessionRequest {
        coFacilitators = coFacilitators == null ? List.of() : List.copyOf(coFacilitators);
    }

    private Placement placement() {
        return Placing.placement(
                new Slot(start, minutes), zone, roomId, Placing.facilitators(facilitator, coFacilitators));
    }

    Request asked() {
        return new Request(kind, placement(), capacity);
    }

    Description description() {
        return Placing.description(facilityId, programme, modality, topic);
    }

    @Override
    public String toString() {
        return "SessionRequest[redacted]";
    }
}
