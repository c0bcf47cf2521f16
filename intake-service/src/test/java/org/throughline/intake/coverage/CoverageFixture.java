package org.throughline.intake.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordGrant;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordUse;
import org.throughline.intake.coverage.domain.CoverageCommand.RequestAuthorisation;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNearlyExhausted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.BalanceStated;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;
import org.throughline.intake.coverage.domain.CoverageEvent.LevelNoted;
import org.throughline.intake.coverage.domain.CoverageEvent.ParticipantSeen;
import org.throughline.intake.coverage.domain.CoverageEvent.SessionUseRecorded;
import org.throughline.intake.coverage.domain.CoverageEvent.UnauthorisedServiceFlagged;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.Grant;
import org.throughline.intake.coverage.domain.SessionUse;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.domain.Text;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.platform.testkit.Scenario;

/** An invented participant, what is asked of payers for them, and the sessions they come to. */
final class CoverageFixture {
    static final UUID PERSON = new UUID(4, 1);
    static final UUID EPISODE = new UUID(4, 2);
    static final UUID AUTHORISATION = new UUID(4, 3);
    static final UUID SECOND = new UUID(4, 4);
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final Instant NOON = Instant.parse("2026-03-09T17:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST = LocalDate.of(2026, 5, 29);
    static final LocalDate REVIEW = LocalDate.of(2026, 4, 3);
    static final CoveragePolicy POLICY = CoveragePolicy.of(new PolicyNumbers("coverage-2026-1", Map.of()), ZONE);
    static final String CLERK = "reviewer-1";
    static final Asked ASKED = new Asked(POLICY, CLERK, NOON);
    static final Text NUMBER = new Text("A-1077");
    static final ParticipantSeen REGISTERED = new ParticipantSeen(PERSON);
    static final Scenario<CoverageCommand, Coverage, CoverageEvent, CoverageRefusal> STRANGER =
            Scenario.of(new CoverageDeciding());
    static final Scenario<CoverageCommand, Coverage, CoverageEvent, CoverageRefusal> KNOWN = STRANGER.given(REGISTERED);

    private CoverageFixture() {}

    static Terms terms(Basis basis, int units) {
        return new Terms("payer-a", "2.1", basis, units, FIRST, LAST, false);
    }

    static RequestAuthorisation request(UUID id, Terms terms) {
        return new RequestAuthorisation(PERSON, id, terms, ASKED);
    }

    static AuthorisationRequested requested(UUID id, Terms terms) {
        return new AuthorisationRequested(PERSON, id, terms, CLERK, NOON, POLICY.version());
    }

    static RecordGrant grant(UUID id, Terms terms) {
        return new RecordGrant(PERSON, id, granting(terms), ASKED);
    }

    static Grant granting(Terms terms) {
        return new Grant(NUMBER, terms.level(), terms.units(), terms.from(), terms.until(), REVIEW, NOON);
    }

    static AuthorisationGranted granted(UUID id, Terms terms) {
        return new AuthorisationGranted(
                PERSON,
                id,
                terms.payer(),
                terms.level(),
                terms.basis(),
                terms.units(),
                terms.from(),
                terms.until(),
                REVIEW,
                terms.secondary(),
                NOON,
                POLICY.version());
    }

    static AuthorisationNumbered numbered(UUID id) {
        return new AuthorisationNumbered(PERSON, id, NUMBER, CLERK);
    }

    static BalanceStated balance(UUID id, int units, int used) {
        return new BalanceStated(PERSON, id, units, used, POLICY.version());
    }

    static AuthorisationNearlyExhausted low(UUID id, int units, int used) {
        return new AuthorisationNearlyExhausted(PERSON, id, units, used, POLICY.version());
    }

    /** Asked for and granted as it was asked. */
    static List<CoverageEvent> approved(UUID id, Terms terms) {
        return List.of(requested(id, terms), granted(id, terms), numbered(id), balance(id, terms.units(), 0));
    }

    static SessionUse session(int number, LocalDate day, int minutes) {
        return new SessionUse(new UUID(5, number), EPISODE, "GROUP", day, minutes, true);
    }

    static SessionUse missed(SessionUse session) {
        return new SessionUse(session.sessionId(), session.episodeId(), session.kind(), session.day(), 0, false);
    }

    static RecordUse use(SessionUse use) {
        return new RecordUse(PERSON, use, ASKED);
    }

    static SessionUseRecorded used(SessionUse use) {
        return new SessionUseRecorded(PERSON, use);
    }

    static UnauthorisedServiceFlagged flagged(SessionUse use, Gap gap) {
        return new UnauthorisedServiceFlagged(PERSON, use.sessionId(), EPISODE, use.day(), gap, POLICY.version());
    }

    static LevelNoted level(String level, LocalDate from) {
        return new LevelNoted(PERSON, EPISODE, level, from);
    }
}
