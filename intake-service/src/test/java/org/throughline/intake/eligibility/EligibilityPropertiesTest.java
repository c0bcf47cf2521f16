package org.throughline.intake.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;
import static org.throughline.intake.eligibility.EligibilityFixture.AS_RECOMMENDED;
import static org.throughline.intake.eligibility.EligibilityFixture.FULL;
import static org.throughline.intake.eligibility.EligibilityFixture.MET;
import static org.throughline.intake.eligibility.EligibilityFixture.NOON;
import static org.throughline.intake.eligibility.EligibilityFixture.NOT_MET;
import static org.throughline.intake.eligibility.EligibilityFixture.PENDING;
import static org.throughline.intake.eligibility.EligibilityFixture.POLICY;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRAL;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRED;
import static org.throughline.intake.eligibility.EligibilityFixture.SCREENED;
import static org.throughline.intake.eligibility.EligibilityFixture.WORDS;
import static org.throughline.intake.eligibility.EligibilityFixture.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Findings;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityCommand.CountersignAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.MarkCountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.Signer;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.platform.testkit.Seeds;

class EligibilityPropertiesTest {
    private static final List<String> ROLES = List.of("intake", "clinician", "medical-director");
    private static final List<Finding> FINDINGS = List.of(MET, MET, PENDING, NOT_MET);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_findings_follow_assessments_and_another_qualified_person_signs_once(long seed) {
        Random random = new Random(seed);
        List<EligibilityEvent> facts =
                AnySequence.of(new EligibilityDeciding(), List.of(REFERRED, SCREENED), 60, _ -> command(random));
        List<LevelOfCareAssessed> assessed = only(facts, LevelOfCareAssessed.class);
        assertThat(assessed.stream().map(one -> one.assessment().assessmentId()))
                .doesNotHaveDuplicates();
        if (assessed.isEmpty()) {
            assertThat(only(facts, EligibilityDetermined.class)).isEmpty();
        } else {
            assertThat(facts.subList(0, facts.indexOf(assessed.getFirst())))
                    .noneMatch(EligibilityDetermined.class::isInstance);
        }
        assertThat(only(facts, AssessmentCountersigned.class)).allSatisfy(signed -> {
            LevelOfCareAssessed of = of(assessed, signed.assessmentId());
            assertThat(of.countersignBy()).isNotEmpty();
            assertThat(of.assessment().assessor().clinician()).isNotEqualTo(signed.countersignedBy());
            assertThat(signed.role()).isNotEqualTo("intake");
        });
        assertThat(only(facts, AssessmentCountersigned.class).stream().map(AssessmentCountersigned::assessmentId))
                .doesNotHaveDuplicates();
        assertThat(only(facts, CountersignatureOverdue.class).stream().map(CountersignatureOverdue::assessmentId))
                .doesNotHaveDuplicates();
        assertThat(only(facts, CountersignatureOverdue.class))
                .allSatisfy(overdue -> assertThat(of(assessed, overdue.assessmentId())
                                .countersignBy()
                                .getFirst())
                        .isBeforeOrEqualTo(overdue.overdueAt()));
    }

    private static LevelOfCareAssessed of(List<LevelOfCareAssessed> assessed, UUID assessmentId) {
        return assessed.stream()
                .filter(one -> one.assessment().assessmentId().equals(assessmentId))
                .findFirst()
                .orElseThrow();
    }

    private static EligibilityCommand command(Random random) {
        UUID assessment = new UUID(3, 100 + random.nextInt(4));
        String somebody = "somebody-" + random.nextInt(3);
        String role = ROLES.get(random.nextInt(ROLES.size()));
        Instant later = NOON.plus(Duration.ofDays(random.nextInt(10)));
        return switch (random.nextInt(5)) {
            case 0 ->
                new RecordLevelOfCareAssessment(
                        REFERRAL,
                        new LevelOfCareAssessment(
                                assessment,
                                FULL.edition(),
                                FULL.ratings(),
                                AS_RECOMMENDED,
                                new Assessor(somebody, role, NOON)),
                        POLICY,
                        NOON);
            case 1, 2 -> new DetermineEligibility(REFERRAL, determination(random), POLICY, later);
            case 3 -> new CountersignAssessment(REFERRAL, assessment, new Signer(somebody, role), POLICY, later);
            default -> new MarkCountersignatureOverdue(REFERRAL, assessment, later);
        };
    }

    private static Determination determination(Random random) {
        return new Determination(
                new UUID(3, 200 + random.nextInt(4)),
                new Findings(finding(random), finding(random), finding(random)),
                answers(random.nextInt(4) > 0),
                oneOf(random, Outcome.values()),
                random.nextBoolean() ? List.of() : List.of(WORDS),
                "clinician-a");
    }

    private static Finding finding(Random random) {
        return FINDINGS.get(random.nextInt(FINDINGS.size()));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(50);
    }
}
