package org.throughline.intake.screening.domain;

import java.util.UUID;

/** Why a screening is refused. */
public sealed interface ScreeningRefusal {
    record ReferralUnknown(UUID referralId) implements ScreeningRefusal {}

    /** A high risk ends in going on only when a clinician answers for it. */
    record SignOffMissing(UUID referralId) implements ScreeningRefusal {}

    record ScreeningIdTaken(UUID screeningId) implements ScreeningRefusal {}

    /** What has not happened yet is no screening. */
    record ScreenedInFuture(UUID screeningId) implements ScreeningRefusal {}
}
