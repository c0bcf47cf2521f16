package org.throughline.disclosure.gate;

import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Objection;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each objection to a disclosure by a person is over HTTP, whichever service is asked. */
public final class Objections {
    private Objections() {}

    /**
     * The answer where something speaks against it.
     *
     * @param objections the plainest first
     * @param missing what its rule wants to be written down and is not; it is sent in {@code grounds}
     */
    public static Problem problem(List<Objection> objections, Set<Element> missing) {
        return objections.getFirst() == Objection.ELEMENTS_MISSING
                ? Problems.invalid(
                        "disclosure-elements-missing",
                        "Write down all that the rule on this basis asks",
                        missing.stream().sorted().map(Objections::field).toArray(String[]::new))
                : of(objections.getFirst());
    }

    /** The field in which an element is sent. */
    private static String field(Element element) {
        return switch (element) {
            case DESCRIPTION -> "grounds.description";
            case RECIPIENT_NAME -> "grounds.recipientName";
            case RECIPIENT_FACILITY -> "grounds.recipientFacility";
            case DISCLOSER -> "grounds.discloser";
            case NATURE -> "grounds.nature";
            case REFERENCE -> "grounds.reference";
            case ORDER -> "grounds.order";
            case COURT -> "grounds.court";
            case ORDER_SCOPE -> "grounds.orderScope";
            case SUBPOENA -> "grounds.subpoena";
        };
    }

    private static Problem of(Objection objection) {
        return switch (objection) {
            case BASIS_NOT_STATED -> refused("disclosure-basis-not-stated", "Name the right by which it is told");
            case NOTES_KEPT_APART ->
                refused(
                        "notes-kept-apart",
                        "Notes that are kept apart leave on a consent to just them or on the order of a court");
            case THREAT_UNDER_PART_TWO ->
                refused(
                        "threat-under-part-two",
                        "Part 2 of 42 CFR has no basis for a threat. What remains: a medical emergency (2.51), a crime on"
                                + " the premises (2.12(c)(5)), a report that nobody can be recognised by, the order of"
                                + " a court (2.61 to 2.67), or the participant's consent");
            case ADULT_ABUSE_UNDER_PART_TWO ->
                refused(
                        "adult-abuse-under-part-two",
                        "Part 2 of 42 CFR has no basis for the abuse of adults. What remains: a report that nobody can be"
                                + " recognised by, a medical emergency (2.51), the order of a court (2.61 to 2.67), or"
                                + " the participant's consent");
            case BASIS_NOT_FOR_PART_TWO ->
                refused("basis-not-for-part-two", "The records are under 42 CFR Part 2, which has no such basis");
            case ONLY_THE_INITIAL_REPORT ->
                refused(
                        "only-the-initial-report",
                        "Of the abuse of a child the first report leaves; anything later needs a consent or an order");
            case SUBPOENA_ALONE ->
                refused("subpoena-alone", "A subpoena lets nothing out without the order of a court (2.61)");
            case SOMEBODY_RECOGNISABLE ->
                refused("somebody-recognisable", "Leave out who it is about, and answer for that nobody is recognised");
            case BEYOND_THE_BASIS ->
                refused("beyond-the-basis", "Of a crime on the premises only identity and attendance are told");
            case BASIS_DOES_NOT_COVER -> throw new IllegalStateException("it is seen once it was told");
            case ELEMENTS_MISSING -> throw new IllegalStateException("the elements are named");
            case PURPOSE_NOT_STATED -> refused("purpose-not-stated", "Say what for: a consent is for a purpose");
            case RECIPIENT_NOT_REGISTERED ->
                refused("recipient-not-registered", "Register the recipient, or name a basis that needs none");
            case RECIPIENT_ENDED -> refused("recipient-ended", "The recipient's registration has ended");
            case NO_CONSENT -> refused("no-consent", "The participant had consented to nothing of the kind");
            case RECIPIENT_NOT_COVERED -> refused("recipient-not-covered", "No consent means this recipient");
            case PURPOSE_NOT_COVERED ->
                refused("purpose-not-covered", "No consent to this recipient is for this purpose");
            case INFORMATION_NOT_COVERED ->
                refused("information-not-covered", "No consent covers all of the information");
            case CONSENT_ENDED -> refused("consent-ended", "The consent has ended by itself");
            case CONSENT_REVOKED -> refused("consent-taken-back", "The consent was taken back");
            case RESTRICTED -> refused("restricted", "The programme agreed to withhold some of it from the recipient");
            case NO_SERVICE_AGREEMENT ->
                refused("no-service-agreement", "The recipient is not registered as one who serves the programme");
            case NO_AUDIT_AGREEMENT ->
                refused("no-audit-agreement", "Record the agreement on the audit with the recipient first");
            case OUTSIDE_AUDIT_PERIOD ->
                refused("outside-audit-period", "The agreement on the audit does not hold at this time");
            case OUTSIDE_AUDIT_SCOPE ->
                refused("outside-audit-scope", "The agreement on the audit does not cover all of the information");
            case CONSENT_DEMANDED ->
                refused("consent-demanded", "The programme demands a consent for treatment, payment and operations");
            case NO_TREATING_RELATIONSHIP ->
                refused("no-treating-relationship", "Record that the recipient treats the participant, or pays");
        };
    }

    private static Problem refused(String type, String title) {
        return Problems.problem(422, type, title);
    }
}
