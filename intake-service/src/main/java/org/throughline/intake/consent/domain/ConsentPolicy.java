package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * Who may sign and how it is taken back. State law decides the ages, so they are policy.
 *
 * @param version of the policy
 * @param signsAloneAge from which a participant may sign without a parent, in years
 * @param majorityAge at which a parent's right ends, in years
 * @param zone whose calendar ages are counted in
 * @param revocableOrally kinds that the spoken word takes back
 */
public record ConsentPolicy(
        String version, int signsAloneAge, int majorityAge, ZoneId zone, Set<ConsentKind> revocableOrally) {

    /** All that does not rest on a form the law wants revoked in writing (42 CFR 2.31(a)(6), 45 CFR 164.508(b)(5)). */
    private static final Set<ConsentKind> ORALLY =
            Set.of(ConsentKind.TREATMENT, ConsentKind.TELEHEALTH, ConsentKind.FAMILY, ConsentKind.GENERAL);

    public ConsentPolicy {
        revocableOrally = Set.copyOf(revocableOrally);
    }

    /**
     * The numbers that were set. Where nothing is, 18 for both, the age of majority in most states (19 in Alabama and
     * Nebraska, 21 in Mississippi). Many states let younger people sign for this kind of care alone (42 CFR 2.14 leaves it to
     * them).
     */
    public static ConsentPolicy of(PolicyNumbers numbers, ZoneId zone) {
        return new ConsentPolicy(
                numbers.version(),
                numbers.number("signs-alone-age", 18),
                numbers.number("majority-age", 18),
                zone,
                ORALLY);
    }

    /** When someone not surely of age at a moment comes of age; in doubt as early as it can be. */
    public Optional<Instant> majorityAfter(PartialDate birthDate, Instant moment) {
        return reachedAfter(birthDate, majorityAge, moment);
    }

    /** When someone too young at a moment may sign alone; in doubt as early as it can be. */
    public Optional<Instant> signsAloneAfter(PartialDate birthDate, Instant moment) {
        return reachedAfter(birthDate, signsAloneAge, moment);
    }

    /** The day of a moment, as ages are counted. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Optional<Instant> reachedAfter(PartialDate birthDate, int years, Instant moment) {
        return Stream.of(birthDate.agedAtEarliest(years), birthDate.agedAtLatest(years))
                .flatMap(Optional::stream)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(reached -> reached.isAfter(moment))
                .findFirst();
    }
}
