package org.throughline.scheduling.outreach.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.outreach.domain.OutreachChannel;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OfCase;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachResult;

/**
 * How somebody was reached out to in an episode.
 *
 * @param cases one after the other; the last may be open
 * @param words all that may be left on a channel, where any may
 */
public record OutreachAnswer(UUID participantId, UUID episodeId, List<Case> cases, Map<OutreachChannel, String> words) {

    /**
     * One case.
     *
     * @param number from 1
     * @param absences sessions that led to it and still stand as missed
     * @param result how it ended; absent while it is open
     * @param closedBy staff who said so, by id; absent if the record says it by itself
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Case(
            int number,
            Instant openedAt,
            Instant dueBy,
            List<UUID> absences,
            List<Attempt> attempts,
            Optional<OutreachResult> result,
            Optional<Instant> closedAt,
            Optional<String> closedBy) {

        private static Case of(OutreachOpened opened, List<OfCase> facts) {
            List<UUID> absences = new ArrayList<>(List.of(opened.trigger()));
            List<Attempt> attempts = new ArrayList<>();
            Optional<OutreachClosed> closed = Optional.empty();
            Optional<String> by = Optional.empty();
            for (OfCase fact : facts) {
                switch (fact) {
                    case OutreachOpened _ -> {} // known already
                    case AbsenceJoined e -> absences.add(e.sessionId());
                    case AbsenceTakenBack e -> absences.remove(e.sessionId());
                    case OutreachAttempted e -> attempts.add(e.attempt());
                    case OutreachClosed e -> closed = Optional.of(e);
                    case OutreachClosedBy e -> by = Optional.of(e.by());
                }
            }
            return new Case(
                    opened.number(),
                    opened.openedAt(),
                    opened.dueBy(),
                    List.copyOf(absences),
                    List.copyOf(attempts),
                    closed.map(OutreachClosed::result),
                    closed.map(OutreachClosed::closedAt),
                    by);
        }
    }

    static OutreachAnswer of(UUID participantId, UUID episodeId, List<OutreachEvent> facts) {
        List<OfCase> ofCases = facts.stream()
                .filter(OfCase.class::isInstance)
                .map(OfCase.class::cast)
                .toList();
        List<Case> cases = ofCases.stream()
                .filter(OutreachOpened.class::isInstance)
                .map(OutreachOpened.class::cast)
                .map(opened -> Case.of(
                        opened,
                        ofCases.stream()
                                .filter(fact -> fact.number() == opened.number())
                                .toList()))
                .toList();
        return new OutreachAnswer(participantId, episodeId, cases, wordsByChannel());
    }

    private static Map<OutreachChannel, String> wordsByChannel() {
        Map<OutreachChannel, String> words = new EnumMap<>(OutreachChannel.class);
        for (OutreachChannel channel : OutreachChannel.values()) {
            channel.words().ifPresent(text -> words.put(channel, text));
        }
        return words;
    }
}
