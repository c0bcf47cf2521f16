package org.throughline.intake.privacyrequest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.Text;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.privacyrequest.domain.Demand;
import org.throughline.intake.privacyrequest.domain.Handling;
import org.throughline.intake.privacyrequest.domain.PrivacyPolicy;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ReceivePrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.ParticipantSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RecipientSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionDecided;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionRecorded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.RestrictionTerms;
import org.throughline.intake.recipient.domain.RecipientKind;

/** The invented demands of one participant. */
final class PrivacyRequestFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID REQUEST = new UUID(7, 1);
    static final UUID CLINIC = new UUID(5, 1);
    static final UUID PAYER = new UUID(5, 2);
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final String OFFICER = "officer-1";
    static final Text WORDS = new Text("As the participant said it");
    static final PrivacyPolicy POLICY = PrivacyPolicy.of(new PolicyNumbers("privacy-2026-1", Map.of()));
    static final Handling HANDLING = new Handling(POLICY, OFFICER);
    static final ParticipantSeen KNOWN = new ParticipantSeen(PERSON);
    static final RecipientSeen CLINIC_SEEN = new RecipientSeen(CLINIC, RecipientKind.TREATING_PROVIDER);
    static final RecipientSeen PAYER_SEEN = new RecipientSeen(PAYER, RecipientKind.PLAN);

    /** Toward the plan, for care that was paid for. */
    static final RestrictionTerms PAID = terms(true, List.of(PAYER), Purpose.PAYMENT, Purpose.OPERATIONS);

    /** Toward the clinic, which the programme may agree to. */
    static final RestrictionTerms WISHED = terms(false, List.of(CLINIC), Purpose.TREATMENT);

    private PrivacyRequestFixture() {}

    static RestrictionTerms terms(boolean paidInFull, List<UUID> recipients, Purpose... purposes) {
        return new RestrictionTerms(
                recipients, Arrays.asList(purposes), List.of(DataClass.ATTENDANCE), OpenEnd.NEVER, paidInFull);
    }

    static Demand demand(PrivacyRequestKind kind) {
        List<RestrictionTerms> restriction =
                kind == PrivacyRequestKind.RESTRICTION ? List.of(WISHED) : List.<RestrictionTerms>of();
        return new Demand(kind, WORDS, restriction, NOON);
    }

    static Demand restriction(RestrictionTerms terms) {
        return new Demand(PrivacyRequestKind.RESTRICTION, WORDS, List.of(terms), NOON);
    }

    static ReceivePrivacyRequest receive(Demand demand) {
        return new ReceivePrivacyRequest(PERSON, REQUEST, demand, HANDLING, NOON);
    }

    static PrivacyRequestReceived received(PrivacyRequestKind kind) {
        return received(demand(kind), false);
    }

    static PrivacyRequestReceived received(Demand demand, boolean mandatory) {
        return new PrivacyRequestReceived(
                PERSON,
                REQUEST,
                demand.kind(),
                demand.words(),
                demand.restriction(),
                mandatory,
                NOON,
                due(demand.kind()),
                OFFICER,
                POLICY.version());
    }

    static Instant due(PrivacyRequestKind kind) {
        return NOON.plus(Duration.ofDays(
                switch (kind) {
                    case ACCESS, INTERMEDIARY_LIST, RESTRICTION -> 30;
                    case AMENDMENT, ACCOUNTING -> 60;
                }));
    }

    static PrivacyRequestExtended extended(PrivacyRequestKind kind) {
        return new PrivacyRequestExtended(
                PERSON, REQUEST, WORDS, due(kind).plus(Duration.ofDays(30)), NOON, OFFICER, POLICY.version());
    }

    static RestrictionDecided decided(boolean accepted) {
        return new RestrictionDecided(
                PERSON, REQUEST, accepted, accepted ? List.of() : List.of(WORDS), NOON, OFFICER, POLICY.version());
    }

    static RestrictionRecorded recorded(RestrictionTerms terms, boolean accepted) {
        return new RestrictionRecorded(
                PERSON, REQUEST, terms.recipientIds(), terms.purposes(), terms.information(), accepted, terms.until());
    }
}
