package org.throughline.intake.privacyrequest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * By when demands are answered.
 *
 * @param version of the policy
 * @param clocks of each kind
 */
public record PrivacyPolicy(String version, Map<PrivacyRequestKind, Clock> clocks) {

    /**
     * What the federal rules allow at most: 45 CFR 164.524(b), 164.526(b) and 164.528(c), 42 CFR 2.24(b). For restrictions they set
     * nothing; thirty days is ours.
     */
    public static final PrivacyPolicy STANDARD = new PrivacyPolicy(
            "privacy-2026-1",
            Map.of(
                    PrivacyRequestKind.ACCESS, new Clock(Duration.ofDays(30), Duration.ofDays(30)),
                    PrivacyRequestKind.AMENDMENT, new Clock(Duration.ofDays(60), Duration.ofDays(30)),
                    PrivacyRequestKind.ACCOUNTING, new Clock(Duration.ofDays(60), Duration.ofDays(30)),
                    PrivacyRequestKind.INTERMEDIARY_LIST, new Clock(Duration.ofDays(30), Duration.ZERO),
                    PrivacyRequestKind.RESTRICTION, new Clock(Duration.ofDays(30), Duration.ZERO)));

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
