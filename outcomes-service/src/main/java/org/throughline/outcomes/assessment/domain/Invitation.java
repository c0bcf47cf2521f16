package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;

/** A link a person was given. */
public sealed interface Invitation {
    Invitation NONE = new None();

    record None() implements Invitation {}

    /** It may be answered until it expires. */
    record Given(AssessmentInvited invited) implements Invitation {
        /** Whether it may be answered now. */
        public boolean isOpenAt(Instant now) {
            return now.isBefore(invited.expiresAt());
        }
    }

    /** It expired, was declined or was answered. */
    record Over(AssessmentInvited invited, InvitationEvent how) implements Invitation {}

    /** Applies one fact. */
    static Invitation evolve(Invitation invitation, InvitationEvent event) {
        return switch (event) {
            case AssessmentInvited e -> new Given(e);
            case AssessmentInvitationExpired e -> over(invitation, e);
            case AssessmentDeclined e -> over(invitation, e);
            case AssessmentInvitationAnswered e -> over(invitation, e);
        };
    }

    private static Invitation over(Invitation invitation, InvitationEvent how) {
        return switch (invitation) {
            case Given given -> new Over(given.invited(), how);
            case Over over -> new Over(over.invited(), how);
            case None _ -> throw new IllegalStateException("a link is given before anything becomes of it");
        };
    }
}
