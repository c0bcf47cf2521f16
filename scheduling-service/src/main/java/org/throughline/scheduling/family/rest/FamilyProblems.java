package org.throughline.scheduling.family.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.family.domain.FamilyRefusal;
import org.throughline.scheduling.family.domain.FamilyRefusal.FamilyTooLarge;
import org.throughline.scheduling.family.domain.FamilyRefusal.KindWithoutFamily;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberNoted;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberStillThere;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberUnknown;
import org.throughline.scheduling.family.domain.FamilyRefusal.ParticipantHasNoPlace;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionIsCancelled;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionNotStarted;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionUnknown;

/** What each refusal about a member of a family is over HTTP. */
final class FamilyProblems {
    private FamilyProblems() {}

    static Problem of(FamilyRefusal refusal) {
        return switch (refusal) {
            case SessionUnknown _, MemberUnknown _ -> Problems.unknown();
            case SessionIsCancelled _ ->
                Problems.problem(409, "session-is-cancelled", "The session is cancelled; choose another");
            case KindWithoutFamily _ ->
                Problems.problem(422, "kind-without-family", "Sessions of this kind are for participants alone");
            case ParticipantHasNoPlace _ ->
                Problems.problem(
                        422,
                        "participant-has-no-place",
                        "Give the participant a place; their programme holds no sessions with a family alone");
            case FamilyTooLarge _ ->
                Problems.problem(422, "family-too-large", "More people of one family than come to a session");
            case MemberNoted _ ->
                Problems.problem(409, "member-noted", "Whether they came is noted; note it anew if it was otherwise");
            case SessionNotStarted _ ->
                Problems.problem(
                        422, "session-not-started", "The session has not begun; record attendance once it has");
            case MemberStillThere _ ->
                Problems.problem(422, "member-still-there", "Note that they were there once they have left");
        };
    }
}
