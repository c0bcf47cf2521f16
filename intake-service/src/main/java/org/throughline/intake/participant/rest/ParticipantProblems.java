package org.throughline.intake.participant.rest;

import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.participant.domain.ParticipantRefusal.BornInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.DetailsMoved;
import org.throughline.intake.participant.domain.ParticipantRefusal.EffectiveInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.NotAlike;
import org.throughline.intake.participant.domain.ParticipantRefusal.ParticipantIdTaken;
import org.throughline.intake.participant.domain.ParticipantRefusal.PersonUnknown;
import org.throughline.intake.participant.domain.ParticipantRefusal.Unreviewed;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about who a participant is is over HTTP. */
final class ParticipantProblems {
    private ParticipantProblems() {}

    static Problem of(ParticipantRefusal refusal) {
        return switch (refusal) {
            case PersonUnknown _ -> Problems.unknown();
            case ParticipantIdTaken _ -> Problems.problem(409, "participant-exists", "Another participant has this id");
            case BornInFuture _ ->
                Problems.problem(422, "born-in-future", "The birth date lies in the future; correct it and send again");
            case Unreviewed r ->
                Problems.problem(
                                409,
                                "duplicate-candidates-unreviewed",
                                "Choose the participant who it is, or say of each candidate that it is another person")
                        .with("candidates", r.candidates());
            case NotAlike _ ->
                Problems.problem(
                        422, "not-a-candidate", "Tell apart only participants who are alike and not the one meant");
            case DetailsMoved _ ->
                Problems.problem(409, "details-changed", "The details were changed meanwhile; read them again");
            case EffectiveInFuture _ -> Problems.problem(422, "effective-in-future", "Record a change when it is so");
        };
    }
}
