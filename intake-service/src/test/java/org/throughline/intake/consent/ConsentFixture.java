package org.throughline.intake.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.Revocation.Method;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.intake.consent.domain.RightsNotice;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;

/** The invented consents of one participant, as facts and as the requests that led to them. */
final class ConsentFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID CONSENT = new UUID(4, 2);
    static final UUID REMAINDER = new UUID(4, 3);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    static final String CLERK = "clerk-1";
    static final String CLINIC = "recipient-a";
    static final String PAYER = "recipient-b";
    static final ConsentPolicy POLICY = ConsentPolicy.standard(ZoneId.of("America/Chicago"));
    static final Document PAPER = new Document("general-3", "ab".repeat(32));
    static final Signature SELF = new Signature("participant-1", Authority.SELF, List.of(), NOON);

    static final ParticipantSeen ADULT = born("1990-05-17");
    static final ConsentTerms GENERAL = terms(List.of(CLINIC, PAYER), Purpose.TREATMENT, Purpose.PAYMENT);
    static final ConsentCaptured CAPTURED = captured(CONSENT, ConsentKind.GENERAL, GENERAL);
    static final ConsentGranted GRANTED = granted(CONSENT, ConsentKind.GENERAL, CLINIC, PAYER);
    static final RevocationReceived RECEIVED = received(CLINIC, PAYER);
    static final ConsentRevoked REVOKED = new ConsentRevoked(PERSON, CONSENT, NOON);
    static final RightsNotice NOTICE =
            new RightsNotice(new UUID(4, 9), "notice-2026-1", RightsNotice.Method.PAPER, CLERK, NOON);
    static final PrivacyNoticeDelivered DELIVERED = new PrivacyNoticeDelivered(PERSON, NOTICE);

    private ConsentFixture() {}

    static ParticipantSeen born(String birthDate) {
        return new ParticipantSeen(PERSON, new ParticipantSeen.Details(new PartialDate(birthDate)));
    }

    static ConsentTerms terms(List<String> recipients, Purpose... purposes) {
        return terms(recipients, List.of(Statement.values()), purposes);
    }

    static ConsentTerms terms(List<String> recipients, List<Statement> statements, Purpose... purposes) {
        return new ConsentTerms(
                new Text("The programme"),
                new Text("The plan and who attended"),
                recipients,
                Arrays.asList(purposes),
                statements,
                NEVER);
    }

    static ConsentForm form(ConsentTerms terms, Signature signature, KindOnForm... kinds) {
        return new ConsentForm(List.of(kinds), terms, signature, PAPER);
    }

    static KindOnForm kind(ConsentKind kind, long id) {
        return new KindOnForm(kind, new UUID(4, id));
    }

    static CaptureConsent capture(ConsentForm form) {
        return new CaptureConsent(PERSON, form, CLERK, POLICY, NOON);
    }

    /** The general consent. */
    static CaptureConsent capture() {
        return capture(form(GENERAL, SELF, new KindOnForm(ConsentKind.GENERAL, CONSENT)));
    }

    static ConsentCaptured captured(UUID consentId, ConsentKind kind, ConsentTerms terms) {
        return new ConsentCaptured(PERSON, consentId, kind, terms, SELF, PAPER, CLERK, POLICY.version());
    }

    static ConsentGranted granted(UUID consentId, ConsentKind kind, String... recipients) {
        return new ConsentGranted(PERSON, consentId, kind, List.of(recipients), NOON, NEVER);
    }

    static RevokeConsent revoke(Scope scope) {
        return new RevokeConsent(PERSON, CONSENT, new Revocation(scope, Method.WRITTEN, "participant-1"), NOON);
    }

    static Scope fromSome(String... recipients) {
        return new Scope.Named(List.of(recipients), REMAINDER);
    }

    static RevocationReceived received(String... recipients) {
        return new RevocationReceived(PERSON, CONSENT, List.of(recipients), Method.WRITTEN, "participant-1", NOON);
    }

    static RecordRightsNotice tell(RightsNotice notice) {
        return new RecordRightsNotice(PERSON, notice, NOON);
    }
}
