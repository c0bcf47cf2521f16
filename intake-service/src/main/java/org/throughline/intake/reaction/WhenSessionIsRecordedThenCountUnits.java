package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.coverage.CoveragePolicies;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordUse;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.SessionUse;
import org.throughline.intake.reaction.WhenSessionIsRecordedThenCountUnits.OfSession;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** Scheduling says who came to which session, so the balance of what payers approved follows. A correction restates it. */
public final class WhenSessionIsRecordedThenCountUnits implements Reaction<OfSession> {
    /** What is read of the other service. */
    public static final Catalogue<OfSession> TOLD = Catalogue.of(
            OfSession.class,
            EventType.told("scheduling.session-attended.v1", OfSession.Attended.class, Compartments.CLINICAL),
            EventType.told("scheduling.session-missed.v1", OfSession.Missed.class, Compartments.CLINICAL));

    private static final String NAME = "when-session-is-recorded-then-count-units";

    private final Decider<CoverageCommand, CoverageRefusal> coverage;
    private final CoveragePolicies policies;

    /** Sends to whoever keeps balances. */
    public WhenSessionIsRecordedThenCountUnits(
            Decider<CoverageCommand, CoverageRefusal> coverage, CoveragePolicies policies) {
        this.coverage = coverage;
        this.policies = policies;
    }

    /** As much of it as payers care for. */
    public sealed interface OfSession {
        UUID participantId();

        record Attended(
                UUID participantId, UUID episodeId, UUID sessionId, String kind, Instant start, int creditedMinutes)
                implements OfSession {}

        record Missed(UUID participantId, UUID episodeId, UUID sessionId, String kind, Instant start)
                implements OfSession {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<OfSession> recorded) {
        Instant at = recorded.stored().recordedAt();
        CoveragePolicy policy = policies.inForce(recorded.organisation(), at);
        Asked asked = new Asked(policy, "reaction:" + NAME, at);
        RecordUse command = new RecordUse(recorded.event().participantId(), use(recorded.event()), asked);
        Reacting.settle(
                coverage.handle(command, Reacting.envelope(NAME, recorded.stored(), "count", policy.version())),
                _ -> false);
    }

    private SessionUse use(OfSession session) {
        return switch (session) {
            case OfSession.Attended e ->
                new SessionUse(e.sessionId(), e.episodeId(), e.kind(), day(e.start()), e.creditedMinutes(), true);
            case OfSession.Missed e -> new SessionUse(e.sessionId(), e.episodeId(), e.kind(), day(e.start()), 0, false);
        };
    }

    private LocalDate day(Instant start) {
        return LocalDate.ofInstant(start, policies.zone());
    }
}
