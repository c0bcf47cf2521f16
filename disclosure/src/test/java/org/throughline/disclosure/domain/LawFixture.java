package org.throughline.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionRecorded;
import org.throughline.disclosure.domain.EvidenceFact.TreatingRelationshipRecorded;

/** One hospital asks about one participant. */
final class LawFixture {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant BEFORE = NOON.minus(Duration.ofDays(30));
    static final Instant AFTER = NOON.plus(Duration.ofDays(30));
    static final UUID PERSON = new UUID(0, 1);
    static final UUID CONSENT = new UUID(0, 2);
    static final UUID EPISODE = new UUID(0, 3);
    static final String HOSPITAL = "hospital";

    static final RecipientDescribed DESCRIBED = new RecipientDescribed(
            HOSPITAL, "TREATING_PROVIDER", List.of("client"), List.of("county-care"), List.of(), true);

    static final DisclosurePolicy PART_TWO = DisclosurePolicy.STANDARD;
    static final DisclosurePolicy GENERAL = policy(ProgrammeNature.GENERAL, false);

    private LawFixture() {}

    static DisclosurePolicy policy(ProgrammeNature nature, boolean needsConsent) {
        return new DisclosurePolicy("test", nature, needsConsent, Duration.ofSeconds(1), "42cfr-2.32-2024");
    }

    static Question question(Purpose purpose, InformationClass... information) {
        return new Question(
                "client", PERSON, Set.of(EPISODE), Optional.of(purpose), Set.of(information), Question.UNBOUNDED, NOON);
    }

    static Question untilServices(Question question, Instant until) {
        return new Question(
                question.client(),
                question.participantId(),
                question.episodes(),
                question.purpose(),
                question.information(),
                until,
                question.at());
    }

    static ConsentGranted consent(String recipient, Purpose purpose, String... information) {
        return new ConsentGranted(
                PERSON,
                CONSENT,
                List.of(purpose.name()),
                List.of(recipient),
                List.of(information),
                BEFORE,
                Question.UNBOUNDED,
                "");
    }

    static ConsentGranted ending(ConsentGranted consent, Instant expiresAt, String endsWith) {
        return new ConsentGranted(
                PERSON,
                consent.consentId(),
                consent.purposes(),
                consent.recipients(),
                consent.information(),
                consent.signedAt(),
                expiresAt,
                endsWith);
    }

    static ConsentRevoked revoked(Instant at, boolean reliance, String... recipients) {
        return new ConsentRevoked(PERSON, CONSENT, at, List.of(recipients), reliance);
    }

    static TreatingRelationshipRecorded treatedUntil(Instant until) {
        return new TreatingRelationshipRecorded(PERSON, HOSPITAL, BEFORE, until);
    }

    static RestrictionRecorded restriction(boolean accepted, Instant until, String... information) {
        return new RestrictionRecorded(
                PERSON, new UUID(0, 9), List.of(HOSPITAL), List.of(), List.of(information), accepted, until);
    }

    static Evidence evidence(OfParticipant... facts) {
        return evidence(new Recipient(DESCRIBED, Set.of()), facts);
    }

    static Evidence evidence(Recipient recipient, OfParticipant... facts) {
        ParticipantFile file = ParticipantFile.NONE;
        for (OfParticipant fact : facts) {
            file = file.with(fact);
        }
        return new Evidence(Optional.of(recipient), Optional.of(file));
    }
}
