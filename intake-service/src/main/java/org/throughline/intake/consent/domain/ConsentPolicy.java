package org.throughline.intake.consent.domain;

import java.time.ZoneId;

/**
 * Who may sign. State law decides the ages, so they are policy.
 *
 * @param version of the policy
 * @param signsAloneAge from which a participant may sign without a parent, in years
 * @param majorityAge at which a parent's right ends, in years
 * @param zone whose calendar ages are counted in
 */
public record ConsentPolicy(String version, int signsAloneAge, int majorityAge, ZoneId zone) {
    /**
     * Where a site has set nothing else: 18 for both, the age of majority in most states (19 in Alabama and Nebraska, 21
     * in Mississippi). Many states let younger people sign for this kind of care alone (42 CFR 2.14 leaves it to them).
     */
    public static ConsentPolicy standard(ZoneId zone) {
        return new ConsentPolicy("consent-2026-1", 18, 18, zone);
    }
}
