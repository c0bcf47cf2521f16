package org.throughline.treatmentplan.care.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.care.CareCatalogue;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeReasonGiven;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.view.MistakenEvidence.Mistaken;
import org.throughline.treatmentplan.domain.EvidenceReference;

/** The care of one episode, folded from its own history by the rules that decide. */
public final class CareReading {
    private final History<CareEvent> history;
    private final MistakenEvidence mistakes;

    /** Reads the log of this service. */
    public CareReading(ServiceRuntime runtime) {
        this.history = runtime.history(CareCatalogue.TYPES);
        this.mistakes = new MistakenEvidence(runtime);
    }

    /**
     * An episode's care as it was known at some time.
     *
     * @param facts what this service decided, in order
     * @param mistaken what it rests on and should not be in the record
     * @param version of its stream, which a command may insist on; 0 before anything was decided
     */
    public record Known(
            UUID participantId, Care care, List<CareEvent.Own> facts, List<Mistaken> mistaken, long version) {
        public Known {
            facts = List.copyOf(facts);
            mistaken = List.copyOf(mistaken);
        }

        /** The same for who may not read of incidents, and so not that one is cited or was a mistake. */
        public Known withoutOwnEvidence() {
            return new Known(
                    participantId,
                    care,
                    facts.stream().map(CareEvent.Own::withoutOwnEvidence).toList(),
                    List.of(),
                    version);
        }
    }

    /** The care, if the organisation has such an episode, and as far as it had come by then. */
    public Optional<Known> of(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        Care care = Care.NONE;
        List<CareEvent.Own> facts = new ArrayList<>();
        long version = 0;
        for (Recorded<CareEvent> fact : inOrder(episodeId, organisation, knownAt)) {
            care = Care.evolve(care, fact.event());
            if (fact.event() instanceof CareEvent.Own decided) {
                version = fact.stored().version();
                facts.add(decided);
            }
        }
        Care now = care;
        long at = version;
        return now.admission()
                .map(admission -> new Known(
                        admission.participantId(), now, facts, mistakes.in(cited(facts), organisation, knownAt), at));
    }

    /** The specimens and incidents it rests on, by their streams. */
    private static Set<String> cited(List<CareEvent.Own> facts) {
        Set<String> streams = new LinkedHashSet<>();
        for (CareEvent.Own fact : facts) {
            switch (fact) {
                case DischargeReasonGiven e ->
                    e.specimens().stream().map(CareEvent::specimen).forEach(streams::add);
                case LevelOfCareProposed e ->
                    e.evidence().stream()
                            .filter(reference -> reference.service().equals(EvidenceReference.HERE))
                            .map(EvidenceReference::stream)
                            .forEach(streams::add);
                case CareEvent.Own _ -> {}
            }
        }
        return streams;
    }

    /** An episode that is reopened was discharged before, so what was told and what was decided come in one order. */
    private List<Recorded<CareEvent>> inOrder(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        return Stream.of(EpisodeStreams.toldEpisode(episodeId), CareDeciding.care(episodeId))
                .flatMap(stream -> history.readable(stream, organisation, knownAt).stream())
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }
}
