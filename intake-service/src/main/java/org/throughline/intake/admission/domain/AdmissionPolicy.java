package org.throughline.intake.admission.domain;

import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers an admission is judged by. They come with the command, so an admission stays what it was when they change.
 *
 * @param version of the policy
 * @param adultAge from which someone is an adult, in years
 * @param assessmentValidDays how long a level-of-care assessment may be relied on, in days of 24 hours
 * @param lateAfterHours an admission entered later than this after it happened is a late entry
 */
public record AdmissionPolicy(String version, int adultAge, int assessmentValidDays, int lateAfterHours) {
    /**
     * Where a site has set nothing else.
     *
     * <p>18 is the age of majority in most states (19 in Alabama and Nebraska, 21 in Mississippi). How long an assessment
     * may be relied on differs between payers and states; 30 days and 72 hours are defaults to be looked at by each
     * site.
     */
    public static final AdmissionPolicy STANDARD = new AdmissionPolicy(PolicyNumbers.STANDARD.version(), 18, 30, 72);

    /** The numbers of a programme; each that they do not name is as where nothing is set. */
    public static AdmissionPolicy of(PolicyNumbers numbers) {
        return new AdmissionPolicy(
                numbers.version(),
                numbers.number("adult-age", STANDARD.adultAge()),
                numbers.number("assessment-valid-days", STANDARD.assessmentValidDays()),
                numbers.number("admission-late-after-hours", STANDARD.lateAfterHours()));
    }
}
