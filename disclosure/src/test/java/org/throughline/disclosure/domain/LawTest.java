package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.COUNSELLING_NOTES;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.PSYCHOTHERAPY_NOTES;
import static org.throughline.disclosure.domain.InformationClass.SCORES;
import static org.throughline.disclosure.domain.LawFixture.AFTER;
import static org.throughline.disclosure.domain.LawFixture.BEFORE;
import static org.throughline.disclosure.domain.LawFixture.CONSENT;
import static org.throughline.disclosure.domain.LawFixture.DESCRIBED;
import static org.throughline.disclosure.domain.LawFixture.EPISODE;
import static org.throughline.disclosure.domain.LawFixture.GENERAL;
import static org.throughline.disclosure.domain.LawFixture.HOSPITAL;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PART_TWO;
import static org.throughline.disclosure.domain.LawFixture.PERSON;
import static org.throughline.disclosure.domain.LawFixture.consent;
import static org.throughline.disclosure.domain.LawFixture.ending;
import static org.throughline.disclosure.domain.LawFixture.evidence;
import static org.throughline.disclosure.domain.LawFixture.question;
import static org.throughline.disclosure.domain.LawFixture.restriction;
import static org.throughline.disclosure.domain.LawFixture.revoked;
import static org.throughline.disclosure.domain.LawFixture.treatedUntil;
import static org.throughline.disclosure.domain.LawFixture.untilServices;
import static org.throughline.disclosure.domain.Purpose.OPERATIONS;
import static org.throughline.disclosure.domain.Purpose.PAYMENT;
import static org.throughline.disclosure.domain.Purpose.RESEARCH;
import static org.throughline.disclosure.domain.Purpose.TREATMENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.EvidenceFact.ConsentExpired;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeClosed;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionEnded;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

class LawTest {
    private static final Question PLAN_FOR_TREATMENT = question(TREATMENT, PLAN);
    private static final ConsentGranted TO_HOSPITAL = consent(HOSPITAL, TREATMENT, "ALL");

    private static void withheld(Question question, Evidence evidence, WithheldReason reason) {
        assertThat(Law.rule(question, evidence, PART_TWO)).isEqualTo(new Withheld(HOSPITAL, reason));
    }

    private static Permitted permitted(Question question, Evidence evidence, DisclosurePolicy policy) {
        assertThat(Law.rule(question, evidence, policy)).isInstanceOf(Permitted.class);
        return (Permitted) Law.rule(question, evidence, policy);
    }

    private static RecipientDescribed recipient(String kind, boolean active) {
        return new RecipientDescribed(HOSPITAL, kind, List.of("client"), List.of(), List.of(), active);
    }

    @Test
    void a_consent_lets_the_recipient_have_what_it_names_for_the_purpose_it_names() {
        assertThat(Law.rule(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL), PART_TWO))
                .isEqualTo(new Permitted(
                        HOSPITAL, LegalBasis.CONSENT, Set.of(PLAN), List.of(Given.of(TO_HOSPITAL)), true, false));
    }

    @Test
    void without_any_consent_records_under_part_two_stay() {
        withheld(PLAN_FOR_TREATMENT, evidence(treatedUntil(AFTER)), WithheldReason.NO_CONSENT);
    }

    @Test
    void counselling_and_psychotherapy_notes_never_leave() {
        Question notes = question(TREATMENT, COUNSELLING_NOTES, PSYCHOTHERAPY_NOTES);
        withheld(notes, evidence(TO_HOSPITAL), WithheldReason.KEPT_APART);
        withheld(notes, evidence(consent(HOSPITAL, TREATMENT, "COUNSELLING_NOTES")), WithheldReason.KEPT_APART);
        assertThat(permitted(question(TREATMENT, PLAN, COUNSELLING_NOTES), evidence(TO_HOSPITAL), PART_TWO)
                        .information())
                .containsExactly(PLAN);
    }

    @Test
    void who_states_no_purpose_gets_nothing() {
        Question question =
                new Question("client", PERSON, Set.of(), Optional.empty(), Set.of(PLAN), Question.UNBOUNDED, NOON);
        withheld(question, evidence(TO_HOSPITAL), WithheldReason.PURPOSE_NOT_STATED);
        assertThat(List.of("", "ETREAT", "BTG", "treatment").stream().map(Purpose::ofToken))
                .containsOnly(Optional.empty());
        assertThat(Purpose.ofToken("TREAT")).contains(TREATMENT);
    }

    @Test
    void a_client_that_belongs_to_no_registered_recipient_gets_nothing() {
        Evidence unregistered =
                new Evidence(Optional.empty(), evidence(TO_HOSPITAL).participant());
        assertThat(Law.rule(PLAN_FOR_TREATMENT, unregistered, PART_TWO))
                .isEqualTo(new Withheld("", WithheldReason.RECIPIENT_NOT_REGISTERED));
    }

    @Test
    void a_recipient_whose_registration_has_ended_gets_nothing() {
        Recipient ended = new Recipient(recipient("TREATING_PROVIDER", false), Set.of());
        withheld(PLAN_FOR_TREATMENT, evidence(ended, TO_HOSPITAL), WithheldReason.RECIPIENT_ENDED);
    }

    @Test
    void of_whom_nothing_is_known_nothing_leaves() {
        Evidence nobody = new Evidence(evidence().recipient(), Optional.empty());
        withheld(PLAN_FOR_TREATMENT, nobody, WithheldReason.PARTICIPANT_UNKNOWN);
    }

    @Test
    void a_consent_to_another_recipient_or_class_is_none() {
        withheld(
                PLAN_FOR_TREATMENT,
                evidence(consent("clinic", TREATMENT, "ALL")),
                WithheldReason.RECIPIENT_NOT_COVERED);
    }

    @Test
    void a_consent_to_a_class_means_its_registered_members_only() {
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(consent("county-care", TREATMENT, "ALL")), PART_TWO)
                        .basis())
                .isEqualTo(LegalBasis.CONSENT);
        Recipient stranger = new Recipient(recipient("TREATING_PROVIDER", true), Set.of());
        withheld(
                PLAN_FOR_TREATMENT,
                evidence(stranger, consent("county-care", TREATMENT, "ALL")),
                WithheldReason.RECIPIENT_NOT_COVERED);
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(consent("TREATING_PROVIDER", TREATMENT, "ALL")), PART_TWO)
                        .basis())
                .isEqualTo(LegalBasis.CONSENT);
    }

    @Test
    void a_member_of_a_named_intermediary_has_to_treat_the_participant() {
        Recipient member = new Recipient(DESCRIBED, Set.of("exchange"));
        ConsentGranted toExchange = consent("exchange", TREATMENT, "ALL");
        withheld(PLAN_FOR_TREATMENT, evidence(member, toExchange), WithheldReason.RECIPIENT_NOT_COVERED);
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(member, toExchange, treatedUntil(AFTER)), PART_TWO)
                        .basis())
                .isEqualTo(LegalBasis.CONSENT);
        withheld(
                PLAN_FOR_TREATMENT,
                evidence(member, toExchange, treatedUntil(NOON)),
                WithheldReason.RECIPIENT_NOT_COVERED);
    }

    @Test
    void a_consent_for_another_purpose_is_none() {
        withheld(question(RESEARCH, PLAN), evidence(TO_HOSPITAL), WithheldReason.PURPOSE_NOT_COVERED);
    }

    @Test
    void only_the_information_that_a_consent_covers_leaves() {
        Evidence scores = evidence(consent(HOSPITAL, TREATMENT, "SCORES", "no-such-code"));
        assertThat(permitted(question(TREATMENT, PLAN, SCORES), scores, PART_TWO)
                        .information())
                .containsExactly(SCORES);
        withheld(PLAN_FOR_TREATMENT, scores, WithheldReason.INFORMATION_NOT_COVERED);
    }

    @Test
    void several_consents_are_taken_together() {
        ConsentGranted other = new ConsentGranted(
                PERSON, new UUID(0, 20), List.of("TREATMENT"), List.of(HOSPITAL), List.of("PLAN"), BEFORE, AFTER, "");
        Permitted both = permitted(
                question(TREATMENT, PLAN, SCORES, ATTENDANCE),
                evidence(consent(HOSPITAL, TREATMENT, "SCORES"), other),
                PART_TWO);
        assertThat(both.information()).containsExactlyInAnyOrder(PLAN, SCORES);
        assertThat(both.consents()).extracting(Given::consentId).containsExactly(CONSENT, other.consentId());
    }

    @Test
    void a_consent_ends_with_its_date_even_if_nobody_has_noted_it() {
        Evidence ended = evidence(ending(TO_HOSPITAL, NOON, ""));
        withheld(PLAN_FOR_TREATMENT, ended, WithheldReason.CONSENT_ENDED);
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(ending(TO_HOSPITAL, NOON.plusMillis(1), "")), PART_TWO)
                        .basis())
                .isEqualTo(LegalBasis.CONSENT);
    }

    @Test
    void a_consent_that_was_noted_as_ended_has_ended() {
        withheld(
                PLAN_FOR_TREATMENT,
                evidence(TO_HOSPITAL, new ConsentExpired(PERSON, CONSENT, BEFORE)),
                WithheldReason.CONSENT_ENDED);
    }

    @Test
    void a_consent_until_the_episode_closes_ends_with_it_whatever_is_known_first() {
        ConsentGranted untilClosed = ending(TO_HOSPITAL, AFTER, "EPISODE_CLOSED");
        EpisodeClosed closed = new EpisodeClosed(PERSON, EPISODE, NOON);
        withheld(PLAN_FOR_TREATMENT, evidence(untilClosed, closed), WithheldReason.CONSENT_ENDED);
        withheld(PLAN_FOR_TREATMENT, evidence(closed, untilClosed), WithheldReason.CONSENT_ENDED);
        EpisodeClosed longAgo = new EpisodeClosed(PERSON, EPISODE, BEFORE.minusSeconds(1));
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(longAgo, untilClosed), PART_TWO)
                        .consents())
                .hasSize(1);
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL, closed), PART_TWO)
                        .consents())
                .hasSize(1);
    }

    @Test
    void a_consent_that_was_taken_back_permits_nothing_from_then_on() {
        withheld(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL, revoked(NOON, false)), WithheldReason.CONSENT_REVOKED);
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL, revoked(NOON.plusMillis(1), false)), PART_TWO)
                        .consents())
                .hasSize(1);
    }

    @Test
    void a_consent_that_was_taken_back_from_others_still_holds() {
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL, revoked(NOON, false, "clinic")), PART_TWO)
                        .consents())
                .hasSize(1);
        withheld(
                PLAN_FOR_TREATMENT,
                evidence(TO_HOSPITAL, revoked(NOON, false, HOSPITAL)),
                WithheldReason.CONSENT_REVOKED);
    }

    @Test
    void payment_for_services_before_a_revocation_may_rely_on_what_was_permitted_then() {
        Question payment = question(PAYMENT, ATTENDANCE);
        ConsentGranted toPay = consent(HOSPITAL, PAYMENT, "ATTENDANCE");
        Evidence relied = evidence(toPay, revoked(BEFORE.plusSeconds(60), true));
        Permitted ruling = permitted(untilServices(payment, BEFORE.plusSeconds(60)), relied, PART_TWO);
        assertThat(ruling.reliance()).isTrue();
        assertThat(ruling.basis()).isEqualTo(LegalBasis.CONSENT);
        withheld(untilServices(payment, BEFORE.plusSeconds(61)), relied, WithheldReason.CONSENT_REVOKED);
        withheld(payment, relied, WithheldReason.CONSENT_REVOKED);
        withheld(
                untilServices(payment, BEFORE),
                evidence(toPay, revoked(BEFORE.plusSeconds(60), false)),
                WithheldReason.CONSENT_REVOKED);
        withheld(
                untilServices(PLAN_FOR_TREATMENT, BEFORE),
                evidence(TO_HOSPITAL, revoked(BEFORE.plusSeconds(60), true)),
                WithheldReason.CONSENT_REVOKED);
    }

    @Test
    void whoever_serves_the_programme_is_told_what_they_need_for_it_and_nothing_else() {
        Recipient biller = new Recipient(recipient("BUSINESS_ASSOCIATE_OR_QSO", true), Set.of());
        assertThat(permitted(question(PAYMENT, ATTENDANCE), evidence(biller), PART_TWO)
                        .basis())
                .isEqualTo(LegalBasis.QSO);
        withheld(PLAN_FOR_TREATMENT, evidence(biller), WithheldReason.NO_CONSENT);
    }

    @Test
    void records_that_are_not_under_part_two_go_to_whoever_treats() {
        Permitted ruling = permitted(PLAN_FOR_TREATMENT, evidence(treatedUntil(AFTER)), GENERAL);
        assertThat(ruling.basis()).isEqualTo(LegalBasis.HIPAA_TREATMENT);
        assertThat(ruling.partTwo()).isFalse();
        assertThat(permitted(question(OPERATIONS, PLAN), evidence(treatedUntil(AFTER)), GENERAL)
                        .basis())
                .isEqualTo(LegalBasis.HIPAA_OPERATIONS);
        assertThat(Law.rule(PLAN_FOR_TREATMENT, evidence(treatedUntil(NOON)), GENERAL))
                .isEqualTo(new Withheld(HOSPITAL, WithheldReason.NO_TREATING_RELATIONSHIP));
        assertThat(Law.rule(question(RESEARCH, PLAN), evidence(treatedUntil(AFTER)), GENERAL))
                .isEqualTo(new Withheld(HOSPITAL, WithheldReason.NO_TREATING_RELATIONSHIP));
    }

    @Test
    void a_health_plan_may_be_told_what_it_pays_for() {
        Recipient plan = new Recipient(recipient("PLAN", true), Set.of());
        assertThat(permitted(question(PAYMENT, ATTENDANCE), evidence(plan), GENERAL)
                        .basis())
                .isEqualTo(LegalBasis.HIPAA_PAYMENT);
    }

    @Test
    void where_policy_demands_consent_treatment_alone_is_not_enough() {
        DisclosurePolicy strict = LawFixture.policy(ProgrammeNature.GENERAL, true);
        assertThat(Law.rule(PLAN_FOR_TREATMENT, evidence(treatedUntil(AFTER)), strict))
                .isEqualTo(new Withheld(HOSPITAL, WithheldReason.NO_CONSENT));
        assertThat(permitted(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL), strict).partTwo())
                .isFalse();
    }

    @Test
    void what_the_programme_agreed_to_withhold_stays_and_the_rest_leaves() {
        Evidence restricted = evidence(TO_HOSPITAL, restriction(true, AFTER, "SCORES"));
        assertThat(permitted(question(TREATMENT, PLAN, SCORES), restricted, PART_TWO)
                        .information())
                .containsExactly(PLAN);
        withheld(question(TREATMENT, SCORES), restricted, WithheldReason.RESTRICTED);
        withheld(PLAN_FOR_TREATMENT, evidence(TO_HOSPITAL, restriction(true, AFTER)), WithheldReason.RESTRICTED);
    }

    @Test
    void a_restriction_that_was_denied_is_over_or_ended_withholds_nothing() {
        RestrictionEnded ended = new RestrictionEnded(PERSON, new UUID(0, 9));
        for (Evidence free : List.of(
                evidence(TO_HOSPITAL, restriction(false, AFTER)),
                evidence(TO_HOSPITAL, restriction(true, NOON)),
                evidence(TO_HOSPITAL, restriction(true, AFTER), ended))) {
            assertThat(permitted(PLAN_FOR_TREATMENT, free, PART_TWO).information())
                    .containsExactly(PLAN);
        }
    }

    @Test
    void the_bases_of_hipaa_alone_do_not_hold_for_part_two() {
        assertThat(List.of(LegalBasis.values()).stream().filter(LegalBasis::isTreatmentPaymentOrOperations))
                .containsExactly(
                        LegalBasis.QSO,
                        LegalBasis.HIPAA_TREATMENT,
                        LegalBasis.HIPAA_PAYMENT,
                        LegalBasis.HIPAA_OPERATIONS);
        assertThat(LegalBasis.SERIOUS_THREAT.holdsForPartTwo()).isFalse();
        assertThat(LegalBasis.ABUSE_OR_NEGLECT.holdsForPartTwo()).isFalse();
        assertThat(LegalBasis.MEDICAL_EMERGENCY.holdsForPartTwo()).isTrue();
    }
}
