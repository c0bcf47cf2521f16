package org.throughline.intake.admission.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionInFuture;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.LateEntryNeedsReason;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelNotAsAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareNotAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareTooOld;
import org.throughline.intake.admission.domain.AdmissionRefusal.LinksMoved;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.NotEligible;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoticeNotDelivered;
import org.throughline.intake.admission.domain.AdmissionRefusal.OpenUnderLinkedRecord;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.AdmissionRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningDiverted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningEscalated;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotForAge;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotOfPlacement;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen.Assessment;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.screening.domain.Screening;

/** What may speak against an admission, in the order in which a person would want to hear it. */
final class AdmissionRules {
    private AdmissionRules() {}

    static Optional<AdmissionRefusal> against(Admission admission, AdmitParticipant c) {
        Known known = admission.known();
        return occurrence(c)
                .or(() -> referral(known.referral(), c))
                .or(() -> eligibility(known.referral(), c))
                .or(() -> levelOfCare(known.referral(), c))
                .or(() -> rights(known.participant(), c))
                .or(() -> age(known, c))
                .or(() -> place(admission, c))
                .or(() -> overrides(
                        AdmissionChecks.of(admission, c), c.conditions().overrides()));
    }

    /** In doubt an adult: the rule about age is then set aside by a person, who says so. */
    static boolean adult(ParticipantFile participant, AdmitParticipant c) {
        return participant
                .birthDate()
                .filter(born -> !born.surelyYounger(c.conditions().policy().adultAge(), AdmissionChecks.today(c)))
                .isPresent();
    }

    private static Optional<AdmissionRefusal> occurrence(AdmitParticipant c) {
        Instant at = c.occurrence().admittedAt();
        if (at.isAfter(c.requestedAt())) {
            return Optional.of(new AdmissionInFuture(c.episodeId()));
        }
        return late(c) && c.occurrence().lateEntry().isEmpty()
                ? Optional.of(new LateEntryNeedsReason(c.episodeId()))
                : Optional.empty();
    }

    static boolean late(AdmitParticipant c) {
        Duration later = Duration.between(c.occurrence().admittedAt(), c.requestedAt());
        return later.compareTo(Duration.ofHours(c.conditions().policy().lateAfterHours())) > 0;
    }

    private static Optional<AdmissionRefusal> referral(ReferralFile referral, AdmitParticipant c) {
        UUID id = c.referralId();
        if (referral.participantId().isEmpty()) {
            return Optional.of(new ReferralNotAccepted(id));
        }
        return referral.participantId().get().equals(c.participantId())
                ? Optional.empty()
                : Optional.of(new ReferralOfAnother(id));
    }

    private static Optional<AdmissionRefusal> eligibility(ReferralFile referral, AdmitParticipant c) {
        UUID id = c.referralId();
        var screened = referral.screening().map(Seen.ScreeningSeen.Screening::outcome);
        if (screened.equals(Optional.of(Screening.Outcome.ESCALATE))) {
            return Optional.of(new ScreeningEscalated(id));
        }
        if (screened.equals(Optional.of(Screening.Outcome.DIVERT))) {
            return Optional.of(new ScreeningDiverted(id));
        }
        return referral.outcome()
                        .filter(outcome -> outcome != Outcome.INELIGIBLE)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new NotEligible(id));
    }

    private static Optional<AdmissionRefusal> levelOfCare(ReferralFile referral, AdmitParticipant c) {
        UUID id = c.referralId();
        if (referral.assessment().isEmpty()) {
            return Optional.of(new LevelOfCareNotAssessed(id));
        }
        Assessment assessment = referral.assessment().get();
        int validDays = c.conditions().policy().assessmentValidDays();
        Instant validUntil = assessment.assessor().assessedAt().plus(Duration.ofDays(validDays));
        if (validUntil.isBefore(c.occurrence().admittedAt())) {
            return Optional.of(new LevelOfCareTooOld(id, validDays));
        }
        return assessment.placement().placed().equals(c.placement().level())
                ? Optional.empty()
                : Optional.of(new LevelNotAsAssessed(id));
    }

    private static Optional<AdmissionRefusal> rights(ParticipantFile participant, AdmitParticipant c) {
        if (!participant.consentsToTreatment(c.occurrence().admittedAt())) {
            return Optional.of(new NoTreatmentConsent(c.participantId()));
        }
        return participant.toldOfRights(c.occurrence().admittedAt())
                ? Optional.empty()
                : Optional.of(new NoticeNotDelivered(c.participantId()));
    }

    /** Refused is only who is surely of another age; where that cannot be told, somebody decides. */
    private static Optional<AdmissionRefusal> age(Known known, AdmitParticipant c) {
        if (known.participant().birthDate().isEmpty()) {
            return Optional.of(new ParticipantUnknown(c.participantId()));
        }
        if (!known.programme().fits(c.placement())) {
            return Optional.of(new TrackNotOfPlacement(c.episodeId()));
        }
        PartialDate born = known.participant().birthDate().get();
        int adultAge = c.conditions().policy().adultAge();
        return known.programme()
                .track()
                .filter(track -> track.adult()
                        ? born.surelyYounger(adultAge, AdmissionChecks.today(c))
                        : born.surelyAged(adultAge, AdmissionChecks.today(c)))
                .map(_ -> new TrackNotForAge(c.participantId()));
    }

    private static Optional<AdmissionRefusal> place(Admission admission, AdmitParticipant c) {
        return place(
                admission,
                c.participantId(),
                c.conditions().linked(),
                c.placement().programme());
    }

    /** One open episode in a programme for one person, under whichever of their records. */
    static Optional<AdmissionRefusal> place(
            Admission admission, UUID participantId, Set<UUID> looked, String programme) {
        Optional<UUID> own = admission.openEpisode(participantId, programme);
        if (own.isPresent()) {
            return own.map(open -> new EpisodeAlreadyOpen(participantId, programme, open));
        }
        Set<UUID> linked = admission.known().linked().of(participantId);
        if (!looked.containsAll(linked)) {
            return Optional.of(new LinksMoved(participantId));
        }
        return linked.stream()
                        .anyMatch(
                                other -> admission.openEpisode(other, programme).isPresent())
                ? Optional.of(new OpenUnderLinkedRecord(participantId, programme))
                : Optional.empty();
    }

    /** The first rule that neither holds nor was set aside by somebody who may. */
    static Optional<AdmissionRefusal> overrides(List<Check> checks, List<RuleOverride> overrides) {
        return broken(checks).stream()
                .flatMap(rule -> against(rule, overrides).stream())
                .findFirst();
    }

    private static Optional<AdmissionRefusal> against(OverridableRule rule, List<RuleOverride> overrides) {
        Optional<RuleOverride> override =
                overrides.stream().filter(candidate -> candidate.rule() == rule).findFirst();
        if (override.isEmpty()) {
            return Optional.of(new NeedsOverride(rule));
        }
        return override.get().authorised() ? Optional.empty() : Optional.of(new OverrideLacksAuthority(rule));
    }

    /** Only what was set aside is recorded, not what someone was ready to. */
    static List<RuleOverride> used(List<Check> checks, List<RuleOverride> overrides) {
        Set<OverridableRule> broken = broken(checks);
        return overrides.stream()
                .filter(override -> broken.contains(override.rule()))
                .toList();
    }

    private static Set<OverridableRule> broken(List<Check> checks) {
        return checks.stream()
                .filter(check -> !check.holds())
                .map(Check::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
