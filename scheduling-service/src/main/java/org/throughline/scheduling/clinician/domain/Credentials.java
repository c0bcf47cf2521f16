package org.throughline.scheduling.clinician.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.Warrants;

/**
 * What those who hold a session may do from when to when, as far as a decision rests on it.
 *
 * @param held by clinician
 */
public record Credentials(Map<UUID, Held> held) {
    public static final Credentials NONE = new Credentials(Map.of());

    public Credentials {
        held = Map.copyOf(held);
    }

    /**
     * The credentials of one clinician.
     *
     * @param zone whose calendar their days are of
     */
    public record Held(Warrants warrants, ZoneId zone) {}

    /** With how one of them stands from a day on. */
    public Credentials with(UUID clinicianId, Warrant credential, ZoneId zone) {
        Held before = held.getOrDefault(clinicianId, new Held(Warrants.NONE, zone));
        Map<UUID, Held> next = new HashMap<>(held);
        next.put(clinicianId, new Held(before.warrants().with(credential), zone));
        return new Credentials(next);
    }

    /** Why somebody should not hold a session of this kind that begins then, if there is a reason. */
    public Optional<Doubt> doubt(String facilitator, SessionKind kind, Instant start) {
        Held own = held.get(ClinicianId.of(facilitator));
        return (own == null ? Optional.of(Ground.NONE_ON_RECORD) : ground(own, kind, start))
                .map(ground -> new Doubt(facilitator, ground));
    }

    private static Optional<Ground> ground(Held own, SessionKind kind, Instant start) {
        LocalDate day = LocalDate.ofInstant(start, own.zone());
        List<Warrant> valid = own.warrants().courses().values().stream()
                .filter(course -> course.validOn(day))
                .flatMap(course -> course.on(day).stream())
                .toList();
        if (valid.isEmpty()) {
            return Optional.of(Ground.NOT_VALID);
        }
        return valid.stream().anyMatch(credential -> covers(credential, kind))
                ? Optional.empty()
                : Optional.of(Ground.OUT_OF_SCOPE);
    }

    /** A scope that names kinds of session is for those; one of titles or levels alone is for every kind. */
    private static boolean covers(Warrant credential, SessionKind kind) {
        List<String> kinds = Arrays.stream(SessionKind.values())
                .map(SessionKind::name)
                .filter(credential.scope()::contains)
                .toList();
        return kinds.isEmpty() || kinds.contains(kind.name());
    }
}
