package org.throughline.intake.screening.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;

/**
 * What a screening found and came to.
 *
 * @param screeningId of this screening; a referral may be screened again
 * @param risks what was found
 * @param outcome what follows
 * @param signOffs clinicians who answer for the outcome; may be empty
 * @param screenedBy who screened
 * @param screenedAt when
 */
public record Screening(
        UUID screeningId, Risks risks, Outcome outcome, List<SignOff> signOffs, String screenedBy, Instant screenedAt) {
    public Screening {
        signOffs = Bounded.list(signOffs);
    }

    /** Risks to life and health, as far as a short screening sees them. */
    public record Risks(Risk suicide, Risk withdrawal, boolean needsSupervisionDayAndNight) {
        /** Whether going on to an outpatient programme must be answered for by a clinician. */
        public boolean high() {
            return suicide == Risk.HIGH || withdrawal == Risk.HIGH || needsSupervisionDayAndNight;
        }
    }

    /** How great a risk is. */
    public enum Risk {
        NONE,
        LOW,
        MODERATE,
        HIGH
    }

    /** What follows. */
    public enum Outcome {
        /** Go on towards admission. */
        PROCEED,
        /** Another kind of care fits better. */
        DIVERT,
        /** Help is needed at once. */
        ESCALATE
    }

    /** A clinician who answers for the outcome. */
    public record SignOff(String clinician, String role) {}
}
