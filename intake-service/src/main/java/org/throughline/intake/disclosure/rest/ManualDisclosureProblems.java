package org.throughline.intake.disclosure.rest;

import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.domain.ManualRefusal.AlreadyReviewed;
import org.throughline.disclosure.domain.ManualRefusal.DisclosedInFuture;
import org.throughline.disclosure.domain.ManualRefusal.DisclosureUnknown;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyGoesOn;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyIsOver;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotAttested;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyNotNeeded;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyOfAnother;
import org.throughline.disclosure.domain.ManualRefusal.EntryExists;
import org.throughline.disclosure.domain.ManualRefusal.NotFlagged;
import org.throughline.disclosure.domain.ManualRefusal.Objected;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.disclosure.domain.ManualRefusal.ReviewerTold;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.gate.Objections;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal of a disclosure by a person is over HTTP. */
final class ManualDisclosureProblems {
    private ManualDisclosureProblems() {}

    static Problem of(ManualRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _ -> Problems.unknown();
            case EntryExists _ -> Problems.problem(409, "disclosure-exists", "Another disclosure has this id");
            case DisclosureUnknown _ -> Problems.unknown();
            case NotFlagged _ ->
                Problems.problem(
                        409, "disclosure-not-flagged", "Nothing spoke against it, so there is nothing to review");
            case AlreadyReviewed _ ->
                Problems.problem(409, "disclosure-reviewed", "It was reviewed, and another finding stands");
            case ReviewerTold _ ->
                Problems.problem(403, "reviewer-told", "Somebody else has to review what you told or read");
            case EmergencyNotAttested _ ->
                Problems.problem(422, "emergency-not-attested", "Answer for that it is an emergency");
            case EmergencyNotNeeded _ ->
                Problems.problem(
                        409,
                        "emergency-not-needed",
                        "You work in every programme of the participant; read as you always do");
            case EmergencyOfAnother _ ->
                Problems.problem(
                        403, "emergency-of-another", "Whoever opened the record closes it, or a privacy officer");
            case EmergencyIsOver _ -> Problems.problem(409, "emergency-over", "It is over");
            case EmergencyGoesOn _ ->
                Problems.problem(409, "emergency-goes-on", "Review it once its time is past, ended early or not");
            case DisclosedInFuture _ ->
                Problems.problem(422, "disclosed-in-future", "Record a disclosure after it was made");
            case Objected(List<Objection> objections, Set<Element> missing) -> Objections.problem(objections, missing);
        };
    }
}
