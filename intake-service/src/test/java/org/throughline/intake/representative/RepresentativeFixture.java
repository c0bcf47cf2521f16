package org.throughline.intake.representative;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.representative.domain.Designation;
import org.throughline.intake.representative.domain.Designation.Proof;
import org.throughline.intake.representative.domain.Designation.Reach;
import org.throughline.intake.representative.domain.EndCause;
import org.throughline.intake.representative.domain.RepresentativeAuthority;
import org.throughline.intake.representative.domain.RepresentativeCommand.DesignateRepresentative;
import org.throughline.intake.representative.domain.RepresentativeEvent.ConsentSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ParticipantSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;

/** Invented people who speak for a participant. In Chicago the day of noon begins at six in the morning. */
final class RepresentativeFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID MOTHER = new UUID(6, 1);
    static final UUID CONSENT = new UUID(4, 2);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final Instant NEVER = OpenEnd.NEVER;
    static final Instant NEXT_MONTH = NOON.plus(Duration.ofDays(30));
    static final String CLERK = "clerk-1";
    static final Text NAME = new Text("Ngozi Okafor");
    static final List<String> PROOF = List.of("ab".repeat(32));
    static final List<DataClass> SCOPE = List.of(DataClass.ATTENDANCE, DataClass.PLAN);
    static final String TEN = "2016-03-05";
    static final String SEVENTEEN = "2009-03-05";
    static final String FORTY = "1986-03-05";
    static final Instant SIXTEENTH_BIRTHDAY_OF_TEN = Instant.parse("2032-03-05T06:00:00Z");
    static final Instant EIGHTEENTH_BIRTHDAY_OF_SEVENTEEN = Instant.parse("2027-03-05T06:00:00Z");

    /** Sixteen-year-olds consent alone here. */
    static final ConsentPolicy POLICY = new ConsentPolicy("test", 16, 18, ZoneId.of("America/Chicago"), Set.of());

    static final RepresentativeDesignated AGENT = designated(RepresentativeAuthority.HEALTH_CARE_AGENT, NEVER);
    static final RepresentativeGroundsRecorded AGENT_GROUNDS = grounds(false, EndCause.PERIOD_OVER);
    static final RepresentativeEnded ENDED = ended(NOON, EndCause.WITHDRAWN);

    private RepresentativeFixture() {}

    static ParticipantSeen born(String birthDate) {
        return new ParticipantSeen(PERSON, new ParticipantSeen.Details(new PartialDate(birthDate)));
    }

    static ConsentSeen family(Authority signer, UUID person, Instant expiresAt) {
        return family(CONSENT, signer, person, expiresAt, SCOPE);
    }

    static ConsentSeen family(
            UUID consentId, Authority signer, UUID person, Instant expiresAt, List<DataClass> classes) {
        return new ConsentSeen(
                PERSON,
                consentId,
                ConsentKind.FAMILY,
                new ConsentSeen.Terms(
                        new ConsentSeen.Information(classes),
                        List.of(person.toString()),
                        new ConsentSeen.Term(expiresAt)),
                new ConsentSeen.Signature(signer, NOON));
    }

    static DesignateRepresentative designate(RepresentativeAuthority authority, Instant until) {
        return designate(authority, new Reach(SCOPE, NOON, until), PROOF);
    }

    static DesignateRepresentative designate(RepresentativeAuthority authority, Reach reach, List<String> evidence) {
        Designation designation =
                new Designation(MOTHER, "subject-mother", authority, reach, new Proof(NAME, evidence));
        return new DesignateRepresentative(PERSON, designation, CLERK, POLICY, NOON);
    }

    static RepresentativeDesignated designated(RepresentativeAuthority authority, Instant until) {
        return new RepresentativeDesignated(PERSON, MOTHER, "subject-mother", authority, SCOPE, NOON, until);
    }

    static RepresentativeGroundsRecorded grounds(boolean restsOnConsent, EndCause untilCause) {
        return new RepresentativeGroundsRecorded(
                PERSON, MOTHER, NAME, PROOF, restsOnConsent, untilCause, CLERK, POLICY.version());
    }

    static RepresentativeEnded ended(Instant at, EndCause cause) {
        return new RepresentativeEnded(PERSON, MOTHER, at, cause);
    }
}
