package org.throughline.scheduling.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseCommand.Terms;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.DosePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** What a week owes is worked out from, as the log holds it now: its programme's numbers, and when the facility of the track is closed. */
final class DoseTerms {
    private final Episodes episodes;
    private final TrackClosures closures;
    private final ProgrammeNumbers numbers;

    DoseTerms(Episodes episodes, TrackClosures closures, ProgrammeNumbers numbers) {
        this.episodes = episodes;
        this.closures = closures;
        this.numbers = numbers;
    }

    /** For one week of an organisation's participant. */
    Terms of(Week week, String organisation) {
        return episodes.opened(week.episodeId(), organisation)
                .map(opened -> of(opened, week, organisation))
                .orElseGet(() -> new Terms(ProgrammePolicy.INTENSIVE_OUTPATIENT.dose(), Set.of()));
    }

    /** The same, where the episode is at hand. */
    Terms of(EpisodeOpened opened, Week week, String organisation) {
        return new Terms(policy(opened, week, organisation), closedDays(opened, week, organisation));
    }

    /** The numbers of its programme that were in force as the week began: what is set later holds for later weeks. */
    DosePolicy policy(EpisodeOpened opened, Week week, String organisation) {
        Instant begins = new FacilityWeek(week.monday(), opened.zone()).begins();
        return numbers.inForce(opened.programme(), begins, organisation).dose();
    }

    private Set<LocalDate> closedDays(EpisodeOpened opened, Week week, String organisation) {
        Closures closed = closures.of(opened.track(), organisation);
        return new FacilityWeek(week.monday(), opened.zone())
                .days()
                .filter(closed::cover)
                .collect(Collectors.toSet());
    }
}
