package org.throughline.intake.coverage;

import org.throughline.intake.Compartments;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNearlyExhausted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.BalanceStated;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.LevelNoted;
import org.throughline.intake.coverage.domain.CoverageEvent.ParticipantSeen;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayEnded;
import org.throughline.intake.coverage.domain.CoverageEvent.SessionUseRecorded;
import org.throughline.intake.coverage.domain.CoverageEvent.UnauthorisedServiceFlagged;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How coverage is stored. Others learn what a payer approved; member numbers, arguments and prices stay here. */
public final class CoverageCatalogue {
    /** All types. */
    public static final Catalogue<CoverageEvent> EVENTS = Catalogue.of(
            CoverageEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            internal("intake.coverage-verified.v1", CoverageVerified.class)
                    .happenedAt(event -> event.verification().verifier().verifiedAt()),
            internal("intake.coverage-not-found.v1", CoverageNotFound.class).happenedAt(CoverageNotFound::checkedAt),
            internal("intake.authorisation-requested.v1", AuthorisationRequested.class),
            published("intake.authorisation-granted.v1", AuthorisationGranted.class)
                    .happenedAt(AuthorisationGranted::grantedAt),
            internal("intake.authorisation-numbered.v1", AuthorisationNumbered.class),
            published("intake.authorisation-denied.v1", AuthorisationDenied.class)
                    .happenedAt(AuthorisationDenied::deniedAt),
            internal("intake.authorisation-appealed.v1", AuthorisationAppealed.class),
            internal("intake.appeal-decided.v1", AppealDecided.class).happenedAt(AppealDecided::decidedAt),
            published("intake.authorisation-extended.v1", AuthorisationExtended.class)
                    .happenedAt(AuthorisationExtended::extendedAt),
            published("intake.authorisation-expired.v1", AuthorisationExpired.class),
            internal("intake.authorisation-balance-stated.v1", BalanceStated.class),
            internal("intake.authorisation-nearly-exhausted.v1", AuthorisationNearlyExhausted.class),
            internal("intake.unauthorised-service-flagged.v1", UnauthorisedServiceFlagged.class),
            internal("intake.session-use-recorded.v1", SessionUseRecorded.class),
            internal("intake.self-pay-declared.v1", SelfPayDeclared.class),
            internal("intake.self-pay-ended.v1", SelfPayEnded.class),
            internal("intake.level-noted.v1", LevelNoted.class));

    private CoverageCatalogue() {}

    private static <T extends CoverageEvent> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, Compartments.CLINICAL));
    }

    private static <T extends CoverageEvent> EventType<T> published(String name, Class<T> record) {
        return about(EventType.published(name, record, Compartments.CLINICAL));
    }

    private static <T extends CoverageEvent> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
