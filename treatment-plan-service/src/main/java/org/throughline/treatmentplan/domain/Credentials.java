package org.throughline.treatmentplan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was told of one clinician's credentials.
 *
 * @param told in that order
 */
public record Credentials(List<Standing> told) {
    /** Nothing was told. */
    public static final Credentials NONE = new Credentials(List.of());

    /** A credential, and by which calendar its days count. */
    public record Standing(Credential credential, ZoneId zone) {
        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        private boolean hasBegunBy(Instant at) {
            return !credential.since().isAfter(day(at));
        }

        private Instant begin() {
            return credential.since().atStartOfDay(zone).toInstant();
        }
    }

    public Credentials {
        told = List.copyOf(told);
    }

    /** The same, with what was told next. */
    public Credentials with(Credential credential, ZoneId zone) {
        return new Credentials(Stream.concat(told.stream(), Stream.of(new Standing(credential, zone)))
                .toList());
    }

    /** Whether one of them was valid at a moment: of each, the standing that had begun last. */
    public boolean anyValidAt(Instant at) {
        Map<UUID, Standing> standing = new HashMap<>();
        for (Standing one : told) {
            if (one.hasBegunBy(at)) {
                standing.merge(
                        one.credential().warrantId(),
                        one,
                        (before, next) -> before.credential().isReplacedBy(next.credential()) ? next : before);
            }
        }
        return standing.values().stream().anyMatch(one -> one.credential().validOn(one.day(at)));
    }

    /** Whether one of them had begun by a moment, and from then on none is valid: not then, and not when a later one begins. */
    public boolean allOverBy(Instant at) {
        return told.stream().anyMatch(one -> one.hasBegunBy(at))
                && !anyValidAt(at)
                && told.stream().filter(one -> !one.hasBegunBy(at)).noneMatch(one -> anyValidAt(one.begin()));
    }
}
