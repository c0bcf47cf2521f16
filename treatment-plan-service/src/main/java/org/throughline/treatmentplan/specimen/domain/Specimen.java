package org.throughline.treatmentplan.specimen.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.CollectSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.DisputeResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.MarkSpecimenEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.OrderSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.ReportResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenDisputed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrderDetailed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenResulted;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.AlreadyCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NotWhoOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NothingToDispute;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenIsInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.YetToCome;

/**
 * One drug screen: ordered, taken, looked through once or more, disputed.
 *
 * <p>Whatever is entered in error is kept, and nothing is added to it or rests on it.
 *
 * <p>What a laboratory found is kept whether or not it was recorded who took the specimen; that nobody can say so is kept
 * with it.
 *
 * @param admission to the episode it is ordered in, where that was looked at
 * @param ordered what it was ordered for
 * @param collected that it was taken
 * @param results in the order they were recorded
 * @param disputes in the order they were recorded
 * @param error that it should not be in the record
 */
public record Specimen(
        Optional<ParticipantAdmitted> admission,
        Optional<SpecimenOrderDetailed> ordered,
        Optional<SpecimenCollected> collected,
        List<SpecimenResulted> results,
        List<SpecimenDisputed> disputes,
        Optional<SpecimenMarkedEnteredInError> error) {
    /** Before anything was told. */
    public static final Specimen NONE =
            new Specimen(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    public Specimen {
        results = List.copyOf(results);
        disputes = List.copyOf(disputes);
    }

    /** What all reports come to; nothing before the first. */
    public Optional<Standing> standing() {
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(results.getLast().standing());
    }

    /** Grants or refuses a request. */
    public static Decision<SpecimenEvent, SpecimenRefusal> decide(Specimen specimen, SpecimenCommand command) {
        return switch (command) {
            case OrderSpecimen c -> specimen.order(c);
            case CollectSpecimen c -> specimen.unlessMistaken(c, of -> specimen.collect(of, c));
            case ReportResult c -> specimen.unlessMistaken(c, of -> specimen.result(of, c));
            case DisputeResult c -> specimen.unlessMistaken(c, of -> specimen.dispute(of, c));
            case MarkSpecimenEnteredInError c ->
                specimen.ordered.map(of -> specimen.mark(of, c)).orElseGet(() -> unknown(c));
        };
    }

    /** What is done to one that was ordered, and is no mistake. */
    private Decision<SpecimenEvent, SpecimenRefusal> unlessMistaken(
            SpecimenCommand command, Function<SpecimenOrderDetailed, Decision<SpecimenEvent, SpecimenRefusal>> rule) {
        return error.isPresent()
                ? refuse(new SpecimenIsInError(command.specimenId()))
                : ordered.map(rule).orElseGet(() -> unknown(command));
    }

    private static Decision<SpecimenEvent, SpecimenRefusal> unknown(SpecimenCommand command) {
        return refuse(new SpecimenUnknown(command.specimenId()));
    }

    /** Applies one fact. */
    public static Specimen evolve(Specimen s, SpecimenEvent event) {
        return switch (event) {
            case ParticipantAdmitted e ->
                new Specimen(Optional.of(e), s.ordered, s.collected, s.results, s.disputes, s.error);
            case SpecimenOrdered _ -> s; // what is kept of it follows with the detail
            case SpecimenOrderDetailed e ->
                new Specimen(s.admission, Optional.of(e), s.collected, s.results, s.disputes, s.error);
            case SpecimenCollected e ->
                new Specimen(s.admission, s.ordered, Optional.of(e), s.results, s.disputes, s.error);
            case SpecimenResulted e ->
                new Specimen(s.admission, s.ordered, s.collected, plus(s.results, e), s.disputes, s.error);
            case SpecimenDisputed e ->
                new Specimen(s.admission, s.ordered, s.collected, s.results, plus(s.disputes, e), s.error);
            case SpecimenMarkedEnteredInError e ->
                new Specimen(s.admission, s.ordered, s.collected, s.results, s.disputes, Optional.of(e));
        };
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private Decision<SpecimenEvent, SpecimenRefusal> order(OrderSpecimen c) {
        if (ordered.isPresent()) {
            return nothingNew();
        }
        if (admission.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        UUID participantId = admission.get().participantId();
        return accept(
                new SpecimenOrdered(participantId, c.specimenId()),
                new SpecimenOrderDetailed(
                        participantId,
                        c.episodeId(),
                        c.specimenId(),
                        c.panel(),
                        c.random(),
                        c.reason(),
                        c.orderedBy(),
                        c.role(),
                        c.requestedAt()));
    }

    private Decision<SpecimenEvent, SpecimenRefusal> collect(SpecimenOrderDetailed of, CollectSpecimen c) {
        if (collected.isPresent()) {
            return repeats(collected.get(), c) ? nothingNew() : refuse(new AlreadyCollected(c.specimenId()));
        }
        return c.collectedAt().isAfter(c.requestedAt())
                ? refuse(new YetToCome(c.specimenId(), c.collectedAt()))
                : accept(new SpecimenCollected(
                        of.participantId(),
                        c.specimenId(),
                        c.observed(),
                        c.collectedBy(),
                        c.role(),
                        c.collectedAt(),
                        !results.isEmpty()));
    }

    private static boolean repeats(SpecimenCollected before, CollectSpecimen c) {
        return before.observed() == c.observed()
                && before.collectedBy().equals(c.collectedBy())
                && before.collectedAt().equals(c.collectedAt());
    }

    private Decision<SpecimenEvent, SpecimenRefusal> result(SpecimenOrderDetailed of, ReportResult c) {
        List<Report> before = results.stream().map(SpecimenResulted::report).toList();
        if (before.contains(c.report())) {
            return nothingNew();
        }
        if (c.report().reportedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.specimenId(), c.report().reportedAt()));
        }
        return accept(new SpecimenResulted(
                of.participantId(),
                of.episodeId(),
                c.specimenId(),
                c.report(),
                Standing.of(plus(before, c.report())),
                c.report().findings().stream()
                        .map(Finding::analyte)
                        .filter(analyte -> !of.panel().has(analyte))
                        .toList(),
                collected.isPresent(),
                c.recordedBy(),
                c.role()));
    }

    private Decision<SpecimenEvent, SpecimenRefusal> dispute(SpecimenOrderDetailed of, DisputeResult c) {
        SpecimenDisputed fact = new SpecimenDisputed(
                of.participantId(), c.specimenId(), c.statement(), c.recordedBy(), c.role(), c.disputedAt());
        if (disputes.contains(fact)) {
            return nothingNew();
        }
        if (results.isEmpty()) {
            return refuse(new NothingToDispute(c.specimenId()));
        }
        return c.disputedAt().isAfter(c.requestedAt())
                ? refuse(new YetToCome(c.specimenId(), c.disputedAt()))
                : accept(fact);
    }

    /** By whoever ordered it, or by a medical director, who answers for the record. */
    private Decision<SpecimenEvent, SpecimenRefusal> mark(SpecimenOrderDetailed of, MarkSpecimenEnteredInError c) {
        if (!of.orderedBy().equals(c.markedBy()) && c.role() != Role.MEDICAL_DIRECTOR) {
            return refuse(new NotWhoOrdered(c.specimenId()));
        }
        return error.isPresent()
                ? nothingNew()
                : accept(new SpecimenMarkedEnteredInError(
                        of.participantId(), c.specimenId(), c.reason(), c.markedBy(), c.role(), c.requestedAt()));
    }
}
