package org.throughline.scheduling.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.Dose;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.ClosedDaysNoted;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;

/**
 * When each week is to be closed: Monday 00:00 at the facility, or later if it is still being documented.
 *
 * <p>A week nobody was booked in is closed as well: the admission sets the first timers, and every week that closes the
 * next one, until the episode has ended; if it is reopened they begin anew. The facility's zone is looked up in the admission, which the log holds before
 * any entry of the episode and which never changes, so the same events always give the same timers.
 */
final class WeekTimers implements TimerPolicy<DoseEvent> {
    static final String PURPOSE = "close-week";

    private final Episodes episodes;
    private final DoseTerms terms;

    WeekTimers(Episodes episodes, DoseTerms terms) {
        this.episodes = episodes;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "week_timers";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<TimerChange> on(Recorded<DoseEvent> recorded) {
        String organisation = recorded.organisation();
        Instant recordedAt = recorded.stored().recordedAt();
        return switch (recorded.event()) {
            case EpisodeOpened e -> admitted(organisation, e, recordedAt);
            case EpisodeReopened e -> reopened(organisation, e, recordedAt);
            case DoseEntered e -> entered(organisation, e);
            case WeekClosed e -> closed(organisation, e, recordedAt);
            case DoseAtRisk _,
                    WeeklyDoseMet _,
                    WeeklyDoseShort _,
                    DoseRestated _,
                    ClosedDaysNoted _,
                    EpisodeHeld _,
                    EpisodeResumed _,
                    EpisodeEnded _ -> List.of();
        };
    }

    /** None if the admission was erased; then nothing is due for this person any more. */
    private Stream<EpisodeOpened> admission(String organisation, UUID episodeId) {
        return episodes.opened(episodeId, organisation).stream();
    }

    /** The next week as well: in old records another episode closed that of the admission, which set no timer for it. */
    private List<TimerChange> admitted(String organisation, EpisodeOpened event, Instant recordedAt) {
        LocalDate first = FacilityWeek.of(event.admittedAt(), event.zone()).monday();
        return List.of(first, first.plusWeeks(1)).stream()
                .map(monday -> new Week(event.participantId(), event.episodeId(), monday))
                .map(week -> due(organisation, week, event, recordedAt))
                .toList();
    }

    /** The last week before the end closed none after it, so the weeks begin anew. */
    private List<TimerChange> reopened(String organisation, EpisodeReopened event, Instant recordedAt) {
        return admission(organisation, event.episodeId())
                .flatMap(opened -> {
                    LocalDate first =
                            FacilityWeek.of(event.reopenedAt(), opened.zone()).monday();
                    return Stream.of(first, first.plusWeeks(1))
                            .map(monday -> new Week(event.participantId(), event.episodeId(), monday))
                            .map(week -> due(organisation, week, opened, recordedAt));
                })
                .toList();
    }

    private List<TimerChange> entered(String organisation, DoseEntered event) {
        Week week = new Week(event.participantId(), event.episodeId(), event.week());
        return admission(organisation, event.episodeId())
                .flatMap(opened -> Stream.of(
                        TimerChange.cancelAll(WeekTimer.stream(organisation, week), PURPOSE),
                        due(organisation, week, opened, event.enteredAt())))
                .toList();
    }

    private List<TimerChange> closed(String organisation, WeekClosed event, Instant recordedAt) {
        Week next =
                new Week(event.participantId(), event.episodeId(), event.week().plusWeeks(1));
        return admission(organisation, event.episodeId())
                .map(opened -> due(organisation, next, opened, recordedAt))
                .toList();
    }

    /** By the numbers as the week begins: an entry made before then is settled long before its end. */
    private TimerChange due(String organisation, Week week, EpisodeOpened opened, Instant lastHeardOf) {
        Instant due = Dose.closingDue(
                new FacilityWeek(week.monday(), opened.zone()), lastHeardOf, terms.policy(opened, week, organisation));
        return TimerChange.schedule(WeekTimer.stream(organisation, week), PURPOSE, due);
    }
}
