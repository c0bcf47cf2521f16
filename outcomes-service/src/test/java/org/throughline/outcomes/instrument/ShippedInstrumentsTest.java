package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.DefinitionCheck;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Source;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;

class ShippedInstrumentsTest {
    private static InstrumentDefinition shipped(String code) {
        return INSTRUMENTS.find(code, 1).orElseThrow();
    }

    /** Public code often takes the code of the panel for that of the score. */
    @ParameterizedTest(name = "{0}: panel {1}, score {2}")
    @CsvSource({
        "PHQ-9, 44249-1, 44261-6",
        "PHQ-2, 55757-9, 55758-7",
        "GAD-7, 69737-5, 70274-6",
        "PCL-5, 101697-1, 101698-9",
        "AUDIT, 72110-0, 75624-7",
        "AUDIT-C, 72109-2, 75626-2",
        "DAST-10, 82666-9, 82667-7",
        "C-SSRS, 93373-9, 93374-7"
    })
    void a_public_code_is_pinned(String code, String panel, String score) {
        assertThat(shipped(code).codes()).isEqualTo(new InstrumentDefinition.Codes("http://loinc.org", panel, score));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASRM",
                "BAM",
                "BAM-7",
                "BAM-R",
                "BARC-10",
                "DERS-16",
                "EDE-QS",
                "PC-PTSD-5",
                "PCL-5-WEEK",
                "SCOFF",
                "WHO-5"
            })
    void a_local_code_stands_where_no_public_one_was_found(String code) {
        assertThat(shipped(code).codes().system()).isEqualTo("urn:iop:instrument");
        assertThat(shipped(code).items()).extracting(Item::code).containsOnly("");
    }

    @Test
    void item_nine_of_the_phq_9_and_its_difficulty_item_have_their_codes() {
        InstrumentDefinition second = INSTRUMENTS.find("PHQ-9", 2).orElseThrow();
        assertThat(second.items().get(8).code()).isEqualTo("44260-8");
        assertThat(second.items().get(9).code()).isEqualTo("69722-7");
        assertThat(second.items().get(9).scored()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASRM",
                "AUDIT",
                "AUDIT-C",
                "BAM",
                "BAM-7",
                "BAM-R",
                "BARC-10",
                "C-SSRS",
                "DAST-10",
                "DERS-16",
                "EDE-QS",
                "PC-PTSD-5",
                "PCL-5",
                "PCL-5-WEEK",
                "SCOFF",
                "WHO-5"
            })
    void the_wording_is_not_shipped_where_it_is_left_to_the_site(String code) {
        assertThat(shipped(code).items()).extracting(Item::text).containsOnly("");
        assertThat(shipped(code).licence()).contains("wording of the items is not shipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHQ-9", "PHQ-2", "GAD-7"})
    void the_wording_is_shipped_where_the_licence_allows_it(String code) {
        assertThat(shipped(code).items())
                .extracting(Item::text)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1} points, clinical from {2}")
    @CsvSource({"PHQ-9, 6, 10", "GAD-7, 4, 8", "PCL-5, 15, 29", "PCL-5-WEEK, 15, 29", "WHO-5, 10, 50"})
    void a_change_threshold_is_that_of_its_source(String code, int reliableChange, int caseness) {
        assertThat(shipped(code).change()).containsExactly(new ChangeRule(reliableChange, caseness));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASRM",
                "AUDIT",
                "AUDIT-C",
                "BAM",
                "BAM-7",
                "BAM-R",
                "BARC-10",
                "C-SSRS",
                "DAST-10",
                "DERS-16",
                "EDE-QS",
                "PC-PTSD-5",
                "PHQ-2",
                "SCOFF"
            })
    void an_instrument_without_a_published_threshold_says_so(String code) {
        assertThat(shipped(code).change()).isEmpty();
        assertThat(shipped(code).sources())
                .filteredOn(source -> source.number().equals("change"))
                .extracting(Source::source)
                .singleElement()
                .asString()
                .startsWith("None");
    }

    @Test
    void higher_is_better_on_two_of_them() {
        Set<String> better = INSTRUMENTS.definitions().stream()
                .filter(one -> one.direction() == Direction.HIGHER_IS_BETTER)
                .map(InstrumentDefinition::code)
                .collect(Collectors.toSet());
        assertThat(better).containsExactlyInAnyOrder("WHO-5", "BARC-10");
    }

    /** Scores of different windows and forms are never compared. */
    @Test
    void every_instrument_is_a_family_of_its_own() {
        assertThat(INSTRUMENTS.definitions().stream()
                        .collect(Collectors.groupingBy(
                                InstrumentDefinition::family,
                                Collectors.mapping(InstrumentDefinition::code, Collectors.toSet())))
                        .values())
                .allSatisfy(codes -> assertThat(codes).hasSize(1));
        assertThat(shipped("BAM").family()).isNotEqualTo(shipped("BAM-7").family());
        assertThat(shipped("PCL-5").family()).isNotEqualTo(shipped("PCL-5-WEEK").family());
    }

    @Test
    void both_versions_of_the_phq_9_compare() {
        assertThat(INSTRUMENTS.find("PHQ-9", 2).orElseThrow().family())
                .isEqualTo(shipped("PHQ-9").family());
    }

    @Test
    void each_adds_up_and_names_its_licence_and_the_sources_of_its_numbers() {
        assertThat(INSTRUMENTS.definitions()).hasSize(20).allSatisfy(definition -> {
            assertThat(DefinitionCheck.flaws(definition)).isEmpty();
            assertThat(definition.licence()).isNotBlank();
            assertThat(definition.sources()).extracting(Source::source).doesNotContain("");
        });
    }

    @Test
    void those_with_a_critical_item_have_it() {
        assertThat(critical("PHQ-9")).containsExactly(9);
        assertThat(critical("C-SSRS")).containsExactlyInAnyOrder(3, 4, 5, 6, 7);
        assertThat(critical("AUDIT")).containsExactly(9);
        assertThat(critical("EDE-QS")).containsExactly(7);
        assertThat(critical("BAM-7")).containsExactly(4, 5, 6);
        assertThat(shipped("ASRM").safety().totals()).hasSize(1);
    }

    private static List<Integer> critical(String code) {
        return shipped(code).criticalItems().stream().map(CriticalItem::item).toList();
    }

    @Test
    void a_name_or_version_nobody_knows_still_finds_the_critical_items() {
        assertThat(INSTRUMENTS.findLike("phq9", 7)).isEqualTo(INSTRUMENTS.find("PHQ-9", 2));
        assertThat(INSTRUMENTS.findLike("phq 9", 1)).isEqualTo(INSTRUMENTS.find("PHQ-9", 1));
        assertThat(INSTRUMENTS.findLike("cssrs", 3)).contains(shipped("C-SSRS"));
        assertThat(INSTRUMENTS.findLike("ZZZ", 1)).isEmpty();
        assertThat(INSTRUMENTS.findLike("", 1)).isEmpty();
    }
}
