package org.throughline.outcomes.alumni.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.outcomes.alumni.domain.AlumniCommand.CloseEnrolment;
import org.throughline.outcomes.alumni.domain.AlumniCommand.EnrolAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniCommand.MissFollowUps;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RecordFollowUp;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RequestReadmission;
import org.throughline.outcomes.alumni.domain.AlumniCommand.WithdrawAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUp;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.outcomes.alumni.domain.AlumniEvent.WithdrawalCause;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.AlreadyEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ContactConsentDoesNotHold;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeEndedByDeath;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeNotOver;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpInFuture;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpIsRecorded;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpOutsideWindow;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpUnknown;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.NotEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ReadmissionIsRequested;
import org.throughline.outcomes.alumni.domain.Alumnus.Enrolment.Enrolled;
import org.throughline.outcomes.alumni.domain.Alumnus.Enrolment.None;
import org.throughline.outcomes.alumni.domain.Alumnus.Enrolment.Withdrawn;
import org.throughline.outcomes.domain.ProgrammePolicy.AlumniPolicy;
import org.throughline.platform.decider.Decision;

/** The time after an episode: who joined of their own will is asked how they are, and may ask to come back. */
public final class FollowingUp {
    private FollowingUp() {}

    public static Decision<AlumniEvent, AlumniRefusal> decide(Alumnus state, AlumniCommand command) {
        return switch (command) {
            case EnrolAlumnus c -> enrol(state, c);
            case WithdrawAlumnus c ->
                enrolled(state, c, enrolled -> withdrew(enrolled, c, WithdrawalCause.PERSON_LEFT));
            case RecordFollowUp c -> enrolled(state, c, enrolled -> record(enrolled, c));
            case MissFollowUps c -> accept(missed(state, c));
            case CloseEnrolment c ->
                state.closed().isEmpty() && state.enrolment() instanceof Enrolled enrolled
                        ? withdrew(enrolled, c, WithdrawalCause.EPISODE_REOPENED)
                        : nothingNew();
            case RequestReadmission c -> request(state, c);
        };
    }

    private static Decision<AlumniEvent, AlumniRefusal> enrol(Alumnus state, EnrolAlumnus c) {
        Optional<EpisodeClosed> end = state.end(c.participantId());
        if (end.isEmpty()) {
            return refuse(new EpisodeNotOver(c.episodeId()));
        }
        if (end.get().byDeath()) {
            return refuse(new EpisodeEndedByDeath(c.episodeId()));
        }
        if (state.enrolment() instanceof Enrolled enrolled) {
            return isRepeat(enrolled.enrolled(), c) ? nothingNew() : refuse(new AlreadyEnrolled(c.episodeId()));
        }
        if (!c.contact().holdsAt(c.requestedAt())) {
            return refuse(new ContactConsentDoesNotHold(c.episodeId()));
        }
        Instant discharged = end.get().closedAt();
        return accept(new AlumniEnrolled(
                c.participantId(),
                c.episodeId(),
                c.groups(),
                c.contact(),
                c.days().stream()
                        .map(days -> followUp(discharged, days, c.policy()))
                        // What can no more be asked in time was never agreed on.
                        .filter(one -> one.dueBy().isAfter(c.requestedAt()))
                        // Nobody is asked on a day to which the consent to be contacted does not reach.
                        .filter(one -> one.from().isBefore(c.contact().expiresAt()))
                        .toList(),
                c.by(),
                c.requestedAt()));
    }

    private static FollowUp followUp(Instant discharged, int days, AlumniPolicy policy) {
        Instant day = discharged.plus(Duration.ofDays(days));
        return new FollowUp(days, day.minus(policy.tolerance()), day.plus(policy.tolerance()));
    }

    private static boolean isRepeat(AlumniEnrolled before, EnrolAlumnus c) {
        return before.participantId().equals(c.participantId())
                && before.groups().equals(c.groups())
                && before.contact().equals(c.contact());
    }

    /** What is another person's does not exist here. */
    private static Decision<AlumniEvent, AlumniRefusal> enrolled(
            Alumnus state, AlumniCommand c, Function<Enrolled, Decision<AlumniEvent, AlumniRefusal>> rule) {
        return switch (state.enrolment()) {
            case Enrolled enrolled
            when enrolled.enrolled().participantId().equals(c.participantId()) -> rule.apply(enrolled);
            case Withdrawn withdrawn
            when c instanceof WithdrawAlumnus
                    && withdrawn.enrolled().participantId().equals(c.participantId()) -> nothingNew();
            case Enrolled _, Withdrawn _, None _ -> refuse(new NotEnrolled(c.episodeId()));
        };
    }

    private static Decision<AlumniEvent, AlumniRefusal> withdrew(
            Enrolled enrolled, AlumniCommand c, WithdrawalCause cause) {
        List<Integer> open = enrolled.open().stream().map(FollowUp::days).toList();
        return accept(new AlumniWithdrew(c.participantId(), c.episodeId(), cause, open, c.requestedAt()));
    }

    private static Decision<AlumniEvent, AlumniRefusal> record(Enrolled enrolled, RecordFollowUp c) {
        Optional<FollowUp> followUp = enrolled.on(c.days());
        if (followUp.isEmpty()) {
            return refuse(new FollowUpUnknown(c.episodeId(), c.days()));
        }
        if (c.askedAt().isAfter(c.requestedAt())) {
            return refuse(new FollowUpInFuture(c.episodeId(), c.days()));
        }
        AlumniFollowUpRecorded recorded = new AlumniFollowUpRecorded(
                c.participantId(),
                c.episodeId(),
                c.days(),
                c.status(),
                c.assessments(),
                c.by(),
                c.askedAt(),
                c.requestedAt());
        if (enrolled.recorded().containsKey(c.days())) {
            return isRepeat(enrolled.recorded().get(c.days()), recorded)
                    ? nothingNew()
                    : refuse(new FollowUpIsRecorded(c.episodeId(), c.days()));
        }
        FollowUp window = followUp.get();
        boolean within = !c.askedAt().isBefore(window.from()) && c.askedAt().isBefore(window.dueBy());
        // What was asked in time and written down late is no miss.
        return within
                ? accept(recorded)
                : refuse(new FollowUpOutsideWindow(c.episodeId(), c.days(), window.from(), window.dueBy()));
    }

    private static boolean isRepeat(AlumniFollowUpRecorded before, AlumniFollowUpRecorded now) {
        return before.status() == now.status()
                && before.askedAt().equals(now.askedAt())
                && before.assessments().equals(now.assessments());
    }

    private static List<AlumniEvent> missed(Alumnus state, MissFollowUps c) {
        return switch (state.enrolment()) {
            case Enrolled enrolled ->
                enrolled.open().stream()
                        .filter(one -> !one.dueBy().isAfter(c.requestedAt()))
                        .<AlumniEvent>map(
                                one -> new FollowUpMissed(c.participantId(), c.episodeId(), one.days(), one.dueBy()))
                        .toList();
            case Withdrawn _, None _ -> List.of();
        };
    }

    /** Also of who never joined. */
    private static Decision<AlumniEvent, AlumniRefusal> request(Alumnus state, RequestReadmission c) {
        Optional<EpisodeClosed> end = state.end(c.participantId());
        if (end.isEmpty()) {
            return refuse(new EpisodeNotOver(c.episodeId()));
        }
        if (end.get().byDeath()) {
            return refuse(new EpisodeEndedByDeath(c.episodeId()));
        }
        Optional<UUID> before = state.readmission().map(ReadmissionRequested::requestId);
        if (before.isPresent()) {
            return before.get().equals(c.requestId())
                    ? nothingNew()
                    : refuse(new ReadmissionIsRequested(c.episodeId(), before.get()));
        }
        return accept(
                new ReadmissionRequested(c.participantId(), c.episodeId(), c.requestId(), c.by(), c.requestedAt()));
    }
}
