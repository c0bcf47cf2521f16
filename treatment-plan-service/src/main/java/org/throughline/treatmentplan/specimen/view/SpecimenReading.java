package org.throughline.treatmentplan.specimen.view;

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

/** One drug screen, folded from its own history by the rules that decide. */
public final class SpecimenReading {
    private final History<SpecimenEvent> history;

    /** Reads the log of this service. */
    public SpecimenReading(ServiceRuntime runtime) {
        this.history = runtime.history(SpecimenCatalogue.TYPES);
    }

    /**
     * One as it stands.
     *
     * @param version of its stream, which a command may insist on
     */
    public record Known(UUID participantId, Specimen specimen, long version) {}

    /** One, if the organisation has it. */
    public Optional<Known> of(UUID specimenId, String organisation) {
        List<Recorded<SpecimenEvent>> facts =
                history.readable(SpecimenDeciding.specimen(specimenId), organisation, Optional.empty());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Specimen specimen = Specimen.NONE;
        for (Recorded<SpecimenEvent> fact : facts) {
            specimen = Specimen.evolve(specimen, fact.event());
        }
        Recorded<SpecimenEvent> last = facts.getLast();
        return Optional.of(
                new Known(last.event().participantId(), specimen, last.stored().version()));
    }
}
