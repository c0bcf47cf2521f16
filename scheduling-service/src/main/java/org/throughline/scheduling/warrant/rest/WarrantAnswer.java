package org.throughline.scheduling.warrant.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.Warrants;
import org.throughline.scheduling.warrant.domain.Warrants.Course;

/**
 * A licence, an accreditation or a credential.
 *
 * @param valid whether it may be rested on today
 * @param until last day, as it was recorded last
 * @param endingNoted whether it was said that it ends soon
 * @param records how it stood from when on, in the order it was recorded
 */
public record WarrantAnswer(
        UUID warrantId,
        String kind,
        String authority,
        List<String> scope,
        boolean valid,
        LocalDate until,
        boolean endingNoted,
        List<Term> records) {

    /** How it stood from a day on. */
    public record Term(Standing standing, LocalDate since, LocalDate until) {}

    /** The warrants of a holder on a day, those that end first at the beginning. */
    public static List<WarrantAnswer> of(Warrants warrants, LocalDate today) {
        return warrants.courses().values().stream()
                .sorted(Comparator.comparing((Course course) -> course.latest().until())
                        .thenComparing(course -> course.latest().warrantId()))
                .map(course -> of(course, today))
                .toList();
    }

    private static WarrantAnswer of(Course course, LocalDate today) {
        Warrant latest = course.latest();
        return new WarrantAnswer(
                latest.warrantId(),
                latest.kind(),
                latest.authority(),
                latest.scope(),
                course.validOn(today),
                latest.until(),
                course.notices().containsKey(latest.until()),
                course.records().stream()
                        .map(one -> new Term(one.standing(), one.since(), one.until()))
                        .toList());
    }
}
