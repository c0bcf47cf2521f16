package org.throughline.treatmentplan.care.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.care.CareCatalogue;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.domain.EvidenceReference;

/** Which of the specimens and incidents something rests on turned out to be mistakes. */
public final class MistakenEvidence {
    private final History<CareEvent> history;

    /** Reads the log of this service. */
    public MistakenEvidence(ServiceRuntime runtime) {
        this.history = runtime.history(CareCatalogue.TYPES);
    }

    /**
     * Something that should not be in the record.
     *
     * @param stream as it is cited
     */
    public record Mistaken(String stream, Instant markedAt) {}

    /** Those among what is cited, as far as was recorded by then, in the order in which they were marked. */
    public List<Mistaken> among(Collection<EvidenceReference> cited, String organisation, Optional<Instant> knownAt) {
        return in(
                cited.stream()
                        .filter(reference -> reference.service().equals(EvidenceReference.HERE))
                        .map(EvidenceReference::stream)
                        .toList(),
                organisation,
                knownAt);
    }

    List<Mistaken> in(Collection<String> streams, String organisation, Optional<Instant> knownAt) {
        return streams.isEmpty()
                ? List.of()
                : history.events(streams, organisation, knownAt).stream()
                        .filter(CareEvent.Mistake.class::isInstance)
                        .map(CareEvent.Mistake.class::cast)
                        .map(mistake -> new Mistaken(mistake.toldIn(), mistake.markedAt()))
                        .sorted(Comparator.comparing(Mistaken::markedAt))
                        .toList();
    }
}
