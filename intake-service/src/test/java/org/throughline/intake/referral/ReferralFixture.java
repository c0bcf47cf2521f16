package org.throughline.intake.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.CodedText;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.Channel;
import org.throughline.intake.referral.domain.PersonDetails.Contact;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.LogReferralContact;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralContent.Health;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.ReferralSource.Kind;
import org.throughline.intake.referral.domain.Urgency;

/** One invented referral, as facts and as the requests that led to them. */
public final class ReferralFixture {
    public static final UUID REFERRAL = new UUID(1, 1);
    public static final UUID PERSON = new UUID(1, 2);
    public static final UUID OTHER = new UUID(1, 3);
    public static final UUID THIRD = new UUID(1, 4);
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String CLERK = "clerk-1";

    static final ReferralPolicy POLICY = ReferralPolicy.of(new PolicyNumbers("referral-2026-2", Map.of()));
    static final String TOKEN = "a-token-of-a-record-number";
    static final String TOKEN_2 = "another-token-of-a-number";
    static final Text REASON = new Text("An example reason.");
    public static final PersonIdentifier RECORD_NUMBER = new PersonIdentifier("urn:oid:2.999.1", "MR-0001");

    static final ReferralContent CONTENT = new ReferralContent(
            new ReferralSource(Kind.HOSPITAL, new Text("Example hospital"), List.of()),
            REASON,
            "2.1",
            Urgency.ROUTINE,
            new Health(
                    List.of(new CodedText(
                            "http://hl7.org/fhir/sid/icd-10-cm", "F10.20", new Text("as sent"), "active")),
                    List.of(),
                    List.of(new CodedText("none", "none", new Text("penicillin"), "none"))));

    public static final PersonDetails DETAILS = details(new PartialDate("1990-05-17"));

    static final ReferralReceived RECEIVED = new ReferralReceived(REFERRAL, PERSON, CONTENT, false, List.of(), NOON);
    static final ReferralReceived DOUBTFUL =
            new ReferralReceived(REFERRAL, PERSON, CONTENT, true, List.of(OTHER, THIRD), NOON);
    static final PersonDetailsReceived DESCRIBED = described(PERSON);
    static final ConsentForm FORM = new ConsentForm(
            List.of(new KindOnForm(ConsentKind.GENERAL, new UUID(1, 20))),
            new ConsentTerms(
                    new Text("Example programme"),
                    new ConsentTerms.Information(new Text("Whether care began"), List.of(DataClass.ATTENDANCE)),
                    List.of(new UUID(1, 21).toString()),
                    List.of(Purpose.TREATMENT),
                    List.of(Statement.RIGHT_TO_REVOKE),
                    ConsentTerm.open()),
            new ConsentForm.Signature("patient", Authority.SELF, List.of(), NOON),
            new ConsentForm.Document("general-3", "ab".repeat(32)));
    static final Constraints CONSTRAINTS = new Constraints(
            List.of(new Constraints.Times(
                    ZoneId.of("America/Chicago"),
                    List.of(new Constraints.Window(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(21, 0))),
                    List.of(new Constraints.Window(DayOfWeek.MONDAY, LocalTime.of(15, 0), LocalTime.of(17, 0))))),
            30,
            List.of(new Text("Comes by bus.")));
    static final FirstContactDueSet DUE = due(PERSON);
    static final IdentifierClaimed CLAIMED = new IdentifierClaimed(TOKEN, PERSON);
    static final ReferralAccepted ACCEPTED = new ReferralAccepted(REFERRAL, PERSON, CLERK, NOON);
    public static final ParticipantRegistered REGISTERED = registered(PERSON);
    static final ContactAttempt ATTEMPT =
            new ContactAttempt(new UUID(1, 9), Channel.PHONE, ContactAttempt.Outcome.NO_ANSWER, CLERK, NOON);

    private ReferralFixture() {}

    /** Somebody born then. */
    public static PersonDetails details(PartialDate birthDate) {
        return new PersonDetails(
                new PersonName(new Text("Example"), List.of(new Text("Alex"))),
                birthDate,
                Sex.UNKNOWN,
                "en-US",
                new Reach(
                        List.of(new Contact(Channel.PHONE, new Text("555-0100"))), List.of(new Text("1 Example St"))));
    }

    static FirstContactDueSet due(UUID participantId) {
        return new FirstContactDueSet(REFERRAL, participantId, NOON.plus(Duration.ofDays(2)), POLICY.version(), NOON);
    }

    static PersonDetailsReceived described(UUID participantId) {
        return new PersonDetailsReceived(participantId, REFERRAL, DETAILS, List.of(RECORD_NUMBER), NOON);
    }

    /** That somebody is a participant. */
    public static ParticipantRegistered registered(UUID participantId) {
        return new ParticipantRegistered(participantId, REFERRAL, DETAILS, List.of(RECORD_NUMBER), NOON);
    }

    static ReceivedPerson person(PersonDetails details, boolean deceased, String... tokens) {
        ReceivedIdentifier number = new ReceivedIdentifier(RECORD_NUMBER.system(), List.of("MR"), "MR-0001");
        ReceivedIdentifier dropped =
                new ReceivedIdentifier("http://hl7.org/fhir/sid/us-ssn", List.of("SS"), "000000000");
        return new ReceivedPerson(details, List.of(number, dropped), List.of(tokens), PersonTokens.NONE, deceased);
    }

    static ReceiveReferral receive(ReceivedPerson person) {
        return new ReceiveReferral(REFERRAL, PERSON, CONTENT, person, Along.NOTHING, CLERK, POLICY, NOON);
    }

    /** The request that the invented referral came in by. */
    public static ReceiveReferral receive() {
        return receive(person(DETAILS, false, TOKEN));
    }

    /** Accepts it for somebody; for whom it was received, unless that is another. */
    public static AcceptReferral accept(UUID participantId) {
        return new AcceptReferral(REFERRAL, identified(participantId, PERSON), CLERK, NOON);
    }

    /** That somebody is meant, about whom nothing is alike. */
    public static Identification identified(UUID participantId, UUID received) {
        return new Identification(
                new Meant(participantId, received, !participantId.equals(received)),
                new Traces(DETAILS, PersonTokens.NONE, List.of()),
                List.of());
    }

    static LogReferralContact log(ContactAttempt attempt) {
        return new LogReferralContact(REFERRAL, attempt, NOON);
    }
}
