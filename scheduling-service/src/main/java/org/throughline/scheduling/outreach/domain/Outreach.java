package org.throughline.scheduling.outreach.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Holds;
import org.throughline.scheduling.outreach.domain.OutreachCommand.AboutCase;
import org.throughline.scheduling.outreach.domain.OutreachCommand.CloseOutreach;
import org.throughline.scheduling.outreach.domain.OutreachCommand.LogAttempt;
import org.throughline.scheduling.outreach.domain.OutreachCommand.ReckonAbsences;
import org.throughline.scheduling.outreach.domain.OutreachCommand.TallyAttendance;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachRecord.Course;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.AttemptIsAhead;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseIsClosed;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.ChannelTakesNoMessage;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.NobodyTried;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.TooManyAttempts;

/**
 * Reaching out to somebody who stays away without an excuse: one case at a time in an episode, which further absences join.
 * An absence that does not stand any more is taken back, and a case without any is over. So many absences that the plan is
 * to be looked at are told, and taken back, by themselves.
 */
public final class Outreach {
    /** Far more than anybody is tried in one case. */
    public static final int ATTEMPTS_MAX = 100;

    private Outreach() {}

    public static Decision<OutreachEvent, OutreachRefusal> decide(OutreachRecord record, OutreachCommand command) {
        return switch (record.episode()) {
            case Episode.Unknown _ -> refuse(new EpisodeUnknown(command.episodeId()));
            case Episode.Known episode ->
                switch (command) {
                    case TallyAttendance c -> tally(record, episode, c);
                    case ReckonAbsences c -> accept(new Reckoning(record, episode, c).events());
                    case AboutCase c -> about(record, c);
                };
        };
    }

    private static Decision<OutreachEvent, OutreachRefusal> tally(
            OutreachRecord record, Episode.Known episode, TallyAttendance c) {
        if (record.knows(c.sessionId(), c.version())) {
            return nothingNew();
        }
        AttendanceTallied tallied = new AttendanceTallied(
                c.participantId(),
                c.episodeId(),
                c.sessionId(),
                c.version(),
                c.standing(),
                c.start(),
                LocalDate.ofInstant(c.start(), episode.zone()),
                c.requestedAt());
        List<OutreachEvent> events = new ArrayList<>();
        events.add(tallied);
        events.addAll(new Reckoning(record.with(tallied), episode, c).events());
        return accept(events);
    }

    private static Decision<OutreachEvent, OutreachRefusal> about(OutreachRecord record, AboutCase c) {
        int latest = record.course().latest();
        if (c.number() < 1 || c.number() > latest) {
            return refuse(new CaseUnknown(c.episodeId(), c.number()));
        }
        return switch (record.course()) {
            case Course.Open open when open.number() == c.number() -> about(open, c);
            case Course.Closed closed
            when closed.number() == c.number() && c instanceof LogAttempt attempt && happenedBefore(closed, attempt) ->
                log(closed.attempts(), attempt);
            case Course.Closed closed when closed.number() == c.number() && repeats(closed, c) -> nothingNew();
            case Course.None _, Course.Open _, Course.Closed _ -> refuse(new CaseIsClosed(c.episodeId(), c.number()));
        };
    }

    /** It was made before the case was closed and is noted only now; it happened all the same. */
    private static boolean happenedBefore(Course.Closed closed, LogAttempt c) {
        return c.attempt().attemptedAt().isBefore(closed.closedAt());
    }

    private static boolean repeats(Course.Closed closed, AboutCase c) {
        return c instanceof CloseOutreach close && close.result() == closed.result();
    }

    private static Decision<OutreachEvent, OutreachRefusal> about(Course.Open open, AboutCase c) {
        return switch (c) {
            case LogAttempt attempt -> log(open.attempts(), attempt);
            case CloseOutreach close
            when close.result().needsAttempt() && open.attempts() == 0 ->
                refuse(new NobodyTried(c.episodeId(), c.number()));
            case CloseOutreach close ->
                accept(
                        new OutreachClosed(
                                c.participantId(), c.episodeId(), c.number(), close.result(), c.requestedAt()),
                        new OutreachClosedBy(c.participantId(), c.episodeId(), c.number(), close.by()));
        };
    }

    private static Decision<OutreachEvent, OutreachRefusal> log(int attempts, LogAttempt c) {
        return impossible(attempts, c)
                .<Decision<OutreachEvent, OutreachRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(new OutreachAttempted(
                        c.participantId(), c.episodeId(), c.number(), c.attempt(), c.requestedAt())));
    }

    private static Optional<OutreachRefusal> impossible(int attempts, LogAttempt c) {
        if (c.attempt().attemptedAt().isAfter(c.requestedAt())) {
            return Optional.of(new AttemptIsAhead(c.episodeId(), c.number()));
        }
        OutreachChannel channel = c.attempt().channel();
        if (c.attempt().result() == AttemptResult.MESSAGE_LEFT
                && channel.words().isEmpty()) {
            return Optional.of(new ChannelTakesNoMessage(channel));
        }
        return attempts >= ATTEMPTS_MAX
                ? Optional.of(new TooManyAttempts(c.episodeId(), c.number(), ATTEMPTS_MAX))
                : Optional.empty();
    }

    public static OutreachRecord evolve(OutreachRecord record, OutreachEvent event) {
        return switch (event) {
            case AttendanceTallied e -> record.with(e);
            case OutreachOpened e -> record.with(new Course.Open(e.number(), Set.of(e.trigger()), 0));
            case AbsenceJoined e -> record.joinedBy(e.sessionId());
            case AbsenceTakenBack e -> record.without(e.sessionId());
            case OutreachAttempted _ -> record.attempted();
            case OutreachClosed e -> record.closed(e.result(), e.closedAt());
            case OutreachClosedBy _ -> record;
            case AttendanceThresholdBreached e -> record.breached(e.rule(), e.occurrence());
            case AttendanceThresholdWithdrawn e -> record.breached(e.rule(), e.occurrence() - 1);
            case EpisodeOpened e -> record.withEpisode(new Episode.Known(e.programme(), e.zone(), true, Holds.NONE));
            case EpisodeEnded _ -> changed(record, episode -> episode.open(false));
            case EpisodeReopened _ -> changed(record, episode -> episode.open(true));
            case EpisodeHeld e -> changed(record, episode -> episode.held(e.from(), e.until()));
            case EpisodeResumed e -> changed(record, episode -> episode.back(e.on()));
        };
    }

    private static OutreachRecord changed(OutreachRecord record, UnaryOperator<Episode.Known> change) {
        return switch (record.episode()) {
            case Episode.Unknown _ -> record;
            case Episode.Known known -> record.withEpisode(change.apply(known));
        };
    }
}
