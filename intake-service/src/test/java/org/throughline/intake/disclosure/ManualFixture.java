package org.throughline.intake.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.Act.Telling;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ManualCommand.RecordManualDisclosure;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Words;

/** An invented emergency in which a hospital was called. */
final class ManualFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID DISCLOSURE = new UUID(8, 1);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final ParticipantSeen KNOWN = new ParticipantSeen(PERSON);
    static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;
    static final Map<Element, Words> GROUNDS = Map.of(
            Element.DESCRIPTION, new Words("That they are in treatment, and what they take"),
            Element.RECIPIENT_NAME, new Words("Dr Sachertorte"),
            Element.RECIPIENT_FACILITY, new Words("North Hospital, emergency room"),
            Element.DISCLOSER, new Words("The nurse on duty"),
            Element.NATURE, new Words("Found unconscious"));
    static final GroundsRecorded WRITTEN_DOWN = new GroundsRecorded(PERSON, DISCLOSURE, GROUNDS);

    static final Words REASON = new Words("The police had been told by the ward before.");
    static final DisclosureReviewed REVIEWED =
            new DisclosureReviewed(DISCLOSURE, PERSON, Finding.BREACH, "officer-1", NOON, POLICY.version());
    static final ReviewExplained EXPLAINED = new ReviewExplained(PERSON, DISCLOSURE, REASON);

    private ManualFixture() {}

    static ReviewDisclosure review(Finding finding, String by) {
        return new ReviewDisclosure(PERSON, DISCLOSURE, finding, REASON, by, POLICY, NOON);
    }

    static Act act(Optional<LegalBasis> basis, boolean happened, Instant at) {
        return new Act(
                PERSON,
                Set.of(),
                basis,
                Optional.empty(),
                "",
                Set.of(InformationClass.ATTENDANCE, InformationClass.MEDICATION),
                Question.UNBOUNDED,
                GROUNDS,
                Set.of(),
                new Telling(Channel.PHONE, "console", "nurse-1", happened, at));
    }

    static RecordManualDisclosure record(Act act) {
        return new RecordManualDisclosure(
                DISCLOSURE, act, new Evidence(Optional.empty(), Optional.empty()), POLICY, NOON);
    }

    static ManualDisclosureRecorded entry(List<LegalBasis> basis, Instant at, Objection... objections) {
        Request request = new Request(
                PERSON,
                List.of(),
                "console",
                "nurse-1",
                "",
                "",
                "by-person",
                Set.of(InformationClass.ATTENDANCE, InformationClass.MEDICATION));
        return new ManualDisclosureRecorded(
                DISCLOSURE,
                request,
                basis,
                Channel.PHONE,
                List.of(),
                List.of(),
                true,
                false,
                "42cfr-2.32-2024",
                List.of(objections),
                at,
                NOON,
                POLICY.version());
    }
}
