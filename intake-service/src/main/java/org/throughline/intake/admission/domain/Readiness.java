package org.throughline.intake.admission.domain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found about the programme's side before asking.
 *
 * @param authorised whether the payer approved, or nobody needs to
 * @param placeFree whether the track has a place
 * @param accredited whether the facility is licensed and accredited for the level
 * @param clinicianLicensed whether the primary clinician's licence is valid
 */
public record Readiness(boolean authorised, boolean placeFree, boolean accredited, boolean clinicianLicensed) {

    /** The rules that speak against admitting. */
    Set<OverridableRule> broken() {
        return Map.of(
                        OverridableRule.AUTHORISATION, authorised,
                        OverridableRule.CAPACITY, placeFree,
                        OverridableRule.ACCREDITATION, accredited,
                        OverridableRule.LICENCE, clinicianLicensed)
                .entrySet()
                .stream()
                .filter(rule -> !rule.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
