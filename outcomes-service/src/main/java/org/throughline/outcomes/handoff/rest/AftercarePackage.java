package org.throughline.outcomes.handoff.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePlanSigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.view.HandoffHistory.Shown;
import org.throughline.outcomes.trajectory.rest.TrajectoryResource;

/**
 * What a recipient of a handoff is told, or what the participant carries there. Each part stands in it if what may be told
 * covers it; a part that is absent may as well not exist.
 *
 * @param responsible who answers for the person in the programme
 * @param discharge how the episode ended
 * @param aftercare what is agreed for the time after it
 * @param contacts whom the person or the recipient may call
 * @param medications named, as whoever handed over knew them
 * @param scores baseline, latest total and change on each measure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AftercarePackage(
        UUID handoffId,
        UUID participantId,
        UUID episodeId,
        String responsible,
        @Nullable Discharge discharge,
        @Nullable Aftercare aftercare,
        @Nullable List<String> contacts,
        @Nullable List<String> medications,
        @Nullable List<TrajectoryResource.Entry> scores) {

    /** How an episode ended. */
    public record Discharge(String type, String finalLevel, Instant completedAt) {
        static Discharge of(DischargeCompleted e) {
            return new Discharge(e.type(), e.finalLevel(), e.completedAt());
        }
    }

    /** What is agreed for the time after discharge. */
    public record Aftercare(
            String relapsePrevention, List<String> alumniGroups, List<String> ongoingCounselling, Instant signedAt) {
        static Aftercare of(AftercarePlanSigned e) {
            return new Aftercare(
                    e.relapsePrevention().value(),
                    words(e.alumniGroups()),
                    words(e.ongoingCounselling()),
                    e.signedAt());
        }

        @Override
        public String toString() {
            return "Aftercare[redacted]";
        }
    }

    /**
     * The parts that may be told.
     *
     * @param end what treatment-plan told of the end of the episode, oldest first; empty if that may not be told
     * @param scores on each measure; null if they may not be told
     * @param permitted what may be told of all else
     */
    static AftercarePackage of(
            Shown handoff,
            List<HandoffEvent> end,
            @Nullable List<TrajectoryResource.Entry> scores,
            Set<InformationClass> permitted) {
        AftercarePackagePrepared along = handoff.along();
        return new AftercarePackage(
                handoff.begun().handoffId(),
                handoff.begun().participantId(),
                handoff.begun().episodeId(),
                handoff.responsible(),
                last(end, DischargeCompleted.class, Discharge::of),
                last(end, AftercarePlanSigned.class, Aftercare::of),
                permitted.contains(InformationClass.PLAN) && along != null ? words(along.contacts()) : null,
                permitted.contains(InformationClass.MEDICATION) && along != null ? words(along.medications()) : null,
                scores);
    }

    private static <E extends HandoffEvent, R> @Nullable R last(
            List<HandoffEvent> events, Class<E> type, Function<E, R> shown) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .map(shown)
                .orElse(null);
    }

    private static List<String> words(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    @Override
    public String toString() {
        return "AftercarePackage[redacted]";
    }
}
