package org.throughline.intake.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Information;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.Revocation.Method;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.intake.consent.domain.RightsNotice;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.recipient.domain.RecipientKind;

/** The invented consents of one participant, as facts and as the requests that led to them. */
final class ConsentFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID CONSENT = new UUID(4, 2);
    static final UUID REMAINDER = new UUID(4, 3);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final Instant NEVER = OpenEnd.NEVER;
    static final Instant LATER = NOON.plus(Duration.ofDays(90));
    static final String CLERK = "clerk-1";
    static final String CLINIC = new UUID(5, 1).toString();
    static final String PAYER = new UUID(5, 2).toString();
    static final String COURT = new UUID(5, 3).toString();
    static final RecipientSeen COURT_SEEN = recipient(COURT, RecipientKind.COURT);
    static final RecipientSeen CLINIC_SEEN = recipient(CLINIC, RecipientKind.TREATING_PROVIDER);
    static final RecipientSeen PAYER_SEEN = recipient(PAYER, RecipientKind.PLAN);
    static final ConsentPolicy POLICY =
            ConsentPolicy.of(new PolicyNumbers("consent-2026-1", Map.of()), ZoneId.of("America/Chicago"));
    static final Document PAPER = new Document("general-3", "ab".repeat(32));
    static final Signature SELF = new Signature("participant-1", Authority.SELF, List.of(), NOON);

    static final ParticipantSeen ADULT = born("1990-05-17");
    static final ConsentTerms GENERAL = terms(List.of(CLINIC, PAYER), Purpose.TREATMENT, Purpose.PAYMENT);
    static final ConsentCaptured CAPTURED = captured(CONSENT, ConsentKind.GENERAL, GENERAL);
    static final ConsentGranted GRANTED = granted(CAPTURED);
    static final RevocationReceived RECEIVED = received(CLINIC, PAYER);
    static final ConsentRevoked REVOKED = new ConsentRevoked(PERSON, CONSENT, NOON, List.of(), false);
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
                new Information(new Text("The plan and who attended"), List.of(DataClass.PLAN, DataClass.ATTENDANCE)),
                recipients,
                Arrays.asList(purposes),
                statements,
                ConsentTerm.open());
    }

    static ConsentTerms lasting(ConsentTerm term, ConsentTerms terms) {
        return new ConsentTerms(
                terms.discloser(), terms.information(), terms.recipients(), terms.purposes(), terms.statements(), term);
    }

    static ConsentTerms about(List<DataClass> classes, ConsentTerms terms) {
        return new ConsentTerms(
                terms.discloser(),
                new Information(terms.information().description(), classes),
                terms.recipients(),
                terms.purposes(),
                terms.statements(),
                terms.term());
    }

    static RecipientSeen recipient(String id, RecipientKind kind, String... members) {
        return new RecipientSeen(
                UUID.fromString(id),
                kind,
                Arrays.stream(members).map(UUID::fromString).toList(),
                true);
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
        return new ConsentCaptured(PERSON, consentId, kind, terms, SELF, PAPER, NEVER, CLERK, POLICY.version());
    }

    /** What others are told of a consent. */
    static ConsentGranted granted(ConsentCaptured consent) {
        return granted(consent, consent.terms().term().expiresAt());
    }

    static ConsentGranted granted(ConsentCaptured consent, Instant expiresAt) {
        ConsentTerms terms = consent.terms();
        return new ConsentGranted(
                consent.participantId(),
                consent.consentId(),
                consent.kind(),
                terms.purposes(),
                terms.recipients(),
                terms.information().classes(),
                consent.signature().signedAt(),
                expiresAt,
                terms.term().endsWith(),
                terms.term().irrevocable(),
                consent.document().formVersion(),
                consent.document().hash());
    }

    static RevokeConsent revoke(Scope scope) {
        return revoke(scope, NOON);
    }

    static RevokeConsent revoke(Scope scope, Instant at) {
        return revoke(CONSENT, new Revocation(scope, Method.WRITTEN, false, "participant-1"), at);
    }

    static RevokeConsent revoke(UUID consentId, Revocation revocation, Instant at) {
        return new RevokeConsent(PERSON, consentId, revocation, POLICY, at);
    }

    static Scope fromSome(String... recipients) {
        return new Scope.Named(List.of(recipients), REMAINDER);
    }

    static RevocationReceived received(String... recipients) {
        return new RevocationReceived(
                PERSON, CONSENT, List.of(recipients), Method.WRITTEN, "participant-1", NOON, POLICY.version());
    }

    static RecordRightsNotice tell(RightsNotice notice) {
        return new RecordRightsNotice(PERSON, notice, NOON);
    }
}
