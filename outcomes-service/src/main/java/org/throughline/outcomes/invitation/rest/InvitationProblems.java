package org.throughline.outcomes.invitation.rest;

import org.throughline.outcomes.invitation.domain.InvitationRefusal;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.ExpiryOutOfBounds;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentHasNoQuestions;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentIsRetired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentUnknown;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationExists;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationIsOver;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationNotYetExpired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an invitation is over HTTP. */
final class InvitationProblems {
    private InvitationProblems() {}

    static Problem of(InvitationRefusal refusal) {
        return switch (refusal) {
            case InstrumentUnknown _ ->
                Problems.problem(422, "instrument-unknown", "There is no such instrument; ask for the list");
            case InstrumentIsRetired _ ->
                Problems.problem(422, "instrument-retired", "No version of the instrument takes answers any more");
            case InstrumentHasNoQuestions _ ->
                Problems.problem(422, "instrument-without-questions", "Publish a version that has its questions first");
            case ExpiryOutOfBounds _ ->
                Problems.problem(422, "expiry-out-of-bounds", "Name an end that lies ahead, within a month");
            case InvitationExists _ ->
                Problems.problem(409, "invitation-exists", "There is another invitation under this id");
            case InvitationUnknown _, InvitationIsOver _ -> Problems.unknown();
            case InvitationNotYetExpired _ ->
                Problems.problem(409, "invitation-not-expired", "The invitation may still be answered");
        };
    }
}
