package org.throughline.intake.admission.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.intake.admission.domain.Admission.Episode;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal.CareHasBegun;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeHasEnded;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIdTaken;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.platform.decider.Decision;

/**
 * The rules of an episode: it opens for someone who was referred, screened, assessed, found eligible, told of their rights
 * and has consented; a participant has one open episode in a programme; it closes by a discharge, or is undone before
 * anyone came.
 */
public final class Admissions {
    private Admissions() {}

    /** Grants or refuses a request. */
    public static Decision<AdmissionEvent, AdmissionRefusal> decide(Admission admission, AdmissionCommand command) {
        return switch (command) {
            case AdmitParticipant c -> admit(admission, c);
            case CloseEpisode c -> close(admission, c);
            case CancelAdmission c -> cancel(admission, c);
        };
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> admit(Admission admission, AdmitParticipant c) {
        return switch (admission.episode()) {
            case Episode.None _ -> admitNew(admission, c);
            case Episode.Open(var admitted) when same(admitted, c) -> nothingNew();
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
        return accept(
                ParticipantAdmitted.to(c.placement(), c, AdmissionRules.adult(admission.participant(), c)),
                grounds(admission, c),
                new EpisodeOpened(c.participantId(), c.placement().programme(), c.episodeId(), c.requestedAt()));
    }

    /** Only what was set aside is recorded, not what someone was ready to. */
    private static AdmissionGroundsRecorded grounds(Admission admission, AdmitParticipant c) {
        Set<OverridableRule> broken = AdmissionRules.broken(admission.participant(), c);
        List<RuleOverride> used = c.conditions().overrides().stream()
                .filter(override -> broken.contains(override.rule()))
                .toList();
        return new AdmissionGroundsRecorded(
                c.participantId(),
                c.episodeId(),
                c.referralId(),
                c.conditions().policy().version(),
                used,
                c.conditions().admittedBy());
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> close(Admission admission, CloseEpisode c) {
        EpisodeClosed closed = new EpisodeClosed(c.participantId(), c.episodeId(), c.type(), c.closedAt());
        return switch (admission.episode()) {
            case Episode.None _ -> refuse(new EpisodeUnknown(c.episodeId()));
            case Episode.Open(var admitted) when ofAnother(admitted, c) -> refuse(new EpisodeOfAnother(c.episodeId()));
            case Episode.Open(var admitted) -> accept(closed, freed(admitted, c.closedAt()));
            case Episode.Closed ended when ended.closed().equals(closed) -> nothingNew();
            case Episode.Closed _ -> refuse(new EpisodeHasEnded(c.episodeId()));
        };
    }

    private static Decision<AdmissionEvent, AdmissionRefusal> cancel(Admission admission, CancelAdmission c) {
        EpisodeClosed closed =
                new EpisodeClosed(c.participantId(), c.episodeId(), EpisodeClosed.CANCELLED, c.requestedAt());
        return switch (admission.episode()) {
            case Episode.None _ -> refuse(new EpisodeUnknown(c.episodeId()));
            case Episode.Open(var admitted) when ofAnother(admitted, c) -> refuse(new EpisodeOfAnother(c.episodeId()));
            case Episode.Open _ when c.attended() -> refuse(new CareHasBegun(c.episodeId()));
            case Episode.Open(var admitted) ->
                accept(
                        new AdmissionCancelled(c.participantId(), c.episodeId(), c.cancellation(), c.requestedAt()),
                        closed,
                        freed(admitted, c.requestedAt()));
            case Episode.Closed(var admitted, var known)
            when !ofAnother(admitted, c) && known.type().equals(EpisodeClosed.CANCELLED) -> nothingNew();
            case Episode.Closed _ -> refuse(new EpisodeHasEnded(c.episodeId()));
        };
    }

    private static boolean ofAnother(ParticipantAdmitted admitted, AdmissionCommand c) {
        return !admitted.participantId().equals(c.participantId());
    }

    private static EpisodePlaceFreed freed(ParticipantAdmitted admitted, Instant at) {
        return new EpisodePlaceFreed(admitted.participantId(), admitted.programme(), admitted.episodeId(), at);
    }
}
