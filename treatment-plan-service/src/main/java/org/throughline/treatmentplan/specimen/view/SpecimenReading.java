package org.throughline.treatmentplan.specimen.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.specimen.SpecimenCatalogue;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.domain.Specimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;

/** One drug screen, folded from its own history by the rules that decide. */
public final class SpecimenReading {
    private final History<SpecimenEvent> history;

    /** Reads the log of this service. */
    public SpecimenReading(ServiceRuntime runtime) {
        this.history = runtime.history(SpecimenCatalogue.TYPES);
    }

    /**
     * One as it was known at some time.
     *
     * @param mistaken whether it is known by now that it should not be in the record, whatever was known then
     * @param version of its stream, which a command may insist on
     */
    public record Known(UUID participantId, Specimen specimen, boolean mistaken, long version) {}

    /** One, if the organisation has it, and as far as it had come by then. */
    public Optional<Known> of(UUID specimenId, String organisation, Optional<Instant> knownAt) {
        List<Recorded<SpecimenEvent>> facts =
                history.readable(SpecimenDeciding.specimen(specimenId), organisation, Optional.empty());
        List<Recorded<SpecimenEvent>> known = facts.stream()
                .filter(fact -> knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Specimen specimen = Specimen.NONE;
        for (Recorded<SpecimenEvent> fact : known) {
            specimen = Specimen.evolve(specimen, fact.event());
        }
        boolean mistaken = facts.stream().anyMatch(fact -> fact.event() instanceof SpecimenMarkedEnteredInError);
        Recorded<SpecimenEvent> last = known.getLast();
        return Optional.of(new Known(
                last.event().participantId(), specimen, mistaken, last.stored().version()));
    }
}
