package org.throughline.intake.admission.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.intake.admission.domain.Admission.Episode;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.OnEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReviewHold;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIdTaken;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.platform.decider.Decision;

/**
 * The rules of an episode: it opens for someone who was referred, screened, assessed, found eligible, told of their rights
 * and has consented; a participant has one open episode in a programme; it may be held; it closes by a discharge, or is
 * undone before anyone came; it may be reopened for a while.
 */
public final class Admissions {
    private Admissions() {}

    /** Grants or refuses a request. */
    public static Decision<AdmissionEvent, AdmissionRefusal> decide(Admission admission, AdmissionCommand command) {
        return switch (command) {
            case AdmitParticipant c -> admit(admission, c);
            case OnEpisode c -> onEpisode(admission, c);
        };
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> admit(Admission admission, AdmitParticipant c) {
        return switch (admission.episode()) {
            case Episode.None _ -> admitNew(admission, c);
            case Episode.Open open when same(open.admitted(), c) -> nothingNew();
            case Episode.Closed ended when same(ended.admitted(), c) -> nothingNew();
            case Episode.Open _, Episode.Closed _ -> refuse(new EpisodeIdTaken(c.episodeId()));
        };
    }

    private static boolean same(ParticipantAdmitted admitted, AdmitParticipant c) {
        return admitted.participantId().equals(c.participantId())
                && admitted.placement().equals(c.placement());
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> admitNew(Admission admission, AdmitParticipant c) {
        Optional<AdmissionRefusal> refusal = AdmissionRules.against(admission, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        List<AdmissionEvent> events = new ArrayList<>();
        events.add(ParticipantAdmitted.to(
                c.placement(), c, AdmissionRules.adult(admission.known().participant(), c)));
        events.add(grounds(admission, c));
        events.add(new EpisodeOpened(
                c.participantId(),
                c.placement().programme(),
                c.episodeId(),
                c.occurrence().admittedAt()));
        events.addAll(
                admission.books().taken(c.placement().track(), c.episodeId(), c.participantId(), c.requestedAt()));
        return accept(events);
    }

    private static AdmissionGroundsRecorded grounds(Admission admission, AdmitParticipant c) {
        List<Check> checks = AdmissionChecks.of(admission, c);
        return new AdmissionGroundsRecorded(
                c.participantId(),
                c.episodeId(),
                c.referralId(),
                c.conditions().policy().version(),
                AdmissionRules.used(checks, c.conditions().overrides()),
                AdmissionRules.late(c) ? c.occurrence().lateEntry() : List.of(),
                c.conditions().admittedBy(),
                checks,
                AdmissionChecks.places(admission, c.participantId(), c.requestedAt()));
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> onEpisode(Admission admission, OnEpisode c) {
        return switch (admission.episode()) {
            case Episode.None _ -> refuse(new EpisodeUnknown(c.episodeId()));
            case Episode.Open open when ofAnother(open.admitted(), c) -> refuse(new EpisodeOfAnother(c.episodeId()));
            case Episode.Closed ended
            when ofAnother(ended.admitted(), c) -> refuse(new EpisodeOfAnother(c.episodeId()));
            case Episode.Open open -> whileOpen(admission, open, c);
            case Episode.Closed ended -> onceClosed(admission, ended, c);
        };
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> whileOpen(
            Admission admission, Episode.Open open, OnEpisode command) {
        return switch (command) {
            case CloseEpisode c -> accept(closed(admission, open, c, closing(c)));
            case CancelAdmission c -> cancel(admission, open, c);
            case HoldEpisode c -> Pausing.hold(open, c);
            case ResumeEpisode c -> Pausing.resume(open, c);
            case ReviewHold c -> Pausing.review(open, c);
            case ReopenEpisode c -> refuse(new EpisodeIsOpen(c.episodeId()));
        };
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> onceClosed(
            Admission admission, Episode.Closed ended, OnEpisode command) {
        return switch (command) {
            case CloseEpisode c when ended.closed().equals(closing(c)) -> nothingNew();
            case CancelAdmission _ when ended.closed().type().equals(EpisodeClosed.CANCELLED) -> nothingNew();
            case ReopenEpisode c -> Reopening.decide(admission, ended, c);
            case ReviewHold _ -> nothingNew();
            case CloseEpisode _, CancelAdmission _, HoldEpisode _, ResumeEpisode _ ->
                refuse(new EpisodeHasEnded(command.episodeId()));
        };
    }

    private static EpisodeClosed closing(CloseEpisode c) {
        return new EpisodeClosed(c.participantId(), c.episodeId(), c.type(), c.closedAt());
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> cancel(
            Admission admission, Episode.Open open, CancelAdmission c) {
        if (admission.known().care().begun(c.episodeId())) {
            return refuse(new CareHasBegun(c.episodeId()));
        }
        AdmissionEvent cancelled =
                new AdmissionCancelled(c.participantId(), c.episodeId(), c.cancellation(), c.requestedAt());
        EpisodeClosed closed =
                new EpisodeClosed(c.participantId(), c.episodeId(), EpisodeClosed.CANCELLED, c.requestedAt());
        return accept(Stream.concat(Stream.of(cancelled), closed(admission, open, c, closed).stream())
                .toList());
    }

    /** An end frees the participant's place in the programme, and that in the track. */
    private static List<AdmissionEvent> closed(
            Admission admission, Episode.Open open, OnEpisode c, EpisodeClosed closed) {
        List<AdmissionEvent> events = new ArrayList<>();
        events.add(closed);
        events.add(freed(open.admitted(), closed.closedAt()));
        events.addAll(admission.books().freed(open.admitted().track(), c.episodeId(), c.requestedAt()));
        return events;
    }

    private static boolean ofAnother(ParticipantAdmitted admitted, AdmissionCommand c) {
        return !admitted.participantId().equals(c.participantId());
    }

    private static EpisodePlaceFreed freed(ParticipantAdmitted admitted, Instant at) {
        return new EpisodePlaceFreed(admitted.participantId(), admitted.programme(), admitted.episodeId(), at);
    }
}
