package org.throughline.intake.relationship.rest;

import org.throughline.intake.relationship.domain.RelationshipRefusal;
import org.throughline.intake.relationship.domain.RelationshipRefusal.EndsBeforeItBegins;
import org.throughline.intake.relationship.domain.RelationshipRefusal.NotATreatingProvider;
import org.throughline.intake.relationship.domain.RelationshipRefusal.ParticipantUnknown;
import org.throughline.intake.relationship.domain.RelationshipRefusal.RecipientNotRegistered;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a treating relationship is over HTTP. */
final class RelationshipProblems {
    private RelationshipProblems() {}

    static Problem of(RelationshipRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _ -> Problems.unknown();
            case RecipientNotRegistered _ ->
                Problems.problem(422, "recipient-not-registered", "Register the provider first");
            case NotATreatingProvider _ ->
                Problems.problem(422, "not-a-treating-provider", "The recipient is registered as something else");
            case EndsBeforeItBegins _ ->
                Problems.problem(422, "ends-before-it-begins", "The treatment would end before it begins");
        };
    }
}
