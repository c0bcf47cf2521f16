package org.throughline.intake.recipient.rest;

import org.throughline.intake.recipient.domain.RecipientRefusal;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementInForce;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClassNameReserved;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClientIdTaken;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionRecorded;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionTimeImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.MemberUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.MembersOfNoIntermediary;
import org.throughline.intake.recipient.domain.RecipientRefusal.ProviderNumberInvalid;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientChanged;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a recipient is over HTTP. */
final class RecipientProblems {
    private RecipientProblems() {}

    static Problem of(RecipientRefusal refusal) {
        return switch (refusal) {
            case RecipientUnknown _ -> Problems.unknown();
            case AgreementUnknown _ ->
                Problems.problem(422, "agreement-unknown", "The recipient had no agreement that began then");
            case DestructionTimeImpossible _ ->
                Problems.problem(
                        422,
                        "destruction-time-impossible",
                        "Data are destroyed after the agreement began, and not ahead of time");
            case AgreementInForce _ ->
                Problems.problem(
                        409,
                        "agreement-in-force",
                        "More can be read under the agreement; end the recipient or wait until it is over");
            case DestructionRecorded _ ->
                Problems.problem(409, "destruction-recorded", "Another certificate is recorded for this agreement");
            case ClientIdTaken _ ->
                Problems.problem(409, "client-id-taken", "Another recipient signs in by one of these client ids");
            case RecipientChanged _ ->
                Problems.problem(409, "recipient-changed", "The recipient was described anew; read it and send again");
            case ProviderNumberInvalid _ ->
                Problems.problem(422, "provider-number-invalid", "The check digit of the provider number is wrong");
            case ClassNameReserved _ ->
                Problems.problem(422, "class-name-reserved", "The code names a kind of recipient; choose another");
            case MembersOfNoIntermediary _ ->
                Problems.problem(422, "members-of-no-intermediary", "Only an intermediary has members");
            case MemberUnknown _ ->
                Problems.problem(422, "member-unknown", "Register the members of an intermediary before it");
            case AgreementImpossible _ ->
                Problems.problem(
                        422,
                        "agreement-impossible",
                        "An agreement begins before it ends, and data are destroyed after that");
        };
    }
}
