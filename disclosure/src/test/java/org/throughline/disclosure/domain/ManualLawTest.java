package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.COUNSELLING_NOTES;
import static org.throughline.disclosure.domain.InformationClass.IDENTITY;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.PSYCHOTHERAPY_NOTES;
import static org.throughline.disclosure.domain.InformationClass.SCORES;
import static org.throughline.disclosure.domain.LawFixture.AFTER;
import static org.throughline.disclosure.domain.LawFixture.BEFORE;
import static org.throughline.disclosure.domain.LawFixture.CONSENT;
import static org.throughline.disclosure.domain.LawFixture.GENERAL;
import static org.throughline.disclosure.domain.LawFixture.HOSPITAL;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PART_TWO;
import static org.throughline.disclosure.domain.LawFixture.PERSON;
import static org.throughline.disclosure.domain.LawFixture.consent;
import static org.throughline.disclosure.domain.LawFixture.ending;
import static org.throughline.disclosure.domain.LawFixture.evidence;
import static org.throughline.disclosure.domain.LawFixture.restriction;
import static org.throughline.disclosure.domain.LawFixture.revoked;
import static org.throughline.disclosure.domain.LawFixture.treatedUntil;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.ManualLaw.Verdict;
import org.throughline.disclosure.domain.Ruling.Given;

class ManualLawTest {
    private static final Evidence NOBODY_REGISTERED = new Evidence(Optional.empty(), Optional.empty());

    private static Evidence of(String kind, boolean active, OfParticipant... facts) {
        RecipientDescribed described = new RecipientDescribed(HOSPITAL, kind, List.of(), List.of(), List.of(), active);
        return evidence(new Recipient(described, Set.of()), facts);
    }

    private static List<Objection> objections(ActFixture act, Evidence evidence, DisclosurePolicy policy) {
        return ManualLaw.rule(act.act(), evidence, policy).objections();
    }

    private static ActFixture byConsent() {
        return ActFixture.on(LegalBasis.CONSENT)
                .to(HOSPITAL)
                .forPurpose(Purpose.TREATMENT)
                .telling(PLAN);
    }

    private static ActFixture lawful(LegalBasis basis) {
        ActFixture act = ActFixture.on(basis);
        return switch (basis) {
            case CHILD_ABUSE_REPORT -> act.assuring(Assurance.INITIAL_REPORT);
            case PUBLIC_HEALTH_DEIDENTIFIED -> act.telling(SCORES).assuring(Assurance.NOBODY_RECOGNISABLE);
            default -> act;
        };
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "MEDICAL_EMERGENCY",
                "CHILD_ABUSE_REPORT",
                "CRIME_ON_PREMISES",
                "RESEARCH",
                "COURT_ORDER",
                "CAUSE_OF_DEATH",
                "PUBLIC_HEALTH_DEIDENTIFIED",
                "INDIVIDUAL"
            })
    void part_two_lets_a_person_tell_on_these_bases_what_only_they_can_know(LegalBasis basis) {
        assertThat(ManualLaw.rule(lawful(basis).act(), NOBODY_REGISTERED, PART_TWO))
                .isEqualTo(new Verdict(List.of(), Set.of(), true, List.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "REQUIRED_BY_LAW",
                "PUBLIC_HEALTH",
                "ABUSE_OR_NEGLECT",
                "HEALTH_OVERSIGHT",
                "JUDICIAL_PROCEEDING",
                "LAW_ENFORCEMENT",
                "CORONER",
                "SERIOUS_THREAT",
                "WORKERS_COMPENSATION"
            })
    void other_records_are_told_on_the_bases_of_section_512_as_well(LegalBasis basis) {
        assertThat(objections(lawful(basis), NOBODY_REGISTERED, GENERAL)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {
                "HIPAA_TREATMENT",
                "HIPAA_PAYMENT",
                "HIPAA_OPERATIONS",
                "REQUIRED_BY_LAW",
                "PUBLIC_HEALTH",
                "HEALTH_OVERSIGHT",
                "JUDICIAL_PROCEEDING",
                "LAW_ENFORCEMENT",
                "CORONER",
                "WORKERS_COMPENSATION"
            })
    void a_basis_of_hipaa_alone_is_none_under_part_two(LegalBasis basis) {
        assertThat(objections(lawful(basis).to(HOSPITAL), evidence(treatedUntil(AFTER)), PART_TWO))
                .containsExactly(Objection.BASIS_NOT_FOR_PART_TWO);
    }

    @Test
    void part_two_has_no_basis_for_a_threat_or_for_the_abuse_of_adults() {
        assertThat(objections(lawful(LegalBasis.SERIOUS_THREAT), NOBODY_REGISTERED, PART_TWO))
                .containsExactly(Objection.THREAT_UNDER_PART_TWO);
        assertThat(objections(lawful(LegalBasis.ABUSE_OR_NEGLECT), NOBODY_REGISTERED, PART_TWO))
                .containsExactly(Objection.ADULT_ABUSE_UNDER_PART_TWO);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatever_a_rule_asks_has_to_be_written_down(LegalBasis basis) {
        for (Element element : Element.asked(basis)) {
            Verdict verdict = ManualLaw.rule(lawful(basis).without(element).act(), NOBODY_REGISTERED, GENERAL);
            assertThat(verdict.objections()).contains(Objection.ELEMENTS_MISSING);
            assertThat(verdict.missing()).containsExactly(element);
        }
    }

    @Test
    void of_a_registered_recipient_the_register_knows_the_name_but_in_an_emergency_people_are_named() {
        ActFixture research = ActFixture.on(LegalBasis.RESEARCH).to(HOSPITAL).without(Element.RECIPIENT_NAME);
        assertThat(objections(research, evidence(), PART_TWO)).isEmpty();
        ActFixture emergency = ActFixture.on(LegalBasis.MEDICAL_EMERGENCY)
                .to(HOSPITAL)
                .without(Element.RECIPIENT_NAME)
                .without(Element.RECIPIENT_FACILITY);
        assertThat(ManualLaw.rule(emergency.act(), evidence(), PART_TWO).missing())
                .containsExactly(Element.RECIPIENT_NAME);
    }

    @Test
    void of_the_abuse_of_a_child_only_the_first_report_is_told() {
        assertThat(objections(ActFixture.on(LegalBasis.CHILD_ABUSE_REPORT), NOBODY_REGISTERED, PART_TWO))
                .containsExactly(Objection.ONLY_THE_INITIAL_REPORT);
    }

    @Test
    void of_a_crime_on_the_premises_no_more_is_told_than_who_and_whether_they_were_there() {
        assertThat(objections(
                        ActFixture.on(LegalBasis.CRIME_ON_PREMISES).telling(IDENTITY, PLAN),
                        NOBODY_REGISTERED,
                        PART_TWO))
                .containsExactly(Objection.BEYOND_THE_BASIS);
    }

    @Test
    void a_subpoena_alone_lets_nothing_out() {
        ActFixture subpoena =
                ActFixture.on(LegalBasis.COURT_ORDER).without(Element.ORDER).stating(Element.SUBPOENA);
        assertThat(objections(subpoena, NOBODY_REGISTERED, PART_TWO).getFirst()).isEqualTo(Objection.SUBPOENA_ALONE);
        assertThat(objections(subpoena.stating(Element.ORDER), NOBODY_REGISTERED, PART_TWO))
                .isEmpty();
    }

    @Test
    void a_report_to_public_health_says_of_nobody_who_they_are() {
        assertThat(objections(
                        lawful(LegalBasis.PUBLIC_HEALTH_DEIDENTIFIED).telling(IDENTITY, SCORES),
                        NOBODY_REGISTERED,
                        PART_TWO))
                .containsExactly(Objection.SOMEBODY_RECOGNISABLE);
        assertThat(objections(
                        ActFixture.on(LegalBasis.PUBLIC_HEALTH_DEIDENTIFIED).telling(SCORES),
                        NOBODY_REGISTERED,
                        PART_TWO))
                .containsExactly(Objection.SOMEBODY_RECOGNISABLE);
    }

    @Test
    void who_names_no_basis_has_none() {
        Act act = byConsent().act();
        Act baseless = new Act(
                act.participantId(),
                act.episodes(),
                Optional.empty(),
                act.purpose(),
                act.recipientId(),
                act.information(),
                act.servicesUntil(),
                act.grounds(),
                act.assurances(),
                act.telling());
        assertThat(ManualLaw.rule(baseless, evidence(), PART_TWO).objections())
                .containsExactly(Objection.BASIS_NOT_STATED);
    }

    @Test
    void a_consent_is_held_against_what_is_recorded_and_never_taken_from_whoever_discloses() {
        Verdict verdict =
                ManualLaw.rule(byConsent().act(), evidence(consent(HOSPITAL, Purpose.TREATMENT, "PLAN")), PART_TWO);
        assertThat(verdict.objections()).isEmpty();
        assertThat(verdict.consents()).extracting(Given::consentId).containsExactly(CONSENT);
        assertThat(verdict.partTwo()).isTrue();
    }

    static Stream<Arguments> consentsThatDoNotCover() {
        var toHospital = consent(HOSPITAL, Purpose.TREATMENT, "PLAN");
        return Stream.of(
                Arguments.of(Objection.NO_CONSENT, evidence()),
                Arguments.of(Objection.RECIPIENT_NOT_COVERED, evidence(consent("clinic", Purpose.TREATMENT, "PLAN"))),
                Arguments.of(Objection.PURPOSE_NOT_COVERED, evidence(consent(HOSPITAL, Purpose.PAYMENT, "PLAN"))),
                Arguments.of(
                        Objection.INFORMATION_NOT_COVERED, evidence(consent(HOSPITAL, Purpose.TREATMENT, "SCORES"))),
                Arguments.of(Objection.CONSENT_ENDED, evidence(ending(toHospital, NOON, ""))),
                Arguments.of(Objection.CONSENT_REVOKED, evidence(toHospital, revoked(NOON, false))),
                Arguments.of(Objection.RESTRICTED, evidence(toHospital, restriction(true, AFTER, "PLAN"))),
                Arguments.of(Objection.RECIPIENT_ENDED, of("TREATING_PROVIDER", false, toHospital)),
                Arguments.of(
                        Objection.RECIPIENT_NOT_REGISTERED,
                        new Evidence(Optional.empty(), evidence(toHospital).participant())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consentsThatDoNotCover")
    void a_consent_that_does_not_cover_it_is_none(Objection objection, Evidence evidence) {
        assertThat(objections(byConsent(), evidence, PART_TWO)).containsExactly(objection);
    }

    @Test
    void a_consent_covers_all_that_is_told_or_it_is_not_told() {
        assertThat(objections(
                        byConsent().telling(PLAN, SCORES),
                        evidence(consent(HOSPITAL, Purpose.TREATMENT, "PLAN")),
                        PART_TWO))
                .containsExactly(Objection.INFORMATION_NOT_COVERED);
    }

    @Test
    void a_consent_is_for_a_purpose() {
        ActFixture nothing = ActFixture.on(LegalBasis.CONSENT).to(HOSPITAL).telling(PLAN);
        assertThat(objections(nothing, evidence(consent(HOSPITAL, Purpose.TREATMENT, "PLAN")), PART_TWO))
                .containsExactly(Objection.PURPOSE_NOT_STATED);
    }

    @Test
    void what_was_told_earlier_is_judged_by_the_consents_of_that_time() {
        Evidence revokedSince = evidence(consent(HOSPITAL, Purpose.TREATMENT, "PLAN"), revoked(NOON, false));
        Instant earlier = NOON.minusSeconds(60);
        assertThat(objections(byConsent().at(earlier), revokedSince, PART_TWO)).isEmpty();
        assertThat(objections(byConsent().at(BEFORE.minusSeconds(1)), revokedSince, PART_TWO))
                .containsExactly(Objection.NO_CONSENT);
    }

    @Test
    void family_is_told_on_the_consent_that_names_the_person() {
        String sister = new UUID(6, 1).toString();
        Evidence named = new Evidence(
                Optional.empty(),
                evidence(consent(sister, Purpose.FAMILY_INVOLVEMENT, "ATTENDANCE"))
                        .participant());
        ActFixture call = ActFixture.on(LegalBasis.CONSENT)
                .forPurpose(Purpose.FAMILY_INVOLVEMENT)
                .telling(ATTENDANCE);
        assertThat(objections(call.to(sister), named, PART_TWO)).isEmpty();
        assertThat(objections(call.to(new UUID(6, 2).toString()), named, PART_TWO))
                .containsExactly(Objection.RECIPIENT_NOT_COVERED);
        assertThat(objections(call.to(""), named, PART_TWO)).containsExactly(Objection.RECIPIENT_NOT_REGISTERED);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CONSENT", "COURT_ORDER"})
    void notes_that_are_kept_apart_leave_on_no_other_basis(LegalBasis basis) {
        assertThat(objections(
                        lawful(basis).to(HOSPITAL).telling(PSYCHOTHERAPY_NOTES),
                        evidence(treatedUntil(AFTER)),
                        GENERAL))
                .contains(Objection.NOTES_KEPT_APART);
    }

    @Test
    void notes_that_are_kept_apart_leave_on_a_consent_to_just_them_or_an_order() {
        ActFixture notes = byConsent().forPurpose(Purpose.COUNSELLING_NOTES).telling(COUNSELLING_NOTES);
        assertThat(objections(
                        notes, evidence(consent(HOSPITAL, Purpose.COUNSELLING_NOTES, "COUNSELLING_NOTES")), PART_TWO))
                .isEmpty();
        assertThat(objections(notes, evidence(consent(HOSPITAL, Purpose.COUNSELLING_NOTES, "ALL")), PART_TWO))
                .containsExactly(Objection.INFORMATION_NOT_COVERED);
        assertThat(objections(
                        byConsent().telling(COUNSELLING_NOTES),
                        evidence(consent(HOSPITAL, Purpose.TREATMENT, "ALL")),
                        PART_TWO))
                .containsExactly(Objection.INFORMATION_NOT_COVERED);
        assertThat(objections(
                        ActFixture.on(LegalBasis.COURT_ORDER).telling(COUNSELLING_NOTES), NOBODY_REGISTERED, PART_TWO))
                .isEmpty();
    }

    @Test
    void whoever_serves_the_programme_is_registered_as_such() {
        ActFixture told = ActFixture.on(LegalBasis.QSO).to(HOSPITAL);
        assertThat(objections(told, of("BUSINESS_ASSOCIATE_OR_QSO", true), PART_TWO))
                .isEmpty();
        assertThat(objections(told, evidence(), PART_TWO)).containsExactly(Objection.NO_SERVICE_AGREEMENT);
        assertThat(objections(told, NOBODY_REGISTERED, PART_TWO)).containsExactly(Objection.RECIPIENT_NOT_REGISTERED);
    }

    @Test
    void an_auditor_sees_what_the_agreement_covers_while_it_holds() {
        AuditAgreement agreement = new AuditAgreement(BEFORE, AFTER, List.of("ATTENDANCE"), List.of());
        Evidence auditor = of("OTHER", true).under(Optional.of(agreement));
        ActFixture audit =
                ActFixture.on(LegalBasis.AUDIT_EVALUATION).to(HOSPITAL).telling(ATTENDANCE);
        assertThat(objections(audit, auditor, PART_TWO)).isEmpty();
        assertThat(objections(audit.at(AFTER), auditor, PART_TWO)).containsExactly(Objection.OUTSIDE_AUDIT_PERIOD);
        assertThat(objections(audit.at(BEFORE.minusMillis(1)), auditor, PART_TWO))
                .containsExactly(Objection.OUTSIDE_AUDIT_PERIOD);
        assertThat(objections(audit.at(NOON).telling(PLAN), auditor, PART_TWO))
                .containsExactly(Objection.OUTSIDE_AUDIT_SCOPE);
        assertThat(objections(audit, evidence(), PART_TWO)).containsExactly(Objection.NO_AUDIT_AGREEMENT);
    }

    @Test
    void other_records_go_to_whoever_treats_or_pays_unless_policy_demands_a_consent() {
        ActFixture treatment = ActFixture.on(LegalBasis.HIPAA_TREATMENT).to(HOSPITAL);
        assertThat(objections(treatment, evidence(treatedUntil(AFTER)), GENERAL))
                .isEmpty();
        assertThat(objections(treatment, evidence(), GENERAL)).containsExactly(Objection.NO_TREATING_RELATIONSHIP);
        assertThat(objections(treatment, NOBODY_REGISTERED, GENERAL))
                .containsExactly(Objection.RECIPIENT_NOT_REGISTERED);
        ActFixture payment = ActFixture.on(LegalBasis.HIPAA_PAYMENT).to(HOSPITAL);
        assertThat(objections(payment, of("PLAN", true), GENERAL)).isEmpty();
        assertThat(objections(payment, of("PLAN", true), LawFixture.policy(ProgrammeNature.GENERAL, true)))
                .containsExactly(Objection.CONSENT_DEMANDED);
        assertThat(objections(
                        ActFixture.on(LegalBasis.HIPAA_OPERATIONS).to(HOSPITAL),
                        evidence(treatedUntil(AFTER), restriction(true, AFTER)),
                        GENERAL))
                .containsExactly(Objection.RESTRICTED);
    }

    @Test
    void a_recipient_named_by_id_is_registered() {
        assertThat(objections(ActFixture.on(LegalBasis.RESEARCH).to(PERSON.toString()), NOBODY_REGISTERED, PART_TWO))
                .containsExactly(Objection.RECIPIENT_NOT_REGISTERED);
    }
}
