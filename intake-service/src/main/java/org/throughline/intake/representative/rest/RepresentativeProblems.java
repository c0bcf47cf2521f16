package org.throughline.intake.representative.rest;

import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AgeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityEnded;
import org.throughline.intake.representative.domain.RepresentativeRefusal.AuthorityUnproven;
import org.throughline.intake.representative.domain.RepresentativeRefusal.EndsBeforeItBegins;
import org.throughline.intake.representative.domain.RepresentativeRefusal.MinorsConsentMissing;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ParticipantUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.RepresentativeUnknown;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondAccess;
import org.throughline.intake.representative.domain.RepresentativeRefusal.ScopeBeyondConsent;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a representative is over HTTP. */
final class RepresentativeProblems {
    private RepresentativeProblems() {}

    static Problem of(RepresentativeRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, RepresentativeUnknown _ -> Problems.unknown();
            case AuthorityUnproven _ ->
                Problems.problem(422, "authority-unproven", "Send the hash of what proves the right");
            case AgeUnknown _ ->
                Problems.problem(422, "age-unknown", "A parent's right needs the participant's date of birth");
            case AuthorityEnded _ ->
                Problems.problem(422, "authority-ended", "The participant is of age; no parent speaks for them");
            case MinorsConsentMissing _ ->
                Problems.problem(
                        409,
                        "minors-consent-missing",
                        "The participant may consent alone; file their consent that names this person");
            case ScopeBeyondConsent _ ->
                Problems.problem(
                        409, "scope-beyond-consent", "The participant's own consent lets this person know less");
            case ScopeBeyondAccess _ ->
                Problems.problem(422, "scope-beyond-access", "Notes that are kept apart are nobody's to see");
            case EndsBeforeItBegins _ ->
                Problems.problem(422, "ends-before-it-begins", "The right would end before it begins");
        };
    }
}
