package org.throughline.intake.admission.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelNotAsAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareNotAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareTooOld;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.NotEligible;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoticeNotDelivered;
import org.throughline.intake.admission.domain.AdmissionRefusal.OverrideLacksAuthority;
import org.throughline.intake.admission.domain.AdmissionRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningDiverted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningEscalated;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotForAge;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen.Assessment;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.screening.domain.Screening;

/** What may speak against an admission, in the order in which a person would want to hear it. */
final class AdmissionRules {
    private AdmissionRules() {}

    static Optional<AdmissionRefusal> against(Admission admission, AdmitParticipant c) {
        return referral(admission.referral(), c)
                .or(() -> eligibility(admission.referral(), c))
                .or(() -> levelOfCare(admission.referral(), c))
                .or(() -> rights(admission.participant(), c))
                .or(() -> age(admission.participant(), c))
                .or(() -> place(admission, c))
                .or(() -> overrides(admission.participant(), c));
    }

    /** In doubt an adult: the rule about age is then set aside by a person, who says so. */
    static boolean adult(ParticipantFile participant, AdmitParticipant c) {
        return participant
                .birthDate()
                .filter(born -> !born.surelyYounger(c.conditions().policy().adultAge(), today(c)))
                .isPresent();
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
        if (validUntil.isBefore(c.requestedAt())) {
            return Optional.of(new LevelOfCareTooOld(id, validDays));
        }
        return assessment.placement().placed().equals(c.placement().level())
                ? Optional.empty()
                : Optional.of(new LevelNotAsAssessed(id));
    }

    private static Optional<AdmissionRefusal> rights(ParticipantFile participant, AdmitParticipant c) {
        if (!participant.consentsToTreatment(c.requestedAt())) {
            return Optional.of(new NoTreatmentConsent(c.participantId()));
        }
        return participant.toldOfRights(c.requestedAt())
                ? Optional.empty()
                : Optional.of(new NoticeNotDelivered(c.participantId()));
    }

    private static Optional<AdmissionRefusal> age(ParticipantFile participant, AdmitParticipant c) {
        if (participant.birthDate().isEmpty()) {
            return Optional.of(new ParticipantUnknown(c.participantId()));
        }
        PartialDate born = participant.birthDate().get();
        int adultAge = c.conditions().policy().adultAge();
        boolean wrong = switch (c.conditions().policy().ages()) {
            case ADULTS -> born.surelyYounger(adultAge, today(c));
            case ADOLESCENTS -> born.surelyAged(adultAge, today(c));
            case EVERYBODY -> false;
        };
        return wrong ? Optional.of(new TrackNotForAge(c.participantId())) : Optional.empty();
    }

    private static Optional<AdmissionRefusal> place(Admission admission, AdmitParticipant c) {
        String programme = c.placement().programme();
        return Optional.ofNullable(admission.openEpisodes().get(programme))
                .map(open -> new EpisodeAlreadyOpen(c.participantId(), programme, open));
    }

    private static Optional<AdmissionRefusal> overrides(ParticipantFile participant, AdmitParticipant c) {
        for (OverridableRule rule : broken(participant, c)) {
            Optional<RuleOverride> override = c.conditions().overrides().stream()
                    .filter(candidate -> candidate.rule() == rule)
                    .findFirst();
            if (override.isEmpty()) {
                return Optional.of(new NeedsOverride(rule));
            }
            if (!override.get().authorised()) {
                return Optional.of(new OverrideLacksAuthority(rule));
            }
        }
        return Optional.empty();
    }

    /** The rules someone must set aside for this admission. */
    static Set<OverridableRule> broken(ParticipantFile participant, AdmitParticipant c) {
        Set<OverridableRule> broken = new TreeSet<>(c.conditions().readiness().broken());
        int adultAge = c.conditions().policy().adultAge();
        boolean told = participant
                .birthDate()
                .filter(born -> born.surelyAged(adultAge, today(c)) || born.surelyYounger(adultAge, today(c)))
                .isPresent();
        if (!told) {
            broken.add(OverridableRule.AGE);
        }
        return broken;
    }

    private static LocalDate today(AdmitParticipant c) {
        return LocalDate.ofInstant(c.requestedAt(), c.placement().zone());
    }
}
