package org.throughline.scheduling.policy.domain;

import java.time.Instant;

/** Why a programme's numbers are not changed. */
public sealed interface PolicyRefusal {
    /** Numbers never change what was already decided. */
    record PolicyIsRetroactive(String programme, Instant effectiveFrom) implements PolicyRefusal {}

    /** Other numbers have that name. */
    record PolicyVersionTaken(String programme, String version) implements PolicyRefusal {}

    /** Other numbers begin at the same time. */
    record PolicyStartTaken(String programme, Instant effectiveFrom) implements PolicyRefusal {}

    /** Far more changes than a programme makes in its life. */
    record TooManyPolicies(String programme, int most) implements PolicyRefusal {}
}
