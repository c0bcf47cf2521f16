package org.throughline.intake.admission.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.intake.admission.domain.Admission.Episode;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReviewHold;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldOver;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeNotHeld;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldBeforeAdmission;
import org.throughline.intake.admission.domain.AdmissionRefusal.HoldTooLong;
import org.throughline.intake.admission.domain.AdmissionRefusal.ResumptionOutOfHold;
import org.throughline.platform.decider.Decision;

/**
 * The rules of a hold: an agreed pause with a last day. It is over by itself after that day; that the participant is back is
 * a fact of its own, which somebody records.
 */
final class Pausing {
    private Pausing() {}

    static Decision<AdmissionEvent, AdmissionRefusal> hold(Episode.Open open, HoldEpisode c) {
        EpisodeHeld held = new EpisodeHeld(
                c.participantId(),
                c.episodeId(),
                c.from(),
                c.until(),
                open.admitted().zone(),
                c.requestedAt(),
                c.ask().policy().version());
        if (open.hold().isPresent()) {
            return open.hold().get().sameDays(held) ? nothingNew() : refuse(new EpisodeIsHeld(c.episodeId()));
        }
        return against(open.admitted(), c)
                .<Decision<AdmissionEvent, AdmissionRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(
                        held,
                        new EpisodeHoldExplained(
                                c.participantId(),
                                c.episodeId(),
                                c.ask().reason(),
                                c.ask().by())));
    }

    private static Optional<AdmissionRefusal> against(ParticipantAdmitted admitted, HoldEpisode c) {
        if (c.from().isBefore(day(admitted, admitted.admittedAt()))) {
            return Optional.of(new HoldBeforeAdmission(c.episodeId()));
        }
        int most = c.ask().policy().holdDaysMost();
        return ChronoUnit.DAYS.between(c.from(), c.until()) + 1 > most
                ? Optional.of(new HoldTooLong(c.episodeId(), most))
                : Optional.empty();
    }

    static Decision<AdmissionEvent, AdmissionRefusal> resume(Episode.Open open, ResumeEpisode c) {
        if (open.hold().isEmpty()) {
            return refuse(new EpisodeNotHeld(c.episodeId()));
        }
        LocalDate today = day(open.admitted(), c.requestedAt());
        if (c.on().isBefore(open.hold().get().from()) || c.on().isAfter(today)) {
            return refuse(new ResumptionOutOfHold(c.episodeId()));
        }
        return accept(new EpisodeResumed(
                c.participantId(),
                c.episodeId(),
                c.on(),
                c.requestedAt(),
                c.policy().version()));
    }

    static Decision<AdmissionEvent, AdmissionRefusal> review(Episode.Open open, ReviewHold c) {
        return open.hold()
                .filter(held ->
                        !open.overdue() && day(open.admitted(), c.requestedAt()).isAfter(held.until()))
                .<Decision<AdmissionEvent, AdmissionRefusal>>map(held -> accept(new EpisodeHoldOver(
                        c.participantId(), c.episodeId(), held.until(), c.requestedAt(), held.policyVersion())))
                .orElseGet(Decision::nothingNew);
    }

    private static LocalDate day(ParticipantAdmitted admitted, Instant at) {
        return LocalDate.ofInstant(at, admitted.zone());
    }
}
