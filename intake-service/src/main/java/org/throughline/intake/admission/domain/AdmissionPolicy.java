package org.throughline.intake.admission.domain;

import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers an admission is judged by. They come with the command, so an admission stays what it was when they change.
 *
 * @param version of the policy
 * @param adultAge from which someone is an adult, in years
 * @param assessmentValidDays how long a level-of-care assessment may be relied on, in days of 24 hours
 * @param lateAfterHours an admission entered later than this after it happened is a late entry
 * @param ages whom the track is for
 */
public record AdmissionPolicy(String version, int adultAge, int assessmentValidDays, int lateAfterHours, Ages ages) {
    /**
     * Where a site has set nothing else.
     *
     * <p>18 is the age of majority in most states (19 in Alabama and Nebraska, 21 in Mississippi). How long an assessment
     * may be relied on differs between payers and states; 30 days and 72 hours are defaults to be looked at by each
     * site.
     */
    public static final AdmissionPolicy ADULT_PROGRAMME =
            new AdmissionPolicy(PolicyNumbers.STANDARD.version(), 18, 30, 72, Ages.ADULTS);

    /** The numbers of a programme; each that they do not name is as where nothing is set. */
    public static AdmissionPolicy of(PolicyNumbers numbers, Ages ages) {
        return new AdmissionPolicy(
                numbers.version(),
                numbers.number("adult-age", ADULT_PROGRAMME.adultAge()),
                numbers.number("assessment-valid-days", ADULT_PROGRAMME.assessmentValidDays()),
                numbers.number("admission-late-after-hours", ADULT_PROGRAMME.lateAfterHours()),
                ages);
    }

    /** Whom a track is for. */
    public enum Ages {
        ADULTS,
        ADOLESCENTS,
        EVERYBODY
    }
}
