package org.throughline.treatmentplan.safetyplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.ConsiderEpisodes;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.DeclineSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.LetSafetyPlanPass;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.MarkSafetyPlanEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.Own;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans;

/** Safety plans as the platform runs them: one stream per person. */
public final class SafetyPlanDeciding
        implements Deciding<SafetyPlanCommand, SafetyPlans, SafetyPlanEvent, SafetyPlanRefusal> {
    private static final String PREFIX = "agreement/";

    /** The stream of a person's safety plans. */
    public static String safetyPlan(UUID participantId) {
        return PREFIX + participantId;
    }

    /** Whose safety plans a stream of this service is about; nothing if it is about none. */
    public static Optional<UUID> participantOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public Class<SafetyPlanCommand> commands() {
        return SafetyPlanCommand.class;
    }

    @Override
    public Catalogue<SafetyPlanEvent> catalogue() {
        return SafetyPlanCatalogue.TYPES;
    }

    @Override
    public Streams streams(SafetyPlanCommand command) {
        Streams own = Streams.of(safetyPlan(command.participantId()));
        return switch (command) {
            case AgreeSafetyPlan c -> own.reading(ClinicianStreams.told(c.clinicianId()));
            case RequireSafetyPlan c -> own.reading(told(c.episodes()));
            case ConsiderEpisodes c -> own.reading(told(c.episodes()));
            case MarkSafetyPlanEnteredInError c -> own.reading(told(c.episodes()));
            case DeclineSafetyPlan _, LetSafetyPlanPass _ -> own;
        };
    }

    private static String[] told(List<UUID> episodes) {
        return episodes.stream().map(EpisodeStreams::toldEpisode).toArray(String[]::new);
    }

    @Override
    public SafetyPlans initial() {
        return SafetyPlans.NONE;
    }

    @Override
    public Decision<SafetyPlanEvent, SafetyPlanRefusal> decide(SafetyPlans state, SafetyPlanCommand command) {
        return SafetyPlans.decide(state, command);
    }

    @Override
    public SafetyPlans evolve(SafetyPlans state, SafetyPlanEvent event) {
        return SafetyPlans.evolve(state, event);
    }

    @Override
    public String streamOf(SafetyPlanEvent event) {
        return switch (event) {
            case Own e -> safetyPlan(e.participantId());
            case EpisodeTold e -> EpisodeStreams.toldEpisode(e.episodeId());
            case CredentialTold e -> ClinicianStreams.told(e.clinicianId());
        };
    }
}
