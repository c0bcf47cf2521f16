package org.throughline.scheduling.warrant.domain;

/**
 * How early one is told that a warrant ends.
 *
 * @param version of the policy
 * @param leadDays days before its last day
 */
public record ValidityPolicy(String version, int leadDays) {
    /**
     * Where a site has set nothing else: 60 days, about as long as boards and accrediting bodies take over a renewal.
     * A default of ours, to be looked at by each site.
     */
    public static final ValidityPolicy STANDARD = new ValidityPolicy("validity-2026-1", 60);

    public ValidityPolicy {
        if (leadDays < 0) {
            throw new IllegalArgumentException("days are not negative");
        }
    }
}
