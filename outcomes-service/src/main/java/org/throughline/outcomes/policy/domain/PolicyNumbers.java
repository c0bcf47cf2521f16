package org.throughline.outcomes.policy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy.Standard;

/**
 * The numbers in force for a programme at a moment.
 *
 * @param version names them
 * @param numbers by name
 */
public record PolicyNumbers(String version, Map<String, Long> numbers) {
    private static final String PREFIX = "outcomes.";

    public PolicyNumbers {
        numbers = Map.copyOf(numbers);
    }

    /** Those of all versions that are in force: of what had begun by then, what began last; none where none had. */
    public static Optional<PolicyNumbers> inForce(List<ProgrammePolicyTold> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(at))
                .max(Comparator.comparing(ProgrammePolicyTold::effectiveFrom))
                .map(version -> new PolicyNumbers(version.version(), version.numbers()));
    }

    /** When instruments are given; what the version does not name is as the standard says. */
    public SchedulePolicy schedule() {
        SchedulePolicy standard = SchedulePolicy.STANDARD;
        return new SchedulePolicy(
                version,
                days("baseline-days", standard.baselineWithin()),
                days("baseline-counts-days", standard.baselineCountsFor()),
                days("discharge-tolerance-days", standard.dischargeTolerance()),
                days("follow-up-tolerance-days", standard.followUpTolerance()),
                standard.standard().stream().map(this::of).toList());
    }

    private Standard of(Standard standard) {
        String name = standard.instrument().toLowerCase(Locale.ROOT) + "-every-days";
        return new Standard(standard.instrument(), number(name, standard.everyDays()), standard.daysAfterDischarge());
    }

    private Duration days(String name, Duration standard) {
        return Duration.ofDays(number(name, Math.toIntExact(standard.toDays())));
    }

    private int number(String name, int standard) {
        return Math.toIntExact(numbers.getOrDefault(PREFIX + name, (long) standard));
    }
}
