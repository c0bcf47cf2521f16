package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.REASON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Flaw;
import org.throughline.outcomes.instrument.domain.Flaw.Kind;
import org.throughline.outcomes.instrument.domain.InstrumentCommand;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.PublishDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.RetireInstrument;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CodeSpelledOtherwise;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CriticalItemDropped;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.DefinitionUnsound;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.EndInPast;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.FamilyDiffers;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsPublished;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsRetired;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionNotNext;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionUnknown;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Safety;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.outcomes.instrument.domain.Shelf;
import org.throughline.platform.testkit.Scenario;

class LibraryTest {
    private static final String BY = "director-a";
    private static final Instant LATER = NOON.plusSeconds(3_600);

    private final Scenario<InstrumentCommand, Shelf, InstrumentEvent, InstrumentRefusal> empty =
            Scenario.of(new InstrumentDeciding(INSTRUMENTS));

    private static PublishDefinition publish(InstrumentDefinition definition) {
        return new PublishDefinition(definition, BY, NOON);
    }

    private static InstrumentPublished published(InstrumentDefinition definition) {
        return new InstrumentPublished(definition, BY, NOON);
    }

    private static RetireInstrument retire(String code, int version, Instant endsAt) {
        return new RetireInstrument(code, version, endsAt, REASON, BY, NOON);
    }

    private static InstrumentRetired retired(String code, int version, Instant endsAt) {
        return new InstrumentRetired(code, version, endsAt, REASON, BY, NOON);
    }

    /** A shipped instrument as a site would publish it: with its wording, as the next version. */
    private static InstrumentDefinition worded(String code, int version, Safety safety) {
        InstrumentDefinition own = INSTRUMENTS.find(code, 1).orElseThrow();
        List<Item> items = own.items().stream()
                .map(item -> new Item(
                        item.number(),
                        item.code(),
                        "Question " + item.number(),
                        item.min(),
                        item.max(),
                        item.step(),
                        item.reversed(),
                        item.scored()))
                .toList();
        return of(own, own.family(), version, items, safety);
    }

    private static InstrumentDefinition of(
            InstrumentDefinition own, String family, int version, List<Item> items, Safety safety) {
        return new InstrumentDefinition(
                own.code(),
                family,
                version,
                own.codes(),
                own.windowDays(),
                own.againAfterDays(),
                own.direction(),
                items,
                own.gates(),
                safety,
                own.scoring(),
                own.change(),
                own.next(),
                "Used with permission.",
                own.sources());
    }

    private static Safety safetyOf(String code) {
        return INSTRUMENTS.find(code, 1).orElseThrow().safety();
    }

    @Test
    void a_sound_definition_is_published() {
        empty.when(publish(Sound.DEFINITION)).thenAccepted(published(Sound.DEFINITION));
    }

    @Test
    void the_same_again_changes_nothing() {
        empty.given(published(Sound.DEFINITION)).when(publish(Sound.DEFINITION)).thenNothingNew();
    }

    @Test
    void a_published_version_never_changes() {
        empty.given(published(Sound.DEFINITION))
                .when(publish(Sound.change(new ChangeRule(3, 4))))
                .thenRefused(new VersionIsPublished("HOPE-2", 1));
    }

    @Test
    void versions_follow_each_other() {
        empty.when(publish(Sound.version(2))).thenRefused(new VersionNotNext("HOPE-2", 1));
        empty.given(published(Sound.DEFINITION))
                .when(publish(Sound.version(3)))
                .thenRefused(new VersionNotNext("HOPE-2", 2));
        empty.given(published(Sound.DEFINITION))
                .when(publish(Sound.version(2)))
                .thenAccepted(published(Sound.version(2)));
    }

    @Test
    void what_does_not_add_up_is_refused_with_what_is_wrong() {
        empty.when(publish(Sound.change(new ChangeRule(0, 4))))
                .thenRefused(new DefinitionUnsound("HOPE-2", List.of(new Flaw(Kind.CHANGE_RULE_IMPOSSIBLE, "change"))));
    }

    @Test
    void one_instrument_has_one_spelling() {
        InstrumentDefinition otherwise =
                Sound.definition("Hope_2", "HOPE-2 week", 2, new Safety(List.of(), List.of(), false));
        empty.given(published(Sound.DEFINITION))
                .when(publish(otherwise))
                .thenRefused(new CodeSpelledOtherwise("Hope_2", "HOPE-2"));
    }

    @Test
    void scores_of_one_family_compare() {
        List<Item> wider = new ArrayList<>(Sound.ITEMS);
        wider.set(0, new Item(1, "", "How?", 0, 3, 3, false, true));
        InstrumentDefinition second = of(Sound.DEFINITION, "HOPE-2 week", 2, wider, Sound.SAFETY);
        empty.given(published(Sound.DEFINITION))
                .when(publish(second))
                .thenRefused(new FamilyDiffers("HOPE-2", "HOPE-2 week"));
        InstrumentDefinition another = of(Sound.DEFINITION, "HOPE-2 week, wider", 2, wider, Sound.SAFETY);
        empty.given(published(Sound.DEFINITION)).when(publish(another)).thenAccepted(published(another));
    }

    @Test
    void a_site_words_a_shipped_instrument_in_a_version_of_its_own() {
        InstrumentDefinition own = worded("C-SSRS", 1_001, safetyOf("C-SSRS"));
        empty.when(publish(own)).thenAccepted(published(own));
        empty.when(publish(worded("C-SSRS", 2, safetyOf("C-SSRS")))).thenRefused(new VersionNotNext("C-SSRS", 1_001));
    }

    @Test
    void a_version_of_a_shipped_instrument_stays_in_its_family() {
        InstrumentDefinition own = worded("C-SSRS", 1_001, safetyOf("C-SSRS"));
        empty.when(publish(of(own, "C-SSRS ours", 1_001, own.items(), own.safety())))
                .thenRefused(new FamilyDiffers("C-SSRS", "C-SSRS ours"));
    }

    @Test
    void a_version_of_a_shipped_instrument_raises_every_alert_that_it_raises() {
        Safety none = new Safety(List.of(), List.of(), false);
        empty.when(publish(worded("PHQ-9", 1_001, none))).thenRefused(new CriticalItemDropped("PHQ-9"));
        CriticalItem shipped = safetyOf("PHQ-9").items().getFirst();
        CriticalItem laxer = new CriticalItem(9, shipped.trigger(), 2, 3, shipped.call(), shipped.action());
        empty.when(publish(worded("PHQ-9", 1_001, new Safety(List.of(laxer), List.of(), false))))
                .thenRefused(new CriticalItemDropped("PHQ-9"));
        CriticalItem stricter = new CriticalItem(9, shipped.trigger(), 1, 1, shipped.call(), shipped.action());
        InstrumentDefinition own = worded("PHQ-9", 1_001, new Safety(List.of(stricter), List.of(), false));
        empty.when(publish(own)).thenAccepted(published(own));
        empty.when(publish(worded("ASRM", 1_001, none))).thenRefused(new CriticalItemDropped("ASRM"));
        empty.when(publish(worded("C-SSRS", 1_001, new Safety(safetyOf("C-SSRS").items(), List.of(), false))))
                .thenRefused(new CriticalItemDropped("C-SSRS"));
    }

    @Test
    void a_version_is_retired_and_a_repeat_changes_nothing() {
        empty.given(published(Sound.DEFINITION))
                .when(retire("HOPE-2", 1, LATER))
                .thenAccepted(retired("HOPE-2", 1, LATER))
                .when(retire("HOPE-2", 1, LATER))
                .thenNothingNew();
    }

    @Test
    void a_shipped_version_is_retired_for_the_organisation() {
        empty.when(retire("DAST-10", 1, NOON)).thenAccepted(retired("DAST-10", 1, NOON));
    }

    @Test
    void an_end_is_not_moved_and_does_not_lie_in_the_past() {
        empty.given(published(Sound.DEFINITION), retired("HOPE-2", 1, LATER))
                .when(retire("HOPE-2", 1, LATER.plusSeconds(1)))
                .thenRefused(new VersionIsRetired("HOPE-2", 1));
        empty.given(published(Sound.DEFINITION))
                .when(retire("HOPE-2", 1, NOON.minusMillis(1)))
                .thenRefused(new EndInPast("HOPE-2", 1));
    }

    @Test
    void what_is_not_there_is_not_retired() {
        empty.when(retire("HOPE-2", 1, LATER)).thenRefused(new VersionUnknown("HOPE-2", 1));
        empty.when(retire("PHQ-9", 9, LATER)).thenRefused(new VersionUnknown("PHQ-9", 9));
    }

    @Test
    void a_retired_version_stays_readable() {
        Shelf shelf = empty.given(published(Sound.DEFINITION), retired("HOPE-2", 1, LATER))
                .state();
        assertThat(INSTRUMENTS.with("hope 2", shelf).find("HOPE-2", 1)).contains(Sound.DEFINITION);
        assertThat(INSTRUMENTS.with("hope 2", shelf).endOf(Sound.DEFINITION)).contains(LATER);
    }
}
