package org.throughline.outcomes.handoff.rest;

import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeHasHandoff;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeNotDischarged;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitInFuture;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitIsConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffExists;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsClosed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsDeclined;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNeedsResponsible;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a handoff is over HTTP. */
final class HandoffProblems {
    private HandoffProblems() {}

    static Problem of(HandoffRefusal refusal) {
        return switch (refusal) {
            case EpisodeNotDischarged _ ->
                Problems.problem(409, "episode-not-discharged", "Complete the discharge first; then hand over");
            case EpisodeHasHandoff _ ->
                Problems.problem(409, "episode-has-handoff", "The episode has a handoff that is open or accepted");
            case HandoffNeedsResponsible _ ->
                Problems.problem(422, "handoff-needs-responsible", "Say who answers for the person");
            case HandoffExists _ -> Problems.problem(409, "handoff-exists", "There is another handoff under this id");
            case HandoffUnknown _ -> Problems.unknown();
            case HandoffIsAccepted _ -> Problems.problem(409, "handoff-accepted", "The handoff was accepted");
            case HandoffIsDeclined _ ->
                Problems.problem(409, "handoff-declined", "The handoff was declined; begin another one");
            case HandoffIsClosed _ ->
                Problems.problem(409, "handoff-closed", "The episode goes on; hand over after its next discharge");
            case HandoffNotAccepted _ ->
                Problems.problem(409, "handoff-not-accepted", "Nobody has taken the person on yet");
            case FirstVisitIsConfirmed _ ->
                Problems.problem(409, "first-visit-confirmed", "The first visit was confirmed");
            case FirstVisitNotYetDue _ ->
                Problems.problem(409, "first-visit-not-due", "The first visit may still take place");
            case FirstVisitInFuture _ ->
                Problems.problem(422, "first-visit-in-future", "Confirm a visit once it has taken place");
            case HandoffNotYetDue _ -> Problems.problem(409, "handoff-not-due", "The handoff is not late yet");
        };
    }
}
