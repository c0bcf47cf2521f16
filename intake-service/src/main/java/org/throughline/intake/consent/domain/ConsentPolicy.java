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
public record ConsentPolicy(String version, int signsAloneAge, int majorityAge, ZoneId zone) {}
