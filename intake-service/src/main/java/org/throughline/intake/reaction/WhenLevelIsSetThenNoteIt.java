package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.coverage.CoveragePolicies;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.NoteLevel;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.reaction.WhenLevelIsSetThenNoteIt.OfLevel;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** An episode is at a level of care, so its sessions are paid for by an authorisation at that level. */
public final class WhenLevelIsSetThenNoteIt implements Reaction<OfLevel> {
    /** What is read of admission and of the treatment plan. */
    public static final Catalogue<OfLevel> READ = Catalogue.of(
            OfLevel.class,
            EventType.told("intake.participant-admitted.v1", OfLevel.Admitted.class, Compartments.CLINICAL),
            EventType.told("treatment-plan.level-of-care-decided.v1", OfLevel.Decided.class, Compartments.CLINICAL));

    private static final String NAME = "when-level-is-set-then-note-it";

    private final Decider<CoverageCommand, CoverageRefusal> coverage;
    private final CoveragePolicies policies;

    /** Sends to whoever keeps balances. */
    public WhenLevelIsSetThenNoteIt(Decider<CoverageCommand, CoverageRefusal> coverage, CoveragePolicies policies) {
        this.coverage = coverage;
        this.policies = policies;
    }

    /** A level, whose, and since when. */
    public sealed interface OfLevel {
        UUID participantId();

        record Admitted(UUID participantId, UUID episodeId, String level, Instant admittedAt) implements OfLevel {}

        record Decided(UUID participantId, UUID episodeId, String to, Instant decidedAt) implements OfLevel {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<OfLevel> recorded) {
        Instant at = recorded.stored().recordedAt();
        CoveragePolicy policy = policies.inForce(recorded.organisation(), at);
        Asked asked = new Asked(policy, "reaction:" + NAME, at);
        NoteLevel command = switch (recorded.event()) {
            case OfLevel.Admitted e ->
                new NoteLevel(e.participantId(), e.episodeId(), e.level(), day(e.admittedAt()), asked);
            case OfLevel.Decided e ->
                new NoteLevel(e.participantId(), e.episodeId(), e.to(), day(e.decidedAt()), asked);
        };
        Reacting.settle(
                coverage.handle(command, Reacting.envelope(NAME, recorded.stored(), "note", policy.version())),
                _ -> false);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, policies.zone());
    }
}
