package org.throughline.intake.disclosure;

import static org.throughline.intake.disclosure.ManualFixture.DISCLOSURE;
import static org.throughline.intake.disclosure.ManualFixture.GROUNDS;
import static org.throughline.intake.disclosure.ManualFixture.NOON;
import static org.throughline.intake.disclosure.ManualFixture.PERSON;
import static org.throughline.intake.disclosure.ManualFixture.POLICY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.Act.Telling;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ManualCommand.EndEmergencyAccess;
import org.throughline.disclosure.domain.ManualCommand.OpenEmergencyAccess;
import org.throughline.disclosure.domain.Purpose;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Words;

/** A nurse of another programme reads an invented record in an emergency, for an hour from noon. */
final class EmergencyFixture {
    static final String NURSE = "nurse-1";
    static final Instant ONE = NOON.plus(Duration.ofHours(1));
    static final StaffAccessOpened OPENED = new StaffAccessOpened(DISCLOSURE, PERSON, NURSE, NOON, ONE);

    private static final Set<InformationClass> READ = Set.of(InformationClass.PLAN, InformationClass.MEDICATION);

    private EmergencyFixture() {}

    static OpenEmergencyAccess open(boolean attested, boolean served) {
        return open(GROUNDS, READ, attested, served);
    }

    static OpenEmergencyAccess open(
            Map<Element, Words> grounds, Set<InformationClass> information, boolean attested, boolean served) {
        Act act = new Act(
                PERSON,
                Set.of(),
                Optional.of(LegalBasis.MEDICAL_EMERGENCY),
                Optional.of(Purpose.TREATMENT),
                "",
                information,
                Question.UNBOUNDED,
                grounds,
                Set.of(),
                new Telling(Channel.RECORD, "console", NURSE, false, NOON));
        return new OpenEmergencyAccess(
                DISCLOSURE,
                act,
                attested,
                served,
                new Evidence(Optional.empty(), Optional.empty()),
                POLICY,
                Duration.ofHours(1),
                NOON);
    }

    static EndEmergencyAccess end(String by, boolean officer, Instant at) {
        return new EndEmergencyAccess(PERSON, DISCLOSURE, by, officer, at);
    }

    static StaffAccessEnded ended(Instant at) {
        return new StaffAccessEnded(DISCLOSURE, PERSON, at);
    }

    static ManualDisclosureRecorded entry() {
        return new ManualDisclosureRecorded(
                DISCLOSURE,
                new Request(PERSON, List.of(), "console", NURSE, "", "TREATMENT", "by-person", READ),
                List.of(LegalBasis.MEDICAL_EMERGENCY),
                Channel.RECORD,
                List.of(),
                List.of(),
                true,
                false,
                "",
                List.of(),
                NOON,
                NOON,
                POLICY.version());
    }
}
