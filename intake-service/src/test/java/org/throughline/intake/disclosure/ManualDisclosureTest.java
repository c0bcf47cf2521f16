package org.throughline.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.disclosure.ManualFixture.DISCLOSURE;
import static org.throughline.intake.disclosure.ManualFixture.EXPLAINED;
import static org.throughline.intake.disclosure.ManualFixture.GROUNDS;
import static org.throughline.intake.disclosure.ManualFixture.KNOWN;
import static org.throughline.intake.disclosure.ManualFixture.NOON;
import static org.throughline.intake.disclosure.ManualFixture.PERSON;
import static org.throughline.intake.disclosure.ManualFixture.REASON;
import static org.throughline.intake.disclosure.ManualFixture.REVIEWED;
import static org.throughline.intake.disclosure.ManualFixture.WRITTEN_DOWN;
import static org.throughline.intake.disclosure.ManualFixture.act;
import static org.throughline.intake.disclosure.ManualFixture.entry;
import static org.throughline.intake.disclosure.ManualFixture.record;
import static org.throughline.intake.disclosure.ManualFixture.review;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ManualCommand;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualDisclosure;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.domain.ManualRefusal.AlreadyReviewed;
import org.throughline.disclosure.domain.ManualRefusal.DisclosedInFuture;
import org.throughline.disclosure.domain.ManualRefusal.DisclosureUnknown;
import org.throughline.disclosure.domain.ManualRefusal.EntryExists;
import org.throughline.disclosure.domain.ManualRefusal.NotFlagged;
import org.throughline.disclosure.domain.ManualRefusal.Objected;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.disclosure.domain.ManualRefusal.ReviewerTold;
import org.throughline.disclosure.domain.Objection;
import org.throughline.intake.GoldenEvents;
import org.throughline.platform.testkit.Scenario;

class ManualDisclosureTest {
    private static final Optional<LegalBasis> EMERGENCY = Optional.of(LegalBasis.MEDICAL_EMERGENCY);
    private static final Instant EARLIER = NOON.minusSeconds(600);

    private final Scenario<ManualCommand, ManualDisclosure, ManualEvent, ManualRefusal> ledger =
            Scenario.of(new ManualDisclosureDeciding());

    @Test
    void what_may_be_told_is_entered_and_what_is_written_down_of_it_stands_under_the_participants_key() {
        ledger.given(KNOWN)
                .when(record(act(EMERGENCY, false, NOON)))
                .thenAccepted(entry(List.of(LegalBasis.MEDICAL_EMERGENCY), NOON), WRITTEN_DOWN);
    }

    @Test
    void what_may_not_be_told_is_refused_before_it_is() {
        ledger.given(KNOWN)
                .when(record(act(Optional.of(LegalBasis.SERIOUS_THREAT), false, NOON)))
                .thenRefused(new Objected(List.of(Objection.THREAT_UNDER_PART_TWO), Set.of()));
    }

    @Test
    void what_was_told_all_the_same_is_entered_with_what_speaks_against_it() {
        ledger.given(KNOWN)
                .when(record(act(Optional.of(LegalBasis.SERIOUS_THREAT), true, EARLIER)))
                .thenAccepted(
                        entry(List.of(LegalBasis.SERIOUS_THREAT), EARLIER, Objection.THREAT_UNDER_PART_TWO),
                        WRITTEN_DOWN);
        ledger.given(KNOWN)
                .when(record(act(Optional.empty(), true, EARLIER)))
                .thenAccepted(entry(List.of(), EARLIER, Objection.BASIS_NOT_STATED), WRITTEN_DOWN);
    }

    @Test
    void nothing_is_told_of_somebody_unknown() {
        ledger.when(record(act(EMERGENCY, true, EARLIER))).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void an_entry_is_never_written_over() {
        ledger.given(KNOWN, entry(List.of(), NOON), WRITTEN_DOWN)
                .when(record(act(EMERGENCY, false, NOON)))
                .thenRefused(new EntryExists(DISCLOSURE));
    }

    @Test
    void what_is_yet_to_be_told_was_not_told() {
        ledger.given(KNOWN)
                .when(record(act(EMERGENCY, true, NOON.plusMillis(1))))
                .thenRefused(new DisclosedInFuture(DISCLOSURE));
    }

    @Test
    void what_was_flagged_is_closed_once_with_a_finding_and_its_reason() {
        flagged()
                .when(review(Finding.BREACH, "officer-1"))
                .thenAccepted(REVIEWED, EXPLAINED)
                .when(review(Finding.BREACH, "officer-1"))
                .thenNothingNew();
    }

    @Test
    void a_finding_stands() {
        var closed = flagged().given(REVIEWED, EXPLAINED);
        closed.when(review(Finding.LAWFUL, "officer-1")).thenRefused(new AlreadyReviewed(DISCLOSURE));
        closed.when(review(Finding.BREACH, "officer-2")).thenRefused(new AlreadyReviewed(DISCLOSURE));
    }

    @Test
    void nobody_judges_what_they_told_themselves() {
        flagged().when(review(Finding.LAWFUL, "nurse-1")).thenRefused(new ReviewerTold(DISCLOSURE));
    }

    @Test
    void what_nothing_spoke_against_is_not_reviewed_and_what_is_not_there_neither() {
        ledger.given(KNOWN, entry(List.of(LegalBasis.MEDICAL_EMERGENCY), NOON), WRITTEN_DOWN)
                .when(review(Finding.LAWFUL, "officer-1"))
                .thenRefused(new NotFlagged(DISCLOSURE));
        ledger.given(KNOWN).when(review(Finding.LAWFUL, "officer-1")).thenRefused(new DisclosureUnknown(DISCLOSURE));
        ReviewDisclosure ofAnother = new ReviewDisclosure(
                new UUID(4, 2), DISCLOSURE, Finding.LAWFUL, REASON, "officer-1", ManualFixture.POLICY, NOON);
        flagged().when(ofAnother).thenRefused(new DisclosureUnknown(DISCLOSURE));
    }

    @Test
    void what_a_person_told_in_another_service_is_closed_as_what_was_told_here() {
        var told = ledger.given(KNOWN, toldElsewhere(Objection.THREAT_UNDER_PART_TWO));
        told.when(review(Finding.LAWFUL, "nurse-1")).thenRefused(new ReviewerTold(DISCLOSURE));
        told.when(review(Finding.BREACH, "officer-1")).thenAccepted(REVIEWED, EXPLAINED);
        ledger.given(KNOWN, toldElsewhere())
                .when(review(Finding.LAWFUL, "officer-1"))
                .thenRefused(new NotFlagged(DISCLOSURE));
    }

    private static RecordsDisclosed toldElsewhere(Objection... objections) {
        return new RecordsDisclosed(
                DISCLOSURE,
                entry(List.of(), NOON).request(),
                LegalBasis.SERIOUS_THREAT,
                List.of(),
                Set.of(InformationClass.IDENTITY),
                true,
                false,
                "",
                EARLIER,
                ManualFixture.POLICY.version(),
                List.of(Authority.OTHER),
                List.of(objections));
    }

    private Scenario<ManualCommand, ManualDisclosure, ManualEvent, ManualRefusal> flagged() {
        return ledger.given(
                KNOWN,
                entry(List.of(LegalBasis.SERIOUS_THREAT), EARLIER, Objection.THREAT_UNDER_PART_TWO),
                WRITTEN_DOWN);
    }

    @Test
    void what_is_written_down_never_prints_itself() {
        assertThat(WRITTEN_DOWN.toString() + act(EMERGENCY, false, NOON)).doesNotContain("unconscious", "Sachertorte");
        assertThat(GROUNDS.toString()).doesNotContain("unconscious");
        assertThat(EXPLAINED.toString() + review(Finding.BREACH, "officer-1")).doesNotContain("police");
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                ManualDisclosureCatalogue.EVENTS,
                List.of(
                        entry(List.of(LegalBasis.SERIOUS_THREAT), EARLIER, Objection.THREAT_UNDER_PART_TWO),
                        WRITTEN_DOWN,
                        EmergencyFixture.OPENED,
                        EmergencyFixture.ended(NOON),
                        REVIEWED,
                        EXPLAINED));
    }
}
