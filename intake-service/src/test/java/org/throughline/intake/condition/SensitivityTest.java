package org.throughline.intake.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Conditions.Family;
import org.throughline.intake.condition.domain.Sensitivity;
import org.throughline.intake.condition.domain.Sensitivity.Meaning;

class SensitivityTest {
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final Conditions CONDITIONS = ShippedConditions.conditions();
    private static final Sensitivity TABLES = ShippedConditions.sensitivity();

    private static Meaning meaning(String system, String code) {
        return TABLES.ofCode(CONDITIONS, system, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F10.20", "F11.21", "F12", "F13.10", "f14.10", "F15.929", "F16.10", "F18.11", "F19.20"})
    void a_diagnosis_of_use_says_so(String code) {
        assertThat(meaning(ICD, code)).isEqualTo(Meaning.SUBSTANCE_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F17.210", "F32.A", "F33.1", "F43.10", "F50.019", "I10", "T39.1X1A", "Z91.51"})
    void tobacco_and_every_other_diagnosis_say_something_else(String code) {
        assertThat(meaning(ICD, code)).isEqualTo(Meaning.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T40.1X1A", "T51.0X2A", "T43.621A"})
    void an_overdose_alone_is_no_diagnosis_and_yet_tells(String code) {
        assertThat(meaning(ICD, code)).isEqualTo(Meaning.OVERDOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "none,none",
        "http://hl7.org/fhir/sid/icd-9-cm,303.90",
        "http://hl7.org/fhir/sid/icd-10-cm,depression",
        "http://snomed.info/sct,160903007"
    })
    void what_nobody_mapped_counts_as_use(String system, String code) {
        assertThat(meaning(system, code)).isEqualTo(Meaning.UNMAPPED);
    }

    @Test
    void concepts_are_known_where_the_mapping_is_sure() {
        assertThat(meaning(SNOMED, "7200002")).isEqualTo(Meaning.SUBSTANCE_USE);
        assertThat(meaning(SNOMED, "47505003")).isEqualTo(Meaning.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"AUDIT,SUBSTANCE_USE", "audit-c,SUBSTANCE_USE", "PHQ-9,OTHER", "LOCUS,OTHER", "HOME-MADE,UNMAPPED"})
    void a_questionnaire_nobody_knows_counts_as_one_about_use(String instrument, Meaning meaning) {
        assertThat(TABLES.ofInstrument(instrument)).isEqualTo(meaning);
    }

    @Test
    void words_speak_of_use() {
        assertThat(TABLES.speaksOfUse("Drank ALCOHOL daily.")).isTrue();
        assertThat(TABLES.speaksOfUse("Sleeps badly.")).isFalse();
    }

    /** The two tables are kept by hand; here each is held against the other. */
    @Test
    void the_families_of_the_list_say_what_the_tables_say() {
        CONDITIONS
                .families()
                .forEach(family -> family.conditions().forEach(condition -> {
                    boolean use = family.family() == Family.SUBSTANCE_USE
                            || condition.icd10cm().contains("Z71.41");
                    Meaning expected = use ? Meaning.SUBSTANCE_USE : Meaning.OTHER;
                    assertThat(condition.icd10cm()).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(condition.icd10cm().stream().map(code -> meaning(ICD, code)))
                            .as(condition.name())
                            .containsOnly(expected);
                    assertThat(condition.snomed())
                            .allSatisfy(
                                    code -> assertThat(meaning(SNOMED, code)).isEqualTo(expected));
                }));
        assertThat(CONDITIONS.families().stream().map(Conditions.InFamily::family))
                .containsExactlyInAnyOrder(Family.values());
    }
}
