package org.throughline.treatmentplan.incident.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.FileExternalReport;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.MarkIncidentEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReviewIncident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentOverdue;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.AlreadyReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentIsInError;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.NotWhoReported;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReportIsOutstanding;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReviewerIsReporter;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.YetToCome;

/**
 * One incident about one person.
 *
 * <p>Whoever sees it reports it; somebody else looks into it. Where the law has an authority told, a clock runs until that is
 * done; no hold and no discharge stops it. What is entered in error is kept, and nothing is to be done about it.
 *
 * @param admission to the episode it is reported in, where that was looked at
 * @param reported what happened
 * @param reviewed what was found
 * @param filed what authorities were told, in the order it was recorded
 * @param error that it should not be in the record
 */
public record Incident(
        Optional<ParticipantAdmitted> admission,
        Optional<IncidentReported> reported,
        Optional<IncidentReviewed> reviewed,
        List<ExternalReportFiled> filed,
        Optional<IncidentMarkedEnteredInError> error) {
    /** Before anything was told. */
    public static final Incident NONE =
            new Incident(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Incident {
        filed = List.copyOf(filed);
    }

    /** By when an authority is to be told, while that is outstanding. */
    public Optional<Instant> reportOutstanding() {
        return settled().isPresent() ? Optional.empty() : mandate().map(IncidentReported::reportBy);
    }

    private Optional<IncidentReported> mandate() {
        return error.isPresent() ? Optional.empty() : reported.filter(IncidentReported::mandated);
    }

    /** When an authority was first told as the law asks; it may be recorded late that somebody was told in time. */
    private Optional<Instant> settled() {
        return filed.stream()
                .filter(ExternalReportFiled::settles)
                .map(ExternalReportFiled::filedAt)
                .min(Comparator.naturalOrder());
    }

    /** Whether somebody looked into it too late, or nobody did although it is time. */
    public boolean reviewOverdue(Instant now) {
        return error.isEmpty()
                && reported.filter(of -> late(reviewed.map(IncidentReviewed::reviewedAt), of.reviewBy(), now))
                        .isPresent();
    }

    /** Whether an authority was told too late, or none was although it is time. */
    public boolean reportOverdue(Instant now) {
        return mandate().filter(of -> late(settled(), of.reportBy(), now)).isPresent();
    }

    private static boolean late(Optional<Instant> done, Instant dueBy, Instant now) {
        return done.map(dueBy::isBefore).orElse(!now.isBefore(dueBy));
    }

    /** Grants or refuses a request. */
    public static Decision<IncidentEvent, IncidentRefusal> decide(Incident incident, IncidentCommand command) {
        return switch (command) {
            case ReportIncident c -> incident.report(c);
            case ReviewIncident c ->
                incident.reported.map(of -> incident.review(of, c)).orElseGet(() -> unknown(c));
            case FileExternalReport c ->
                incident.reported.map(of -> incident.file(of, c)).orElseGet(() -> unknown(c));
            case MarkIncidentEnteredInError c ->
                incident.reported.map(of -> incident.mark(of, c)).orElseGet(() -> unknown(c));
        };
    }

    private static Decision<IncidentEvent, IncidentRefusal> unknown(IncidentCommand command) {
        return refuse(new IncidentUnknown(command.incidentId()));
    }

    /** Applies one fact. */
    public static Incident evolve(Incident i, IncidentEvent event) {
        return switch (event) {
            case ParticipantAdmitted e -> new Incident(Optional.of(e), i.reported, i.reviewed, i.filed, i.error);
            case IncidentReported e -> new Incident(i.admission, Optional.of(e), i.reviewed, i.filed, i.error);
            case IncidentReviewed e -> new Incident(i.admission, i.reported, Optional.of(e), i.filed, i.error);
            case ExternalReportFiled e ->
                new Incident(
                        i.admission,
                        i.reported,
                        i.reviewed,
                        Stream.concat(i.filed.stream(), Stream.of(e)).toList(),
                        i.error);
            case ExternalReportDisclosed _ -> i; // the report beside it counts
            case IncidentMarkedEnteredInError e ->
                new Incident(i.admission, i.reported, i.reviewed, i.filed, Optional.of(e));
            case IncidentOverdue _ -> i; // reckoned when it is read
        };
    }

    private Decision<IncidentEvent, IncidentRefusal> report(ReportIncident c) {
        if (reported.isPresent()) {
            return nothingNew();
        }
        if (admission.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        if (c.happenedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.incidentId(), c.happenedAt()));
        }
        UUID participantId = admission.get().participantId();
        return accept(new IncidentReported(
                participantId,
                c.episodeId(),
                c.incidentId(),
                c.kind(),
                c.severity(),
                c.description(),
                c.happenedAt(),
                c.reportedBy(),
                c.role(),
                c.requestedAt().plus(c.policy().reviewWithin()),
                c.kind().mandated(),
                c.requestedAt().plus(c.policy().mandatedReportWithin()),
                c.policy().version()));
    }

    private Decision<IncidentEvent, IncidentRefusal> review(IncidentReported of, ReviewIncident c) {
        if (error.isPresent()) {
            return refuse(new IncidentIsInError(c.incidentId()));
        }
        if (reviewed.isPresent()) {
            return repeats(reviewed.get(), c) ? nothingNew() : refuse(new AlreadyReviewed(c.incidentId()));
        }
        return of.reportedBy().equals(c.reviewer())
                ? refuse(new ReviewerIsReporter(c.incidentId()))
                : accept(new IncidentReviewed(
                        of.participantId(),
                        c.incidentId(),
                        c.findings(),
                        c.actions(),
                        c.reviewer(),
                        c.role(),
                        c.requestedAt()));
    }

    private static boolean repeats(IncidentReviewed before, ReviewIncident c) {
        return before.findings().equals(c.findings())
                && before.actions().equals(c.actions())
                && before.reviewer().equals(c.reviewer());
    }

    /** Of a mistake somebody may have been told all the same. */
    private Decision<IncidentEvent, IncidentRefusal> file(IncidentReported of, FileExternalReport c) {
        boolean partTwo = c.evidence().partTwo(of.episodeId(), c.policy(), c.filedAt());
        ExternalReportFiled fact = new ExternalReportFiled(
                of.participantId(),
                c.incidentId(),
                c.basis(),
                c.authority(),
                c.said(),
                c.filedBy(),
                c.role(),
                c.filedAt(),
                of.mandated() && c.basis().covers(of.kind()),
                objections(c.basis(), of.kind(), partTwo));
        if (filed.stream().anyMatch(fact::repeats)) {
            return nothingNew();
        }
        if (c.filedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.incidentId(), c.filedAt()));
        }
        var known = new ReportEntry(
                c.disclosureId(),
                c.client(),
                c.recipientId(),
                c.kind(),
                partTwo,
                c.policy().version());
        return accept(fact, new ExternalReportDisclosed(c.incidentId(), known.of(of.episodeId(), fact)));
    }

    /** It happened, so it is kept; by what right it should have, is kept with it. */
    private static List<Objection> objections(ReportBasis basis, IncidentKind kind, boolean partTwo) {
        if (partTwo && !basis.inTheLedger().holdsForPartTwo()) {
            return List.of(Objection.NO_LAWFUL_BASIS);
        }
        return basis.covers(kind) ? List.of() : List.of(Objection.BASIS_DOES_NOT_COVER);
    }

    /**
     * By whoever reported it, or by a medical director, who answers for the record; by the latter alone while it would end the
     * clock of a report the law asks for.
     */
    private Decision<IncidentEvent, IncidentRefusal> mark(IncidentReported of, MarkIncidentEnteredInError c) {
        if (!of.reportedBy().equals(c.markedBy()) && c.role() != Role.MEDICAL_DIRECTOR) {
            return refuse(new NotWhoReported(c.incidentId()));
        }
        if (reportOutstanding().isPresent() && c.role() != Role.MEDICAL_DIRECTOR) {
            return refuse(new ReportIsOutstanding(c.incidentId()));
        }
        return error.isPresent()
                ? nothingNew()
                : accept(new IncidentMarkedEnteredInError(
                        of.participantId(), c.incidentId(), c.reason(), c.markedBy(), c.role(), c.requestedAt()));
    }
}
