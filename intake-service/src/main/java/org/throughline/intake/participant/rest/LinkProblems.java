package org.throughline.intake.participant.rest;

import org.throughline.intake.participant.domain.LinkRefusal;
import org.throughline.intake.participant.domain.LinkRefusal.AlreadyRetired;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedBeingErased;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedToItself;
import org.throughline.intake.participant.domain.LinkRefusal.LinkedUnknown;
import org.throughline.intake.participant.domain.LinkRefusal.NotLinked;
import org.throughline.intake.participant.domain.LinkRefusal.RetiredSurvives;
import org.throughline.intake.participant.domain.LinkRefusal.SurvivorRetired;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a link is over HTTP. */
final class LinkProblems {
    private LinkProblems() {}

    static Problem of(LinkRefusal refusal) {
        return switch (refusal) {
            case LinkedUnknown _ -> Problems.unknown();
            case LinkedToItself _ -> Problems.problem(422, "linked-to-itself", "Name two different participants");
            case AlreadyRetired _ ->
                Problems.problem(409, "already-retired", "The participant is linked to another; undo that first");
            case SurvivorRetired _ ->
                Problems.problem(409, "survivor-is-retired", "The survivor is linked to another; link to that one");
            case RetiredSurvives _ ->
                Problems.problem(409, "retired-is-survivor", "Others are linked to the one to be retired; link those");
            case LinkedBeingErased _ ->
                Problems.problem(409, "linked-being-erased", "The record of one of the two is being erased");
            case NotLinked _ -> Problems.problem(409, "not-linked", "The two participants are not linked");
        };
    }
}
