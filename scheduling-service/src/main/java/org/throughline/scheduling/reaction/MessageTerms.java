package org.throughline.scheduling.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.MessagePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** When participants are told, by the numbers of the programme of an episode; by the standard, until that is told. */
final class MessageTerms {
    private final Episodes episodes;
    private final ProgrammeNumbers numbers;

    MessageTerms(Episodes episodes, ProgrammeNumbers numbers) {
        this.episodes = episodes;
        this.numbers = numbers;
    }

    MessagePolicy of(UUID episodeId, Instant at, String organisation) {
        return episodes.opened(episodeId, organisation)
                .map(EpisodeOpened::programme)
                .map(programme -> numbers.inForce(programme, at, organisation))
                .orElse(ProgrammePolicy.INTENSIVE_OUTPATIENT)
                .message();
    }
}
