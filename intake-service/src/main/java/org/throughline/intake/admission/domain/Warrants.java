package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The warrants of one holder, in the order they were told.
 *
 * @param told each as it stands from a day on
 */
record Warrants(List<Standing> told) {
    static final Warrants NONE = new Warrants(List.of());

    Warrants {
        told = List.copyOf(told);
    }

    /**
     * How a warrant stands from a day on.
     *
     * @param zone whose calendar its days are of
     */
    record Standing(Warrant warrant, ZoneId zone, Instant recordedAt) {
        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        boolean begun(Instant at) {
            return !warrant.since().isAfter(day(at));
        }

        boolean valid(Instant at) {
            return warrant.validOn(day(at));
        }
    }

    Warrants with(Warrant warrant, ZoneId zone, Instant recordedAt) {
        return new Warrants(Stream.concat(told.stream(), Stream.of(new Standing(warrant, zone, recordedAt)))
                .toList());
    }

    /** The one to rest on at a moment: a valid one if there is any, and of several the one that ends last. */
    Optional<Standing> at(Instant at, Predicate<Warrant> fitting) {
        Map<UUID, Standing> now = new LinkedHashMap<>();
        told.stream()
                .filter(standing -> standing.begun(at))
                .forEach(standing -> now.put(standing.warrant().warrantId(), standing));
        return now.values().stream()
                .filter(standing -> fitting.test(standing.warrant()))
                .max(Comparator.comparing((Standing standing) -> standing.valid(at))
                        .thenComparing(standing -> standing.warrant().until()));
    }
}
