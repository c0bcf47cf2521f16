package org.throughline.intake.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/** Requests about what payers cover for one participant. */
public sealed interface CoverageCommand {
    UUID participantId();

    /** By whose numbers it is judged, who asks and when. */
    Asked asked();

    /**
     * What comes with every request.
     *
     * @param by who asks
     */
    record Asked(CoveragePolicy policy, String by, Instant at) {}

    /** Requests about one authorisation. */
    sealed interface OnAuthorisation extends CoverageCommand {
        UUID authorisationId();
    }

    record VerifyCoverage(UUID participantId, Verification verification, Asked asked) implements CoverageCommand {}

    /** The payer knows nobody of that name. */
    record RecordCoverageNotFound(UUID participantId, UUID verificationId, String payer, Instant checkedAt, Asked asked)
            implements CoverageCommand {
        public RecordCoverageNotFound {
            Codes.required(payer);
        }
    }

    record RequestAuthorisation(UUID participantId, UUID authorisationId, Terms terms, Asked asked)
            implements OnAuthorisation {}

    record RecordGrant(UUID participantId, UUID authorisationId, Grant grant, Asked asked) implements OnAuthorisation {}

    record RecordDenial(UUID participantId, UUID authorisationId, DenialReason reason, Instant deniedAt, Asked asked)
            implements OnAuthorisation {}

    record AppealDenial(UUID participantId, UUID authorisationId, Text argument, Asked asked)
            implements OnAuthorisation {}

    /**
     * The payer decided on an appeal.
     *
     * @param granted what it approves after all; empty where the denial stands
     */
    record RecordAppealDecision(
            UUID participantId, UUID authorisationId, List<Grant> granted, Instant decidedAt, Asked asked)
            implements OnAuthorisation {
        public RecordAppealDecision {
            granted = List.copyOf(granted);
            if (granted.size() > 1) {
                throw new IllegalArgumentException("an appeal has one outcome");
            }
        }
    }

    record ExtendAuthorisation(UUID participantId, UUID authorisationId, Extension extension, Asked asked)
            implements OnAuthorisation {}

    /** Ends what has run out by now. */
    record ExpireAuthorisations(UUID participantId, Asked asked) implements CoverageCommand {}

    /** The participant pays for themselves, from that day on. */
    record DeclareSelfPay(UUID participantId, LocalDate from, Asked asked) implements CoverageCommand {}

    /** The participant paid for themselves until that day, it included. */
    record EndSelfPay(UUID participantId, LocalDate until, Asked asked) implements CoverageCommand {}

    /** Takes in what came of a session. */
    record RecordUse(UUID participantId, SessionUse use, Asked asked) implements CoverageCommand {}

    /** Takes in which level of care an episode is at, from that day on. */
    record NoteLevel(UUID participantId, UUID episodeId, String level, LocalDate from, Asked asked)
            implements CoverageCommand {}
}
