package org.throughline.treatmentplan.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.policy.domain.EpisodeProgramme;
import org.throughline.treatmentplan.policy.domain.PolicyNumbers;
import org.throughline.treatmentplan.policy.domain.ProgrammePolicyTold;

/** Finds whose an episode is, and the numbers that hold for it: those of its programme, as far as scheduling has told them. */
public final class EpisodePolicies {
    /** What is read of scheduling. */
    public static final Catalogue<ProgrammePolicyTold> TOLD = Catalogue.of(
            ProgrammePolicyTold.class,
            EventType.told(
                    "scheduling.programme-policy-changed.v1", ProgrammePolicyTold.class, new KeyKind("organisation")));

    /** What is read of intake. */
    public static final Catalogue<EpisodeProgramme> PROGRAMMES = Catalogue.of(
            EpisodeProgramme.class,
            EventType.told("intake.participant-admitted.v1", EpisodeProgramme.class, new KeyKind("clinical"))
                    .about(e -> e.participantId().toString()));

    private final History<ProgrammePolicyTold> versions;
    private final History<EpisodeProgramme> programmes;

    /** Reads the log of this service. */
    public EpisodePolicies(ServiceRuntime runtime) {
        this.versions = runtime.history(TOLD);
        this.programmes = runtime.history(PROGRAMMES);
    }

    /** The stream in which scheduling tells the numbers of a programme. */
    public static String toldPolicies(String programme) {
        return "scheduling/programme/" + programme + "/policies";
    }

    /** Whose episode it is, if the organisation has such a one. */
    public Optional<UUID> participantOf(UUID episodeId, String organisation) {
        return admission(episodeId, organisation).map(EpisodeProgramme::participantId);
    }

    /** Which programmes these episodes are in, by the episodes the organisation has. */
    public Map<UUID, String> programmesOf(Collection<UUID> episodes, String organisation) {
        List<String> streams =
                episodes.stream().distinct().map(EpisodeStreams::toldEpisode).toList();
        return programmes.events(streams, organisation, Optional.empty()).stream()
                .collect(Collectors.toMap(
                        EpisodeProgramme::episodeId, EpisodeProgramme::programme, (first, _) -> first));
    }

    /** What holds for an episode at a moment; the standard where nobody told of the episode or its programme set nothing. */
    public ProgrammePolicy ofEpisode(UUID episodeId, String organisation, Instant at) {
        return ProgrammePolicy.of(admission(episodeId, organisation)
                .map(admitted -> inForce(admitted.programme(), organisation, at))
                .orElse(PolicyNumbers.STANDARD));
    }

    /** The numbers of a version of the episode's programme, as told by then; none where it is the standard. */
    public Map<String, Long> numbers(UUID episodeId, String organisation, String version, Instant toldBy) {
        return admission(episodeId, organisation)
                .flatMap(admitted ->
                        versions.events(toldPolicies(admitted.programme()), organisation, Optional.of(toldBy)).stream()
                                .filter(told -> told.version().equals(version))
                                .findFirst())
                .map(ProgrammePolicyTold::numbers)
                .orElse(Map.of());
    }

    private Optional<EpisodeProgramme> admission(UUID episodeId, String organisation) {
        return programmes.events(EpisodeStreams.toldEpisode(episodeId), organisation, Optional.empty()).stream()
                .findFirst();
    }

    private PolicyNumbers inForce(String programme, String organisation, Instant at) {
        return PolicyNumbers.inForce(versions.events(toldPolicies(programme), organisation, Optional.empty()), at);
    }
}
