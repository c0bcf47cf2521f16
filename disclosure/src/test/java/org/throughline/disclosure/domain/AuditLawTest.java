package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.SCORES;
import static org.throughline.disclosure.domain.LawFixture.AFTER;
import static org.throughline.disclosure.domain.LawFixture.BEFORE;
import static org.throughline.disclosure.domain.LawFixture.EPISODE;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PART_TWO;
import static org.throughline.disclosure.domain.LawFixture.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

class AuditLawTest {
    private static final String AUDITORS = "auditors";

    private static Question question(InformationClass... information) {
        return new Question(
                "client", PERSON, Set.of(EPISODE), Optional.empty(), Set.of(information), Question.UNBOUNDED, NOON);
    }

    private static AuditAgreement agreement(Instant from, Instant until, String... classes) {
        return new AuditAgreement(from, until, List.of(classes), List.of());
    }

    private static Evidence known(boolean active, AuditAgreement... agreements) {
        Recipient auditors = new Recipient(
                new RecipientDescribed(
                        AUDITORS, "OTHER", List.of("client"), List.of(), List.of(), active, List.of(agreements)),
                Set.of());
        return new Evidence(Optional.of(auditors), Optional.of(ParticipantFile.NONE));
    }

    private static Ruling ruled(Question question, AuditAgreement... agreements) {
        return AuditLaw.rule(question, known(true, agreements), PART_TWO);
    }

    private static Withheld withheld(WithheldReason reason) {
        return new Withheld(AUDITORS, reason);
    }

    @Test
    void an_agreement_that_holds_and_covers_all_lets_all_be_seen_and_no_notice_goes_with_it() {
        Ruling ruling = ruled(question(PLAN, SCORES), agreement(BEFORE, AFTER, "PLAN", "SCORES"));
        assertThat(ruling)
                .isEqualTo(new Permitted(
                        AUDITORS, LegalBasis.AUDIT_EVALUATION, Set.of(PLAN, SCORES), List.of(), true, false));
        assertThat(((Permitted) ruling).bearsNotice()).isFalse();
    }

    @Test
    void an_agreement_begins_with_its_first_moment() {
        assertThat(ruled(question(PLAN), agreement(NOON, AFTER, "ALL"))).isInstanceOf(Permitted.class);
    }

    @Test
    void an_agreement_that_covers_less_than_is_asked_lets_nothing_be_seen() {
        assertThat(ruled(question(PLAN, ATTENDANCE), agreement(BEFORE, AFTER, "PLAN")))
                .isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
    }

    @Test
    void an_agreement_of_which_nobody_told_the_kinds_covers_nothing() {
        assertThat(ruled(question(PLAN), agreement(BEFORE, AFTER)))
                .isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
    }

    @Test
    void an_agreement_lets_nothing_be_seen_before_it_begins() {
        assertThat(ruled(question(PLAN), agreement(AFTER, Question.UNBOUNDED, "ALL")))
                .isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
    }

    @Test
    void an_agreement_lets_nothing_be_seen_from_the_moment_it_ends() {
        assertThat(ruled(question(PLAN), agreement(BEFORE, NOON, "ALL")))
                .isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
    }

    @Test
    void who_has_no_agreement_is_shown_nothing() {
        assertThat(ruled(question(PLAN))).isEqualTo(withheld(WithheldReason.RECIPIENT_NOT_COVERED));
    }

    @Test
    void whose_registration_has_ended_is_shown_nothing() {
        assertThat(AuditLaw.rule(question(PLAN), known(false, agreement(BEFORE, AFTER, "ALL")), PART_TWO))
                .isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
    }

    @Test
    void whose_client_nobody_registered_is_shown_nothing() {
        Evidence nobody = new Evidence(Optional.empty(), Optional.of(ParticipantFile.NONE));
        assertThat(AuditLaw.rule(question(PLAN), nobody, PART_TWO))
                .isEqualTo(new Withheld("", WithheldReason.RECIPIENT_NOT_REGISTERED));
    }

    @Test
    void of_somebody_nobody_heard_of_nothing_is_shown() {
        Evidence auditors = known(true, agreement(BEFORE, AFTER, "ALL"));
        assertThat(AuditLaw.rule(question(PLAN), new Evidence(auditors.recipient(), Optional.empty()), PART_TWO))
                .isEqualTo(withheld(WithheldReason.PARTICIPANT_UNKNOWN));
    }

    private static Ruling ruledIn(String programme, Set<UUID> episodes, String... agreed) {
        AuditAgreement narrow = new AuditAgreement(BEFORE, AFTER, List.of("ALL"), List.of(agreed));
        ParticipantFile file = ParticipantFile.NONE.with(new EpisodeAdmitted(PERSON, EPISODE, programme, BEFORE));
        Question question =
                new Question("client", PERSON, episodes, Optional.empty(), Set.of(PLAN), Question.UNBOUNDED, NOON);
        return AuditLaw.rule(question, new Evidence(known(true, narrow).recipient(), Optional.of(file)), PART_TWO);
    }

    @Test
    void an_agreement_on_some_programmes_lets_their_records_be_seen() {
        assertThat(ruledIn("evening", Set.of(EPISODE), "day", "evening")).isInstanceOf(Permitted.class);
        assertThat(ruledIn("evening", Set.of(), "evening")).isInstanceOf(Permitted.class);
    }

    @Test
    void an_agreement_on_another_programme_lets_nothing_be_seen() {
        assertThat(ruledIn("evening", Set.of(), "day")).isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
    }

    @Test
    void an_agreement_on_some_programmes_lets_nothing_be_seen_of_whom_is_in_none_that_is_known() {
        assertThat(ruledIn("evening", Set.of(new UUID(0, 99)), "evening"))
                .isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = InformationClass.class,
            names = {"COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES"})
    void what_is_kept_apart_is_shown_under_no_agreement(InformationClass keptApart) {
        assertThat(ruled(question(PLAN, keptApart), agreement(BEFORE, AFTER, "ALL", keptApart.name())))
                .isEqualTo(withheld(WithheldReason.KEPT_APART));
    }

    @Test
    void who_asks_for_no_kind_of_information_is_shown_nothing() {
        assertThat(ruled(question(), agreement(BEFORE, AFTER, "ALL"))).isEqualTo(withheld(WithheldReason.KEPT_APART));
    }
}
