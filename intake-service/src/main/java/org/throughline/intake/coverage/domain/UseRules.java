package org.throughline.intake.coverage.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.coverage.domain.CoverageCommand.NoteLevel;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordUse;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;
import org.throughline.intake.coverage.domain.CoverageEvent.LevelNoted;
import org.throughline.intake.coverage.domain.CoverageEvent.SessionUseRecorded;
import org.throughline.intake.coverage.domain.CoverageEvent.UnauthorisedServiceFlagged;
import org.throughline.platform.decider.Decision;

/** What was given is always taken in, whatever any payer said. */
final class UseRules {
    private UseRules() {}

    static Decision<CoverageEvent, CoverageRefusal> record(Coverage coverage, RecordUse c) {
        SessionUse use = c.use();
        SessionUse known = coverage.care().uses().get(use.sessionId());
        if (use.equals(known) || (known == null && !use.attended())) {
            return nothingNew();
        }
        SessionUseRecorded recorded = new SessionUseRecorded(c.participantId(), use);
        List<CoverageEvent> facts = new ArrayList<>(Balances.with(coverage, recorded, c));
        facts.addAll(flags(coverage, Coverage.evolve(coverage, recorded), c));
        return accept(facts);
    }

    /** Only what the session itself lacks; that a correction moves units from one to another is no new service. */
    private static List<UnauthorisedServiceFlagged> flags(Coverage before, Coverage after, RecordUse c) {
        SessionUse use = c.use();
        UUID id = use.sessionId();
        CoveragePolicy policy = c.asked().policy();
        Gap gap = Utilisation.of(after, policy).gaps().get(id);
        if (gap == null || gap == Utilisation.of(before, policy).gaps().get(id)) {
            return List.of();
        }
        return List.of(new UnauthorisedServiceFlagged(
                c.participantId(), id, use.episodeId(), use.day(), gap, policy.version()));
    }

    static Decision<CoverageEvent, CoverageRefusal> note(Coverage coverage, NoteLevel c) {
        LevelNoted noted = new LevelNoted(c.participantId(), c.episodeId(), c.level(), c.from());
        if (coverage.care().levels().contains(noted)) {
            return nothingNew();
        }
        return accept(Balances.with(coverage, noted, c));
    }
}
