package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.COUNSELLING_NOTES;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.PSYCHOTHERAPY_NOTES;
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
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeEnded;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionRecorded;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

class IndividualLawTest {
    private static final UUID MOTHER = new UUID(6, 1);
    private static final UUID FATHER = new UUID(6, 2);
    private static final String SIGNS_IN_AS = "subject-mother";

    private static Question question(InformationClass... information) {
        return new Question(
                "app", PERSON, Set.of(EPISODE), Optional.empty(), Set.of(information), Question.UNBOUNDED, NOON);
    }

    private static RepresentativeDesignated speaks(Instant from, Instant until, String... scope) {
        return new RepresentativeDesignated(PERSON, MOTHER, SIGNS_IN_AS, List.of(scope), from, until);
    }

    private static Ruling asMother(Question question, OfParticipant... facts) {
        return IndividualLaw.rule(SIGNS_IN_AS, question, known(facts), PART_TWO);
    }

    private static Evidence known(OfParticipant... facts) {
        ParticipantFile file = ParticipantFile.NONE;
        for (OfParticipant fact : facts) {
            file = file.with(fact);
        }
        return new Evidence(Optional.empty(), Optional.of(file));
    }

    private static Withheld withheld(WithheldReason reason) {
        return new Withheld(MOTHER.toString(), reason);
    }

    @Test
    void participants_have_all_of_theirs_but_what_is_kept_apart_and_no_notice_binds_them() {
        Evidence nothing = new Evidence(Optional.empty(), Optional.empty());
        Ruling ruling =
                IndividualLaw.rule(PERSON.toString(), question(PLAN, SCORES, COUNSELLING_NOTES), nothing, PART_TWO);
        assertThat(ruling)
                .isEqualTo(new Permitted(
                        PERSON.toString(), LegalBasis.INDIVIDUAL, Set.of(PLAN, SCORES), List.of(), true, false));
        assertThat(((Permitted) ruling).bearsNotice()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES"})
    void notes_kept_apart_are_given_to_nobody(InformationClass notes) {
        Withheld keptApart = new Withheld("", WithheldReason.KEPT_APART);
        assertThat(IndividualLaw.rule(PERSON.toString(), question(notes), known(), PART_TWO))
                .isEqualTo(keptApart);
        assertThat(asMother(question(notes), speaks(BEFORE, AFTER, "ALL", notes.name())))
                .isEqualTo(keptApart);
    }

    @Test
    void who_speaks_for_a_participant_is_given_what_they_may_see_and_no_more() {
        RepresentativeDesignated designated = speaks(BEFORE, AFTER, "PLAN");
        assertThat(asMother(question(PLAN, SCORES, PSYCHOTHERAPY_NOTES), designated))
                .isEqualTo(
                        new Permitted(MOTHER.toString(), LegalBasis.INDIVIDUAL, Set.of(PLAN), List.of(), true, false));
        assertThat(asMother(question(ATTENDANCE), designated))
                .isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
        assertThat(asMother(question(ATTENDANCE), speaks(BEFORE, AFTER)))
                .isEqualTo(withheld(WithheldReason.INFORMATION_NOT_COVERED));
    }

    @Test
    void a_right_holds_from_its_first_moment_until_its_last_whether_or_not_its_end_was_told() {
        assertThat(asMother(question(PLAN), speaks(NOON, AFTER, "ALL"))).isInstanceOf(Permitted.class);
        assertThat(asMother(question(PLAN), speaks(NOON.plusMillis(1), AFTER, "ALL")))
                .isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
        assertThat(asMother(question(PLAN), speaks(BEFORE, NOON, "ALL")))
                .isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
    }

    @Test
    void what_was_said_to_be_over_is_over_until_somebody_is_designated_anew() {
        RepresentativeDesignated designated = speaks(BEFORE, AFTER, "ALL");
        RepresentativeEnded ended = new RepresentativeEnded(PERSON, MOTHER, NOON);
        assertThat(asMother(question(PLAN), designated, ended)).isEqualTo(withheld(WithheldReason.RECIPIENT_ENDED));
        assertThat(asMother(question(PLAN), designated, ended, designated)).isInstanceOf(Permitted.class);
    }

    @Test
    void who_speaks_for_nobody_is_given_nothing_of_anybody() {
        var father = new RepresentativeDesignated(PERSON, FATHER, "subject-father", List.of("ALL"), BEFORE, AFTER);
        assertThat(asMother(question(PLAN), father))
                .isEqualTo(new Withheld("", WithheldReason.RECIPIENT_NOT_REGISTERED));
        assertThat(IndividualLaw.rule(
                        SIGNS_IN_AS, question(PLAN), new Evidence(Optional.empty(), Optional.empty()), PART_TWO))
                .isEqualTo(new Withheld("", WithheldReason.PARTICIPANT_UNKNOWN));
    }

    @Test
    void a_restriction_binds_who_speaks_for_a_participant_and_not_the_participant() {
        var restriction = new RestrictionRecorded(
                PERSON, new UUID(0, 9), List.of(MOTHER.toString()), List.of(), List.of("SCORES"), true, AFTER);
        RepresentativeDesignated designated = speaks(BEFORE, AFTER, "ALL");
        assertThat(asMother(question(PLAN, SCORES), designated, restriction))
                .isEqualTo(
                        new Permitted(MOTHER.toString(), LegalBasis.INDIVIDUAL, Set.of(PLAN), List.of(), true, false));
        assertThat(asMother(question(SCORES), designated, restriction)).isEqualTo(withheld(WithheldReason.RESTRICTED));
        assertThat(IndividualLaw.rule(PERSON.toString(), question(SCORES), known(restriction), PART_TWO))
                .isInstanceOf(Permitted.class);
    }
}
