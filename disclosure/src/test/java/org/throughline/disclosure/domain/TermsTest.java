package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.LawFixture.AFTER;
import static org.throughline.disclosure.domain.LawFixture.BEFORE;
import static org.throughline.disclosure.domain.LawFixture.EPISODE;
import static org.throughline.disclosure.domain.LawFixture.HOSPITAL;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PART_TWO;
import static org.throughline.disclosure.domain.LawFixture.PERSON;
import static org.throughline.disclosure.domain.LawFixture.evidence;
import static org.throughline.disclosure.domain.LawFixture.question;
import static org.throughline.disclosure.domain.LawFixture.treatedUntil;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.GroundsFound;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/** Under which law a record stands follows from the programme its episode is in. */
class TermsTest {
    private static final String EVENING = "evening";
    private static final UUID OTHER = new UUID(0, 4);
    private static final EpisodeAdmitted IN_EVENING = new EpisodeAdmitted(PERSON, EPISODE, EVENING, BEFORE);
    private static final EpisodeAdmitted IN_MORNING = new EpisodeAdmitted(PERSON, OTHER, "morning", BEFORE);
    private static final GroundsFound FOUND =
            new GroundsFound(PERSON, List.of(), List.of(EPISODE), "DIAGNOSIS", BEFORE);
    private static final Terms STRICT = new Terms(true, true);
    private static final Terms FREE = new Terms(false, false);

    private static ProgrammePolicyChanged policy(String programme, String nature, Instant from) {
        return new ProgrammePolicyChanged(programme, from, nature, Map.of());
    }

    private static Evidence known(List<ProgrammePolicyChanged> policies, OfParticipant... facts) {
        Programmes programmes = Programmes.NONE;
        for (ProgrammePolicyChanged policy : policies) {
            programmes = programmes.with(policy);
        }
        Evidence evidence = evidence(facts);
        return new Evidence(evidence.recipient(), evidence.participant(), programmes);
    }

    private static Terms terms(Set<UUID> episodes, Evidence evidence) {
        return Terms.of(episodes, evidence, PART_TWO, NOON);
    }

    @Test
    void where_nothing_is_known_the_strictest_law_holds() {
        var general = List.of(policy(EVENING, "GENERAL", BEFORE));
        assertThat(terms(Set.of(), known(general))).isEqualTo(STRICT);
        assertThat(terms(Set.of(EPISODE), known(general))).isEqualTo(STRICT);
        assertThat(terms(Set.of(EPISODE), known(List.of(), IN_EVENING))).isEqualTo(STRICT);
        assertThat(terms(Set.of(EPISODE), known(List.of(policy(EVENING, "GENERAL", AFTER)), IN_EVENING)))
                .isEqualTo(STRICT);
        assertThat(terms(Set.of(EPISODE), known(List.of(policy(EVENING, "of another world", BEFORE)), IN_EVENING)))
                .isEqualTo(STRICT);
    }

    @Test
    void records_of_a_general_programme_are_not_under_part_two() {
        assertThat(terms(Set.of(EPISODE), known(List.of(policy(EVENING, "GENERAL", BEFORE)), IN_EVENING, FOUND)))
                .isEqualTo(FREE);
    }

    @Test
    void records_of_a_mixed_programme_are_from_the_first_finding_on() {
        var mixed = List.of(policy(EVENING, "MIXED", BEFORE), policy("morning", "MIXED", BEFORE));
        assertThat(terms(Set.of(EPISODE), known(mixed, IN_EVENING))).isEqualTo(FREE);
        assertThat(terms(Set.of(EPISODE), known(mixed, IN_EVENING, FOUND))).isEqualTo(STRICT);
        assertThat(terms(Set.of(OTHER), known(mixed, IN_EVENING, IN_MORNING, FOUND)))
                .isEqualTo(FREE);
        assertThat(terms(Set.of(), known(mixed, IN_EVENING, IN_MORNING, FOUND))).isEqualTo(STRICT);
    }

    @Test
    void what_concerns_the_person_is_as_strict_as_the_strictest_of_their_programmes() {
        var both = List.of(policy(EVENING, "GENERAL", BEFORE), policy("morning", "PART_TWO", BEFORE));
        assertThat(terms(Set.of(EPISODE), known(both, IN_EVENING, IN_MORNING))).isEqualTo(FREE);
        assertThat(terms(Set.of(), known(both, IN_EVENING, IN_MORNING))).isEqualTo(STRICT);
    }

    @Test
    void what_was_under_part_two_while_the_episode_went_on_stays_so() {
        ProgrammePolicyChanged strict = policy(EVENING, "PART_TWO", BEFORE);
        ProgrammePolicyChanged since = policy(EVENING, "GENERAL", BEFORE.plusSeconds(60));
        assertThat(terms(Set.of(EPISODE), known(List.of(since, strict), IN_EVENING)))
                .isEqualTo(STRICT);
        EpisodeAdmitted later = new EpisodeAdmitted(PERSON, EPISODE, EVENING, BEFORE.plusSeconds(60));
        assertThat(terms(Set.of(EPISODE), known(List.of(since, strict), later))).isEqualTo(FREE);
    }

    @Test
    void a_programme_may_demand_a_consent_for_care_itself() {
        ProgrammePolicyChanged demanding =
                new ProgrammePolicyChanged(EVENING, BEFORE, "GENERAL", Map.of(Programmes.NEEDS_CONSENT, 1L));
        assertThat(terms(Set.of(EPISODE), known(List.of(demanding), IN_EVENING)))
                .isEqualTo(new Terms(false, true));
        ProgrammePolicyChanged no = policy(EVENING, "GENERAL", BEFORE.plusSeconds(60));
        assertThat(terms(Set.of(EPISODE), known(List.of(demanding, no), IN_EVENING)))
                .isEqualTo(FREE);
    }

    @Test
    void a_system_that_treats_gets_records_of_a_general_programme_without_a_consent() {
        Question question = question(Purpose.TREATMENT, InformationClass.PLAN);
        Evidence general = known(List.of(policy(EVENING, "GENERAL", BEFORE)), IN_EVENING, treatedUntil(AFTER));
        assertThat(Law.rule(question, general, PART_TWO)).isInstanceOfSatisfying(Permitted.class, permitted -> {
            assertThat(permitted.basis()).isEqualTo(LegalBasis.HIPAA_TREATMENT);
            assertThat(permitted.partTwo()).isFalse();
        });
        Evidence mixed = known(List.of(policy(EVENING, "MIXED", BEFORE)), IN_EVENING, FOUND, treatedUntil(AFTER));
        assertThat(Law.rule(question, mixed, PART_TWO)).isEqualTo(new Withheld(HOSPITAL, WithheldReason.NO_CONSENT));
    }

    @Test
    void a_person_may_tell_of_a_threat_where_part_two_does_not_hold() {
        Act threat = ActFixture.on(LegalBasis.SERIOUS_THREAT).act();
        assertThat(ManualLaw.rule(threat, known(List.of(policy(EVENING, "GENERAL", BEFORE)), IN_EVENING), PART_TWO)
                        .objections())
                .isEmpty();
        assertThat(ManualLaw.rule(threat, known(List.of(), IN_EVENING), PART_TWO)
                        .objections())
                .containsExactly(Objection.THREAT_UNDER_PART_TWO);
    }
}
