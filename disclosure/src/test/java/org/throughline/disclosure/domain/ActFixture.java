package org.throughline.disclosure.domain;

import static org.throughline.disclosure.domain.LawFixture.EPISODE;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PERSON;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.Act.Telling;

/** What somebody of the programme tells about one participant; changed piece by piece. */
final class ActFixture {
    private final LegalBasis basis;
    private String recipientId = "";
    private Optional<Purpose> purpose = Optional.empty();
    private Set<InformationClass> information = Set.of(InformationClass.IDENTITY, InformationClass.ATTENDANCE);
    private final Map<Element, Words> grounds = new HashMap<>();
    private Set<Assurance> assurances = Set.of();
    private Instant at = NOON;

    private ActFixture(LegalBasis basis) {
        this.basis = basis;
    }

    /** All that its rule asks is stated. */
    static ActFixture on(LegalBasis basis) {
        ActFixture act = new ActFixture(basis);
        Element.asked(basis).forEach(element -> act.grounds.put(element, new Words("As it was")));
        return act;
    }

    ActFixture to(String recipient) {
        recipientId = recipient;
        return this;
    }

    ActFixture forPurpose(Purpose wanted) {
        purpose = Optional.of(wanted);
        return this;
    }

    ActFixture telling(InformationClass... told) {
        information = Set.of(told);
        return this;
    }

    ActFixture stating(Element element) {
        grounds.put(element, new Words("As it was"));
        return this;
    }

    ActFixture without(Element element) {
        grounds.remove(element);
        return this;
    }

    ActFixture assuring(Assurance... assured) {
        assurances = Set.of(assured);
        return this;
    }

    ActFixture at(Instant then) {
        at = then;
        return this;
    }

    Act act() {
        return new Act(
                PERSON,
                Set.of(EPISODE),
                Optional.of(basis),
                purpose,
                recipientId,
                information,
                Question.UNBOUNDED,
                grounds,
                assurances,
                new Telling(Channel.PHONE, "console", "clinician-1", false, at));
    }
}
