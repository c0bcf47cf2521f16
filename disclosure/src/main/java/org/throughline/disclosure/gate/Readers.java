package org.throughline.disclosure.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.accessreport.Look;

/** Who read, as the access log kept it. */
final class Readers {
    private Readers() {}

    static Caller caller(String organisation, Look look) {
        RecordsShown shown = look.shown();
        Set<String> programmes =
                shown.reader() == null ? Set.of() : new HashSet<>(shown.reader().programmes());
        return new Caller(
                look.lookedBy(),
                shown.client(),
                organisation,
                new HashSet<>(shown.roles()),
                programmes,
                Set.of(),
                shown.purposeOfUse());
    }

    static Standing standing(String organisation, Look look) {
        return Standing.of(caller(organisation, look));
    }

    /** Whom the reads were about. */
    static Set<UUID> people(Collection<Look> looks) {
        return looks.stream()
                .flatMap(look -> look.shown().subjects().stream())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
