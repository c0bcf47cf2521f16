package org.throughline.treatmentplan.care.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.care.CareCatalogue;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareEvent;

/** The care of one episode, folded from its own history by the rules that decide. */
public final class CareReading {
    private final History<CareEvent> history;

    /** Reads the log of this service. */
    public CareReading(ServiceRuntime runtime) {
        this.history = runtime.history(CareCatalogue.TYPES);
    }

    /**
     * An episode's care as it was known at some time.
     *
     * @param facts what this service decided, in order
     * @param version of its stream, which a command may insist on; 0 before anything was decided
     */
    public record Known(UUID participantId, Care care, List<CareEvent.Own> facts, long version) {
        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** The care, if the organisation has such an episode, and as far as it had come by then. */
    public Optional<Known> of(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        List<Delivered<CareEvent>> told = history.of(CareDeciding.toldEpisode(episodeId), organisation);
        List<Delivered<CareEvent>> own = history.of(CareDeciding.care(episodeId), organisation);
        Care care = Care.NONE;
        List<CareEvent.Own> facts = new ArrayList<>();
        long version = 0;
        for (Recorded<CareEvent> fact : readable(told, knownAt)) {
            care = Care.evolve(care, fact.event());
        }
        for (Recorded<CareEvent> fact : readable(own, knownAt)) {
            care = Care.evolve(care, fact.event());
            version = fact.stored().version();
            if (fact.event() instanceof CareEvent.Own decided) facts.add(decided);
        }
        Care now = care;
        long at = version;
        return now.admission().map(admission -> new Known(admission.participantId(), now, facts, at));
    }

    private static List<Recorded<CareEvent>> readable(List<Delivered<CareEvent>> facts, Optional<Instant> knownAt) {
        List<Recorded<CareEvent>> readable = new ArrayList<>();
        for (Delivered<CareEvent> fact : facts) {
            boolean known = knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get());
            if (known && fact instanceof Recorded<CareEvent> recorded) readable.add(recorded);
        }
        return readable;
    }
}
