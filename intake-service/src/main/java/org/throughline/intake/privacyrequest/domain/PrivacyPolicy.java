package org.throughline.intake.privacyrequest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * By when demands are answered.
 *
 * @param version of the policy
 * @param clocks of each kind
 */
public record PrivacyPolicy(String version, Map<PrivacyRequestKind, Clock> clocks) {

    /** Where nothing else is set: as late as the law allows. */
    public static final PrivacyPolicy STANDARD = of(PolicyNumbers.STANDARD);

    public PrivacyPolicy {
        clocks = Map.copyOf(clocks);
        for (PrivacyRequestKind kind : PrivacyRequestKind.values()) {
            if (!clocks.containsKey(kind)) {
                throw new IllegalArgumentException("every kind of demand has a clock");
            }
        }
    }

    /**
     * By when a demand of one kind is answered.
     *
     * @param due after it came
     * @param extension by which it may be put off once; zero where it may not
     */
    public record Clock(Duration due, Duration extension) {}

    /**
     * The numbers that were set, as far as they are no longer than the law allows; each that they do not name is as late as
     * that.
     */
    public static PrivacyPolicy of(PolicyNumbers numbers) {
        Map<PrivacyRequestKind, Clock> clocks = new EnumMap<>(PrivacyRequestKind.class);
        for (PrivacyRequestKind kind : PrivacyRequestKind.values()) {
            Clock latest = latest(kind);
            clocks.put(
                    kind,
                    new Clock(
                            days(numbers, name(kind) + "-due-days", latest.due()),
                            days(numbers, name(kind) + "-extension-days", latest.extension())));
        }
        return new PrivacyPolicy(numbers.version(), clocks);
    }

    private static Duration days(PolicyNumbers numbers, String name, Duration latest) {
        int most = Math.toIntExact(latest.toDays());
        return Duration.ofDays(Math.min(most, numbers.number(name, most)));
    }

    /**
     * What the federal rules allow at most: 45 CFR 164.524(b), 164.526(b) and 164.528(c), 42 CFR 2.24(b). For restrictions
     * they set nothing; thirty days is ours.
     */
    private static Clock latest(PrivacyRequestKind kind) {
        return switch (kind) {
            case ACCESS -> new Clock(Duration.ofDays(30), Duration.ofDays(30));
            case AMENDMENT, ACCOUNTING -> new Clock(Duration.ofDays(60), Duration.ofDays(30));
            case INTERMEDIARY_LIST, RESTRICTION -> new Clock(Duration.ofDays(30), Duration.ZERO);
        };
    }

    private static String name(PrivacyRequestKind kind) {
        return switch (kind) {
            case ACCESS -> "access";
            case AMENDMENT -> "amendment";
            case ACCOUNTING -> "accounting";
            case INTERMEDIARY_LIST -> "intermediary-list";
            case RESTRICTION -> "restriction";
        };
    }

    /** When a demand that came at a moment is due. */
    public Instant due(PrivacyRequestKind kind, Instant receivedAt) {
        return receivedAt.plus(clock(kind).due());
    }

    /** By how much a demand may be put off, once. */
    public Duration extension(PrivacyRequestKind kind) {
        return clock(kind).extension();
    }

    private Clock clock(PrivacyRequestKind kind) {
        Clock clock = clocks.get(kind);
        if (clock == null) {
            throw new IllegalStateException("no clock for " + kind);
        }
        return clock;
    }
}
