package org.throughline.intake.admission.domain;

/**
 * The numbers an admission is judged by. They come with the command, so an admission stays what it was when they change.
 *
 * @param version of the policy
 * @param adultAge from which someone is an adult, in years
 * @param assessmentValidDays how long a level-of-care assessment may be relied on, in days of 24 hours
 * @param ages whom the track is for
 */
public record AdmissionPolicy(String version, int adultAge, int assessmentValidDays, Ages ages) {
    /**
     * Where a site has set nothing else.
     *
     * <p>18 is the age of majority in most states (19 in Alabama and Nebraska, 21 in Mississippi). How long an assessment
     * may be relied on differs between payers and states; 30 days is a default to be looked at by each site.
     */
    public static final AdmissionPolicy ADULT_PROGRAMME = new AdmissionPolicy("iop-2026-1", 18, 30, Ages.ADULTS);

    /** Whom a track is for. */
    public enum Ages {
        ADULTS,
        ADOLESCENTS,
        EVERYBODY
    }
}
