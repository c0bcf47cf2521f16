package org.throughline.intake.likeness.domain;

/**
 * The numbers by which likeness is looked for. They come with the command, so what was found stays what it was.
 *
 * @param version of the policy
 * @param bearersMax participants who may bear a token; borne by so many it tells nobody apart and is set aside
 * @param candidatesMax participants a person is asked about at once, the most alike first
 */
public record LikenessPolicy(String version, int bearersMax, int candidatesMax) {
    /**
     * Where a site has set nothing else. Among 10 000 people the commonest American name with one year of birth is borne
     * by one or two (1 in 8 000 bear the commonest, over 60 years), so twenty means that the value says nothing, such as
     * a placeholder's.
     */
    public static final LikenessPolicy STANDARD = new LikenessPolicy("likeness-2026-1", 20, 50);

    public LikenessPolicy {
        if (bearersMax < 1 || candidatesMax < 1) {
            throw new IllegalArgumentException("somebody is to be found");
        }
    }
}
