package org.throughline.intake.confidentiality.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Sensitivity;
import org.throughline.intake.condition.domain.Sensitivity.Meaning;
import org.throughline.intake.confidentiality.domain.Seen.AssessmentSeen;
import org.throughline.intake.confidentiality.domain.Seen.CorrectionSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen;
import org.throughline.intake.confidentiality.domain.Seen.ScreeningSeen;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.screening.domain.Screening.Risk;

/**
 * What one record says, before it is looked through.
 *
 * @param source the record it stands in
 * @param codes of conditions
 * @param instruments questionnaires that were given
 * @param words what was said, and what it is a ground for if it speaks of use
 * @param screened whether a screening found a risk that only use brings
 * @param at when the record was made
 */
record Evidence(
        UUID source, List<Code> codes, List<String> instruments, List<Words> words, boolean screened, Instant at) {

    /** A coded condition. */
    record Code(String system, String code) {}

    /** Words, and where they stood. */
    record Words(Ground ground, Text text) {}

    static Evidence of(ReferralSeen seen) {
        return of(seen.referralId(), seen.content(), seen.receivedAt());
    }

    static Evidence of(CorrectionSeen seen) {
        return of(seen.correctionId(), seen.content(), seen.correctedAt());
    }

    private static Evidence of(UUID source, ReferralSeen.Content content, Instant at) {
        List<Code> codes = content.health().conditions().stream()
                .map(coded -> new Code(coded.system(), coded.code()))
                .toList();
        Words reason = new Words(Ground.REFERRAL_REASON, content.reason());
        return new Evidence(source, codes, List.of(), List.of(reason), false, at);
    }

    static Evidence of(ScreeningSeen seen) {
        var screening = seen.screening();
        boolean found = screening.risks().withdrawal() != Risk.NONE;
        return new Evidence(screening.screeningId(), List.of(), List.of(), List.of(), found, screening.screenedAt());
    }

    /** The ASAM Criteria are themselves criteria about use; LOCUS is not. */
    static Evidence of(AssessmentSeen seen) {
        var assessment = seen.assessment();
        return new Evidence(
                assessment.assessmentId(),
                List.of(),
                List.of(assessment.edition() == Edition.LOCUS_20 ? "LOCUS" : "ASAM"),
                List.of(),
                false,
                assessment.assessor().assessedAt());
    }

    /** What was found, at least {@link Ground#NONE}. */
    Set<Ground> grounds(Sensitivity sensitivity, Conditions conditions) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        codes.forEach(
                code -> add(grounds, sensitivity.ofCode(conditions, code.system(), code.code()), Ground.DIAGNOSIS));
        instruments.forEach(instrument -> add(grounds, sensitivity.ofInstrument(instrument), Ground.INSTRUMENT));
        words.stream()
                .filter(said -> sensitivity.speaksOfUse(said.text().value()))
                .forEach(said -> grounds.add(said.ground()));
        if (screened) {
            grounds.add(Ground.SCREEN);
        }
        if (grounds.isEmpty()) {
            grounds.add(Ground.NONE);
        }
        return grounds;
    }

    private static void add(Set<Ground> grounds, Meaning meaning, Ground found) {
        switch (meaning) {
            case SUBSTANCE_USE -> grounds.add(found);
            case OVERDOSE -> grounds.add(Ground.OVERDOSE);
            case UNMAPPED -> grounds.add(Ground.UNMAPPED_CODE);
            case OTHER -> {}
        }
    }
}
