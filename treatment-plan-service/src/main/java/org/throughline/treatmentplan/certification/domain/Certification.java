package org.throughline.treatmentplan.certification.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.CertifyNeed;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.LetCertificationPass;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.CertificationLapsed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeClosed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeReopened;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.BeforeAdmission;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.HoursTooFew;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.NotLater;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.TooFarAhead;

/**
 * Whether the need for care in one episode is certified.
 *
 * <p>Only some payers ask for it, so nothing is due before a physician certified for the first time; from then on each
 * certification has to be followed by another. Days are counted where the facility is, and no hold stops them.
 *
 * @param admission as intake told it
 * @param over whether the episode has ended
 * @param latest the one that was made last
 * @param made ids of all
 * @param lapsed whether it was noticed that the latest has lapsed
 */
public record Certification(
        Optional<ParticipantAdmitted> admission,
        boolean over,
        Optional<NeedCertified> latest,
        Set<UUID> made,
        boolean lapsed) {
    /** Before anything was told. */
    public static final Certification NONE =
            new Certification(Optional.empty(), false, Optional.empty(), Set.of(), false);

    public Certification {
        made = Set.copyOf(made);
    }

    /** Grants or refuses a request. */
    public static Decision<CertificationEvent, CertificationRefusal> decide(
            Certification certification, CertificationCommand command) {
        if (certification.admission().isEmpty()) {
            return refuse(new EpisodeUnknown(command.episodeId()));
        }
        return switch (command) {
            case CertifyNeed c ->
                certification.certify(certification.admission().get(), c);
            case LetCertificationPass c -> certification.pass(c);
        };
    }

    /** Applies one fact. */
    public static Certification evolve(Certification before, CertificationEvent event) {
        return switch (event) {
            case ParticipantAdmitted e ->
                new Certification(Optional.of(e), before.over, before.latest, before.made, before.lapsed);
            case EpisodeClosed _ -> before.ended(true);
            case EpisodeReopened _ -> before.ended(false);
            case NeedCertified e -> before.certified(e);
            case CertificationLapsed _ ->
                new Certification(before.admission, before.over, before.latest, before.made, true);
        };
    }

    private Certification ended(boolean now) {
        return new Certification(admission, now, latest, made, lapsed);
    }

    private Certification certified(NeedCertified e) {
        Set<UUID> more = new HashSet<>(made);
        more.add(e.certificationId());
        return new Certification(admission, over, Optional.of(e), more, false);
    }

    private Decision<CertificationEvent, CertificationRefusal> certify(ParticipantAdmitted admitted, CertifyNeed c) {
        if (made.contains(c.certificationId())) {
            return nothingNew();
        }
        return against(admitted, c)
                .<Decision<CertificationEvent, CertificationRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(Stream.concat(gapBefore(c), Stream.of(need(admitted, c)))
                        .toList()));
    }

    /** Days that are left uncovered are said even if the next certification was made before they began. */
    private Stream<CertificationEvent> gapBefore(CertifyNeed c) {
        return latest
                .filter(before -> !lapsed && c.from().isAfter(before.until().plusDays(1)))
                .map(Certification::lapsed)
                .stream();
    }

    private static CertificationEvent lapsed(NeedCertified last) {
        return new CertificationLapsed(last.participantId(), last.episodeId(), last.certificationId(), last.until());
    }

    private Optional<CertificationRefusal> against(ParticipantAdmitted admitted, CertifyNeed c) {
        int least = c.policy().hoursLeast();
        if (c.hoursAWeek() < least) {
            return Optional.of(new HoursTooFew(c.hoursAWeek(), least));
        }
        if (c.from().isBefore(LocalDate.ofInstant(admitted.admittedAt(), admitted.zone()))) {
            return Optional.of(new BeforeAdmission(c.episodeId(), c.from()));
        }
        LocalDate today = LocalDate.ofInstant(c.requestedAt(), admitted.zone());
        if (c.from().isAfter(today.plusDays(c.policy().leadDays()))) {
            return Optional.of(new TooFarAhead(c.episodeId(), c.from()));
        }
        return latest.filter(before -> !c.from().isAfter(before.from()))
                .map(_ -> new NotLater(c.episodeId(), c.from()));
    }

    private NeedCertified need(ParticipantAdmitted admitted, CertifyNeed c) {
        LocalDate until = c.from().plusDays(c.policy().days() - 1L);
        return new NeedCertified(
                admitted.participantId(),
                admitted.episodeId(),
                c.certificationId(),
                latest.isPresent() ? CertificationKind.RECERTIFICATION : CertificationKind.INITIAL,
                c.physician(),
                c.hoursAWeek(),
                c.from(),
                until,
                until.minusDays(c.policy().leadDays())
                        .atStartOfDay(admitted.zone())
                        .toInstant(),
                until.plusDays(1).atStartOfDay(admitted.zone()).toInstant(),
                c.statement(),
                c.requestedAt(),
                c.policy().version());
    }

    private Decision<CertificationEvent, CertificationRefusal> pass(LetCertificationPass c) {
        return latest.filter(last -> !over && !lapsed && !last.lapsesAt().isAfter(c.requestedAt()))
                .<Decision<CertificationEvent, CertificationRefusal>>map(last -> accept(lapsed(last)))
                .orElseGet(Decision::nothingNew);
    }
}
