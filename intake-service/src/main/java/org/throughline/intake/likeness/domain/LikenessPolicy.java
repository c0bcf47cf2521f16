package org.throughline.intake.likeness.domain;

import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers by which likeness is looked for. They come with the command, so what was found stays what it was.
 *
 * @param version of the policy
 * @param bearersMax participants who may bear a token; borne by so many it tells nobody apart and is set aside
 * @param candidatesMax participants a person is asked about at once, the most alike first
 */
public record LikenessPolicy(String version, int bearersMax, int candidatesMax) {
    /**
     * Where nothing else is set. Among 10 000 people the commonest American name with one year of birth is borne
     * by one or two (1 in 8 000 bear the commonest, over 60 years), so twenty means that the value says nothing, such as
     * a placeholder's.
     */
    public static final LikenessPolicy STANDARD = of(PolicyNumbers.STANDARD);

    public LikenessPolicy {
        if (bearersMax < 1 || candidatesMax < 1) {
            throw new IllegalArgumentException("somebody is to be found");
        }
    }

    /** The numbers that were set; each that they do not name is as where nothing is set. */
    public static LikenessPolicy of(PolicyNumbers numbers) {
        return new LikenessPolicy(
                numbers.version(),
                numbers.number("likeness-bearers-most", 20),
                numbers.number("likeness-candidates-most", 50));
    }
}
