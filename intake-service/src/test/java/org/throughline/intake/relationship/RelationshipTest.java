package org.throughline.intake.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.relationship.domain.RelationshipCommand;
import org.throughline.intake.relationship.domain.RelationshipCommand.RecordTreatingRelationship;
import org.throughline.intake.relationship.domain.RelationshipEvent;
import org.throughline.intake.relationship.domain.RelationshipEvent.ParticipantSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.RecipientSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.RelationshipRefusal;
import org.throughline.intake.relationship.domain.RelationshipRefusal.EndsBeforeItBegins;
import org.throughline.intake.relationship.domain.RelationshipRefusal.NotATreatingProvider;
import org.throughline.intake.relationship.domain.RelationshipRefusal.ParticipantUnknown;
import org.throughline.intake.relationship.domain.RelationshipRefusal.RecipientNotRegistered;
import org.throughline.intake.relationship.domain.Relationships;
import org.throughline.intake.relationship.domain.TreatedWhile;
import org.throughline.platform.testkit.Scenario;

/** Who treats a participant: whoever is registered as a provider, from one day to another. */
class RelationshipTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID CLINIC = new UUID(5, 1);
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final ParticipantSeen KNOWN = new ParticipantSeen(PERSON);
    private static final RecipientSeen PROVIDER = seen(RecipientKind.TREATING_PROVIDER, true);
    private static final TreatingRelationshipRecorded RECORDED =
            new TreatingRelationshipRecorded(PERSON, CLINIC, NOON, OpenEnd.NEVER);

    private final Scenario<RelationshipCommand, Relationships, RelationshipEvent, RelationshipRefusal> nothing =
            Scenario.of(new RelationshipDeciding());

    @Test
    void a_registered_provider_treats_a_participant_which_is_recorded_once() {
        nothing.given(KNOWN, PROVIDER)
                .when(record(NOON, OpenEnd.NEVER))
                .thenAccepted(RECORDED)
                .when(record(NOON, OpenEnd.NEVER))
                .thenNothingNew();
    }

    @Test
    void what_is_said_later_takes_the_place_of_it() {
        Instant end = NOON.plus(Duration.ofDays(30));
        TreatingRelationshipRecorded ended = new TreatingRelationshipRecorded(PERSON, CLINIC, NOON, end);
        assertThat(nothing.given(KNOWN, PROVIDER, RECORDED)
                        .when(record(NOON, end))
                        .thenAccepted(ended)
                        .state()
                        .relationships())
                .containsValue(ended)
                .hasSize(1);
    }

    @Test
    void nobody_treats_who_is_no_participant() {
        nothing.given(PROVIDER).when(record(NOON, OpenEnd.NEVER)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void nobody_treats_who_is_not_registered_or_no_longer() {
        nothing.given(KNOWN).when(record(NOON, OpenEnd.NEVER)).thenRefused(new RecipientNotRegistered(CLINIC));
        nothing.given(KNOWN, seen(RecipientKind.TREATING_PROVIDER, false))
                .when(record(NOON, OpenEnd.NEVER))
                .thenRefused(new RecipientNotRegistered(CLINIC));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TREATING_PROVIDER")
    void nobody_treats_who_is_no_provider(RecipientKind kind) {
        nothing.given(KNOWN, seen(kind, true))
                .when(record(NOON, OpenEnd.NEVER))
                .thenRefused(new NotATreatingProvider(CLINIC));
    }

    @Test
    void treatment_does_not_end_before_it_begins() {
        nothing.given(KNOWN, PROVIDER).when(record(NOON, NOON)).thenRefused(new EndsBeforeItBegins(CLINIC));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(RelationshipCatalogue.EVENTS, List.of(RECORDED));
    }

    private static RecipientSeen seen(RecipientKind kind, boolean active) {
        return new RecipientSeen(CLINIC, kind, active);
    }

    private static RecordTreatingRelationship record(Instant from, Instant until) {
        return new RecordTreatingRelationship(PERSON, CLINIC, new TreatedWhile(from, until), "clerk-1", NOON);
    }
}
