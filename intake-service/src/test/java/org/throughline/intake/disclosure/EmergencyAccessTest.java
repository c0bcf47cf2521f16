package org.throughline.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.disclosure.EmergencyFixture.NURSE;
import static org.throughline.intake.disclosure.EmergencyFixture.ONE;
import static org.throughline.intake.disclosure.EmergencyFixture.OPENED;
import static org.throughline.intake.disclosure.EmergencyFixture.end;
import static org.throughline.intake.disclosure.EmergencyFixture.ended;
import static org.throughline.intake.disclosure.EmergencyFixture.entry;
import static org.throughline.intake.disclosure.EmergencyFixture.open;
import static org.throughline.intake.disclosure.ManualFixture.DISCLOSURE;
import static org.throughline.intake.disclosure.ManualFixture.GROUNDS;
import static org.throughline.intake.disclosure.ManualFixture.KNOWN;
import static org.throughline.intake.disclosure.ManualFixture.NOON;
import static org.throughline.intake.disclosure.ManualFixture.PERSON;
import static org.throughline.intake.disclosure.ManualFixture.POLICY;
import static org.throughline.intake.disclosure.ManualFixture.REASON;
import static org.throughline.intake.disclosure.ManualFixture.WRITTEN_DOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.ManualCommand;
import org.throughline.disclosure.domain.ManualCommand.EndEmergencyAccess;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualDisclosure;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.domain.ManualRefusal.AlreadyReviewed;
import org.throughline.disclosure.domain.ManualRefusal.DisclosureUnknown;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyGoesOn;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyIsOver;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotAttested;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotNeeded;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyOfAnother;
import org.throughline.disclosure.domain.ManualRefusal.EntryExists;
import org.throughline.disclosure.domain.ManualRefusal.Objected;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.disclosure.domain.ManualRefusal.ReviewerTold;
import org.throughline.disclosure.domain.Objection;
import org.throughline.intake.AnySequence;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class EmergencyAccessTest {
    private final Scenario<ManualCommand, ManualDisclosure, ManualEvent, ManualRefusal> registered =
            Scenario.of(new ManualDisclosureDeciding()).given(KNOWN);
    private final Scenario<ManualCommand, ManualDisclosure, ManualEvent, ManualRefusal> opened =
            registered.given(entry(), WRITTEN_DOWN, OPENED);

    @Test
    void a_record_is_opened_for_an_hour_and_stands_in_the_ledger_with_all_that_the_rule_asks() {
        registered.when(open(true, false)).thenAccepted(entry(), WRITTEN_DOWN, OPENED);
    }

    @Test
    void nothing_is_opened_that_nobody_answers_for_or_that_is_open_anyway() {
        registered.when(open(false, false)).thenRefused(new EmergencyNotAttested(PERSON));
        Scenario.of(new ManualDisclosureDeciding())
                .when(open(false, false))
                .thenRefused(new EmergencyNotAttested(PERSON));
        registered.when(open(true, true)).thenRefused(new EmergencyNotNeeded(PERSON));
        opened.when(open(true, false)).thenRefused(new EntryExists(DISCLOSURE));
        Scenario.of(new ManualDisclosureDeciding()).when(open(true, false)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void nothing_is_opened_before_all_is_written_down_and_notes_kept_apart_never_are() {
        registered
                .when(open(
                        Map.of(Element.DESCRIPTION, REASON, Element.NATURE, REASON),
                        Set.of(InformationClass.PLAN),
                        true,
                        false))
                .thenRefused(new Objected(
                        List.of(Objection.ELEMENTS_MISSING),
                        Set.of(Element.RECIPIENT_NAME, Element.RECIPIENT_FACILITY, Element.DISCLOSER)));
        registered
                .when(open(GROUNDS, Set.of(InformationClass.COUNSELLING_NOTES), true, false))
                .thenRefused(new Objected(List.of(Objection.NOTES_KEPT_APART), Set.of()));
    }

    @Test
    void who_opened_it_closes_it_and_so_does_a_privacy_officer() {
        Instant soon = NOON.plusSeconds(60);
        opened.when(end(NURSE, false, soon))
                .thenAccepted(ended(soon))
                .when(end(NURSE, false, ONE.plusSeconds(1)))
                .thenNothingNew();
        opened.when(end("officer-1", true, soon)).thenAccepted(ended(soon));
        opened.when(end("nurse-2", false, soon)).thenRefused(new EmergencyOfAnother(DISCLOSURE));
    }

    @Test
    void what_ended_by_itself_is_not_ended_again_and_what_is_none_not_at_all() {
        opened.when(end(NURSE, false, ONE.minusMillis(1))).thenAccepted(ended(ONE.minusMillis(1)));
        opened.when(end(NURSE, false, ONE)).thenRefused(new EmergencyIsOver(DISCLOSURE));
        registered
                .given(entry(), WRITTEN_DOWN)
                .when(end(NURSE, false, NOON))
                .thenRefused(new DisclosureUnknown(DISCLOSURE));
        opened.when(new EndEmergencyAccess(new UUID(4, 2), DISCLOSURE, NURSE, false, NOON))
                .thenRefused(new DisclosureUnknown(DISCLOSURE));
    }

    @Test
    void what_was_read_is_reviewed_by_somebody_else_once_it_is_over() {
        opened.when(review(Finding.LAWFUL, "officer-1", ONE.minusMillis(1)))
                .thenRefused(new EmergencyGoesOn(DISCLOSURE));
        opened.when(review(Finding.LAWFUL, NURSE, ONE)).thenRefused(new ReviewerTold(DISCLOSURE));
        var reviewed = opened.when(review(Finding.LAWFUL, "officer-1", ONE))
                .thenAccepted(
                        new DisclosureReviewed(DISCLOSURE, PERSON, Finding.LAWFUL, "officer-1", ONE, POLICY.version()),
                        new ReviewExplained(PERSON, DISCLOSURE, REASON));
        reviewed.when(review(Finding.LAWFUL, "officer-1", ONE)).thenNothingNew();
        reviewed.when(review(Finding.BREACH, "officer-1", ONE)).thenRefused(new AlreadyReviewed(DISCLOSURE));
        var endedEarly = opened.given(ended(NOON));
        endedEarly
                .when(review(Finding.BREACH, "officer-1", ONE.minusMillis(1)))
                .thenRefused(new EmergencyGoesOn(DISCLOSURE));
        endedEarly
                .when(review(Finding.BREACH, "officer-1", ONE))
                .thenAccepted(
                        new DisclosureReviewed(DISCLOSURE, PERSON, Finding.BREACH, "officer-1", ONE, POLICY.version()),
                        new ReviewExplained(PERSON, DISCLOSURE, REASON));
    }

    private static ReviewDisclosure review(Finding finding, String by, Instant at) {
        return new ReviewDisclosure(PERSON, DISCLOSURE, finding, REASON, by, POLICY, at);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_it_ends_once_and_nobody_judges_their_own_or_too_early(long seed) {
        Random random = new Random(seed);
        List<ManualEvent> facts = AnySequence.of(new ManualDisclosureDeciding(), List.of(KNOWN), 30, _ -> {
            Instant at = NOON.plusSeconds(random.nextInt(7_200));
            return switch (random.nextInt(3)) {
                case 0 -> open(random.nextInt(4) > 0, random.nextInt(4) == 0);
                case 1 -> end("nurse-" + (1 + random.nextInt(2)), random.nextInt(4) == 0, at);
                default -> review(Finding.LAWFUL, random.nextBoolean() ? NURSE : "officer-1", at);
            };
        });
        List<StaffAccessEnded> ends = AnySequence.only(facts, StaffAccessEnded.class);
        assertThat(ends)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(end -> assertThat(end.endedAt()).isBefore(ONE));
        assertThat(AnySequence.only(facts, DisclosureReviewed.class))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(review -> {
                    assertThat(review.reviewedBy()).isNotEqualTo(NURSE);
                    assertThat(review.reviewedAt()).isAfterOrEqualTo(ONE);
                });
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }

    @Test
    void it_lasts_an_hour_unless_the_numbers_say_otherwise_and_never_longer_than_a_day() {
        assertThat(EmergencyPolicy.of(PolicyNumbers.STANDARD).length()).isEqualTo(Duration.ofMinutes(60));
        assertThat(length(15)).isEqualTo(Duration.ofMinutes(15));
        assertThat(length(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(length(1_000_000)).isEqualTo(Duration.ofHours(24));
    }

    private static Duration length(long minutes) {
        return EmergencyPolicy.of(new PolicyNumbers("v1", Map.of("intake.emergency-access-minutes", minutes)))
                .length();
    }
}
