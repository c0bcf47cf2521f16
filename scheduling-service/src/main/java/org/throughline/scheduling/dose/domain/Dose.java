package org.throughline.scheduling.dose.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.Holds;
import org.throughline.scheduling.dose.domain.DoseCommand.AboutSession;
import org.throughline.scheduling.dose.domain.DoseCommand.CloseWeek;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordBooked;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordDelivered;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordMissed;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordReleased;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
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
import org.throughline.scheduling.dose.domain.DoseRefusal.EpisodeUnknown;
import org.throughline.scheduling.dose.domain.DoseRefusal.OtherWeek;
import org.throughline.scheduling.dose.domain.DoseWeek.Verdict;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * The weekly dose: minutes and distinct days a participant received in a week of the facility, against what is required.
 *
 * <p>Minutes count in the week in which they were delivered, so a make-up never restates an earlier week. A session
 * counts on the facility's day it begins on.
 */
public final class Dose {
    private Dose() {}

    public static Decision<DoseEvent, DoseRefusal> decide(DoseWeeks weeks, DoseCommand command) {
        DoseWeek week = weeks.of(command.week().episodeId());
        return switch (command) {
            case AboutSession c -> enter(week, c);
            case CloseWeek c -> close(week, c);
        };
    }

    /**
     * When a week may be closed: at Monday 00:00 after it, or so many hours after the last entry about it if that is
     * later, since a week that is still being documented is not over.
     */
    public static Instant closingDue(FacilityWeek week, Instant lastEntryAt, DosePolicy policy) {
        Instant settled = lastEntryAt.plus(Duration.ofHours(policy.settleHours()));
        return settled.isAfter(week.ends()) ? settled : week.ends();
    }

    private static Decision<DoseEvent, DoseRefusal> enter(DoseWeek before, AboutSession c) {
        if (!c.cause().kind().countsTowardDose()
                || before.knows(c.cause().sessionId(), c.cause().version())) {
            return nothingNew();
        }
        return switch (before.episode()) {
            case Episode.Unknown _ -> refuse(new EpisodeUnknown(c.week().episodeId()));
            case Episode.Known episode -> enter(before, episode, c);
        };
    }

    private static Decision<DoseEvent, DoseRefusal> enter(DoseWeek before, Episode.Known episode, AboutSession c) {
        FacilityWeek week = new FacilityWeek(c.week().monday(), episode.zone());
        if (!week.contains(c.cause().start())) {
            return refuse(new OtherWeek(c.cause().sessionId(), c.week().monday()));
        }
        DoseEntered entry = entry(episode, c);
        DoseWeek state = before.withClosedDays(c.terms().closedDays());
        Standing was = standing(week, episode, before, c);
        Standing now = standing(week, episode, state.with(entry), c);
        List<DoseEvent> events = new ArrayList<>(closedDays(before, state, c));
        events.add(entry);
        verdict(was, now, events);
        boolean canBeSaved = entry.date().isBefore(week.sunday());
        if (c instanceof RecordMissed && canBeSaved && newlyAtRisk(was, now)) {
            events.add(now.atRisk());
        }
        return accept(events);
    }

    private static Standing standing(FacilityWeek week, Episode.Known episode, DoseWeek state, DoseCommand c) {
        return new Standing(c.week(), state, state.owed(week, episode, c.terms().policy()));
    }

    private static List<DoseEvent> closedDays(DoseWeek before, DoseWeek now, DoseCommand c) {
        Week week = c.week();
        return now.closedDays().equals(before.closedDays())
                ? List.of()
                : List.of(new ClosedDaysNoted(
                        week.participantId(),
                        week.episodeId(),
                        week.monday(),
                        now.closedDays().stream().sorted().toList(),
                        c.requestedAt()));
    }

    private static DoseEntered entry(Episode.Known episode, AboutSession c) {
        return switch (c) {
            case RecordBooked booked -> entry(episode, c, DoseStatus.BOOKED, booked.minutes());
            case RecordReleased _ -> entry(episode, c, DoseStatus.RELEASED, 0);
            case RecordDelivered delivered -> entry(episode, c, DoseStatus.DELIVERED, delivered.creditedMinutes());
            case RecordMissed _ -> entry(episode, c, DoseStatus.MISSED, 0);
        };
    }

    private static DoseEntered entry(Episode.Known episode, AboutSession c, DoseStatus status, int minutes) {
        return new DoseEntered(
                c.week().participantId(),
                c.week().episodeId(),
                c.week().monday(),
                c.cause().sessionId(),
                c.cause().version(),
                status,
                c.cause().start().atZone(episode.zone()).toLocalDate(),
                minutes,
                c.requestedAt());
    }

    /** What an entry changes about what has been said of the week. */
    private static void verdict(Standing was, Standing now, List<DoseEvent> events) {
        Verdict said = was.week().verdict();
        boolean changes = switch (said) {
            case OPEN, WITHDRAWN -> now.met();
            case MET -> !now.met();
            case CLOSED -> now.restates(was);
        };
        if (changes) {
            events.add(said == Verdict.OPEN ? now.reached() : now.restated());
        }
    }

    private static boolean newlyAtRisk(Standing was, Standing now) {
        boolean open = was.week().verdict() != Verdict.CLOSED;
        boolean unsaid = !was.week().riskSaid() || was.inReach();
        return open && unsaid && !now.requirement().partial() && !now.inReach();
    }

    private static Decision<DoseEvent, DoseRefusal> close(DoseWeek state, CloseWeek c) {
        return switch (state.episode()) {
            case Episode.Unknown _ -> refuse(new EpisodeUnknown(c.week().episodeId()));
            case Episode.Known episode -> close(state, episode, c);
        };
    }

    private static Decision<DoseEvent, DoseRefusal> close(DoseWeek before, Episode.Known episode, CloseWeek c) {
        FacilityWeek week = new FacilityWeek(c.week().monday(), episode.zone());
        boolean early = c.requestedAt()
                .isBefore(closingDue(week, before.lastEntryAt(), c.terms().policy()));
        if (before.verdict() == Verdict.CLOSED || early || !episode.touches(week)) {
            return nothingNew();
        }
        DoseWeek state = before.withClosedDays(c.terms().closedDays());
        Standing standing = standing(week, episode, state, c);
        List<DoseEvent> events = new ArrayList<>(closedDays(before, state, c));
        events.add(closed(c, standing.requirement()));
        if (standing.met() && state.verdict() == Verdict.OPEN) {
            events.add(standing.reached());
        }
        if (standing.met() && state.verdict() == Verdict.WITHDRAWN) {
            events.add(standing.restated());
        }
        if (!standing.met() && !standing.requirement().partial()) {
            events.add(standing.fallenShort());
        }
        return accept(events);
    }

    private static WeekClosed closed(CloseWeek c, Requirement required) {
        Week week = c.week();
        return new WeekClosed(
                week.participantId(),
                week.episodeId(),
                week.monday(),
                c.terms().policy().version(),
                required,
                c.requestedAt());
    }

    public static DoseWeeks evolve(DoseWeeks weeks, DoseEvent event) {
        return weeks.with(event.episodeId(), week -> evolve(week, event));
    }

    private static DoseWeek evolve(DoseWeek week, DoseEvent event) {
        return switch (event) {
            case DoseEntered e -> week.with(e);
            case DoseAtRisk _ -> week.withRiskSaid();
            case WeeklyDoseMet _ -> week.withVerdict(said(week, Verdict.MET));
            case WeeklyDoseShort _ -> week;
            case DoseRestated e -> week.withVerdict(said(week, e.met() ? Verdict.MET : Verdict.WITHDRAWN));
            case WeekClosed e -> week.closedBy(e.required());
            case ClosedDaysNoted e -> week.withClosedDays(e.closedDays());
            case EpisodeOpened e ->
                week.withEpisode(
                        new Episode.Known(e.zone(), List.of(Stay.since(e.admittedAt())), Holds.NONE, e.adult()));
            case EpisodeEnded e -> week.withEpisode(changed(week.episode(), known -> known.until(e.closedAt())));
            case EpisodeReopened e -> week.withEpisode(changed(week.episode(), known -> known.again(e.reopenedAt())));
            case EpisodeHeld e -> week.withEpisode(changed(week.episode(), known -> known.held(e.from(), e.until())));
            case EpisodeResumed e -> week.withEpisode(changed(week.episode(), known -> known.back(e.on())));
        };
    }

    /** A closed week stays closed, whatever is said of it. */
    private static Verdict said(DoseWeek week, Verdict verdict) {
        return week.verdict() == Verdict.CLOSED ? Verdict.CLOSED : verdict;
    }

    private static Episode changed(Episode episode, UnaryOperator<Episode.Known> change) {
        return switch (episode) {
            case Episode.Unknown unknown -> unknown;
            case Episode.Known known -> change.apply(known);
        };
    }
}
