package org.throughline.disclosure.domain;

import java.time.Duration;

/**
 * What a programme has settled about letting information out.
 *
 * @param version names these settings in every ruling
 * @param nature whether its records are under 42 CFR Part 2
 * @param treatmentNeedsConsent whether treatment, payment and operations need a consent for all other records too, as the
 *     law of some states has it
 * @param knowledgeAgeMax how old what is known of consents may be when it is ruled on
 * @param notice version of the notice under 42 CFR 2.32 that goes with a disclosure
 */
public record DisclosurePolicy(
        String version,
        ProgrammeNature nature,
        boolean treatmentNeedsConsent,
        Duration knowledgeAgeMax,
        String notice) {

    /** The strictest: everything counts as Part 2 until a fact says otherwise. */
    public static final DisclosurePolicy STANDARD = new DisclosurePolicy(
            "disclosure-2026-1", ProgrammeNature.PART_TWO, true, Duration.ofSeconds(1), "42cfr-2.32-2024");
}
