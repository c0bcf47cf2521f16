package org.throughline.intake.coverage;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.intake.StreamNames;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.DeclareSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.EndSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.NoteLevel;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordCoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordGrant;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordUse;
import org.throughline.intake.coverage.domain.CoverageCommand.RequestAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.VerifyCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.OfCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent.ParticipantSeen;
import org.throughline.intake.coverage.domain.CoverageEvent.SessionUseRecorded;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.CoverageRules;
import org.throughline.intake.coverage.domain.Grant;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * What payers cover for one participant, as the platform runs it. Sessions stand in a stream a year; since one authorisation
 * is for a year at most, the years around a day hold every session its balance rests on.
 */
public final class CoverageDeciding implements Deciding<CoverageCommand, Coverage, CoverageEvent, CoverageRefusal> {
    private static final int YEARS_MAX = 2;

    @Override
    public Class<CoverageCommand> commands() {
        return CoverageCommand.class;
    }

    @Override
    public Catalogue<CoverageEvent> catalogue() {
        return CoverageCatalogue.EVENTS;
    }

    @Override
    public Streams streams(CoverageCommand command) {
        UUID participantId = command.participantId();
        Streams own = Streams.of(StreamNames.coverage(participantId)).reading(StreamNames.participant(participantId));
        return switch (command) {
            case RecordUse c ->
                around(own, c, c.use().day(), c.use().day())
                        .writing(StreamNames.units(participantId, c.use().day().getYear()));
            case RecordGrant c -> around(own, c, c.grant().from(), c.grant().until());
            case RecordAppealDecision c -> {
                Streams all = own;
                for (Grant grant : c.granted()) {
                    all = around(all, c, grant.from(), grant.until());
                }
                yield all;
            }
            case ExtendAuthorisation c -> {
                LocalDate until = c.extension().until();
                yield around(own, c, until.minusYears(1), until);
            }
            case DeclareSelfPay c -> around(own, c, c.from(), c.from());
            case EndSelfPay c -> around(own, c, c.until(), c.until());
            case NoteLevel c -> around(own, c, c.from(), c.from());
            case VerifyCoverage _,
                    RecordCoverageNotFound _,
                    RequestAuthorisation _,
                    RecordDenial _,
                    AppealDenial _,
                    ExpireAuthorisations _ -> own;
        };
    }

    private static Streams around(Streams own, CoverageCommand command, LocalDate from, LocalDate until) {
        int written = command instanceof RecordUse c ? c.use().day().getYear() : Integer.MIN_VALUE;
        // A longer period is refused, so what lies beyond is not looked at.
        int last = Math.min(until.getYear(), from.getYear() + YEARS_MAX) + 1;
        return own.reading(IntStream.rangeClosed(from.getYear() - 1, last)
                .filter(year -> year != written)
                .mapToObj(year -> StreamNames.units(command.participantId(), year))
                .toArray(String[]::new));
    }

    @Override
    public Coverage initial() {
        return Coverage.NONE;
    }

    @Override
    public Decision<CoverageEvent, CoverageRefusal> decide(Coverage state, CoverageCommand command) {
        return CoverageRules.decide(state, command);
    }

    @Override
    public Coverage evolve(Coverage state, CoverageEvent event) {
        return Coverage.evolve(state, event);
    }

    @Override
    public String streamOf(CoverageEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case OfCoverage e -> StreamNames.coverage(e.participantId());
            case SessionUseRecorded e ->
                StreamNames.units(e.participantId(), e.use().day().getYear());
        };
    }
}
