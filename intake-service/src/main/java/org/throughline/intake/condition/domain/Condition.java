package org.throughline.intake.condition.domain;

import java.util.List;

/**
 * A condition that programmes of this kind treat.
 *
 * @param icd10cm its codes in ICD-10-CM
 * @param fiscalYear of the release of ICD-10-CM since which all of these codes stand
 * @param snomed its concepts in SNOMED CT, where the mapping is sure; may be empty
 */
public record Condition(String name, List<String> icd10cm, int fiscalYear, List<String> snomed) {
    public Condition {
        icd10cm = List.copyOf(icd10cm);
        snomed = List.copyOf(snomed);
    }
}
