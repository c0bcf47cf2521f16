package org.throughline.scheduling.clinician.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.AssignSupervision;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RecordCredential;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RegisterClinician;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.ReviewCredential;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.AgainstCredential;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianExists;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorIsSupervised;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.VerifiedInFuture;
import org.throughline.scheduling.clinician.domain.Clinicians.Clinician;
import org.throughline.scheduling.warrant.domain.Notice;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;
import org.throughline.scheduling.warrant.domain.Warrants;

/** What is recorded about clinicians: who they are, what they may do, and who answers for them. */
public final class Credentialing {
    private Credentialing() {}

    /** Grants or refuses a request. */
    public static Decision<ClinicianEvent, ClinicianRefusal> decide(Clinicians clinicians, ClinicianCommand command) {
        Clinician clinician = clinicians.known().get(command.clinicianId());
        if (command instanceof RegisterClinician c) {
            return register(clinician, c);
        }
        if (clinician == null) {
            return refuse(new ClinicianUnknown(command.clinicianId()));
        }
        return switch (command) {
            case RegisterClinician c -> register(clinician, c);
            case RecordCredential c -> record(clinician, c);
            case AssignSupervision c -> supervise(clinicians, clinician, c);
            case ReviewCredential c -> review(clinician, c);
        };
    }

    private static Decision<ClinicianEvent, ClinicianRefusal> register(
            @Nullable Clinician clinician, RegisterClinician c) {
        if (clinician == null) {
            return accept(new ClinicianRegistered(
                    c.clinicianId(),
                    c.staff(),
                    c.name(),
                    c.zone(),
                    c.requestedAt(),
                    c.policy().version()));
        }
        ClinicianRegistered before = clinician.registered();
        return before.name().equals(c.name()) && before.zone().equals(c.zone())
                ? nothingNew()
                : refuse(new ClinicianExists(c.clinicianId()));
    }

    private static Decision<ClinicianEvent, ClinicianRefusal> record(Clinician clinician, RecordCredential c) {
        LocalDate today =
                LocalDate.ofInstant(c.requestedAt(), clinician.registered().zone());
        if (c.verification().verifiedAt().isAfter(today)) {
            return refuse(new VerifiedInFuture(c.change().warrantId()));
        }
        return switch (clinician.credentials().decide(c.change())) {
            case Decision.Accepted<Warrant, WarrantRefusal>(List<Warrant> credentials) ->
                accept(credentials.stream()
                        .flatMap(credential -> recorded(clinician, c, credential))
                        .toList());
            case Decision.Refused<Warrant, WarrantRefusal>(WarrantRefusal reason) ->
                refuse(new AgainstCredential(reason));
        };
    }

    private static Stream<ClinicianEvent> recorded(Clinician clinician, RecordCredential c, Warrant credential) {
        ClinicianEvent recorded = new CredentialRecorded(
                c.clinicianId(),
                credential,
                c.verification().verifiedAt(),
                clinician.registered().zone(),
                c.requestedAt(),
                c.policy().version());
        return Stream.concat(
                Stream.of(recorded),
                c.verification().numberReference().stream()
                        .map(number -> new CredentialNumberNoted(c.clinicianId(), credential.warrantId(), number)));
    }

    private static Decision<ClinicianEvent, ClinicianRefusal> supervise(
            Clinicians clinicians, Clinician clinician, AssignSupervision c) {
        if (c.supervisorId().equals(c.clinicianId())) {
            return refuse(new SupervisorIsSupervised(c.clinicianId()));
        }
        if (!clinicians.known().containsKey(c.supervisorId())) {
            return refuse(new SupervisorUnknown(c.supervisorId()));
        }
        boolean known = !clinician.supervision().isEmpty()
                && clinician.supervision().getLast().supervisorId().equals(c.supervisorId())
                && clinician.supervision().getLast().since().equals(c.since());
        return known
                ? nothingNew()
                : accept(new SupervisionAssigned(
                        c.clinicianId(),
                        c.supervisorId(),
                        c.since(),
                        c.requestedAt(),
                        c.policy().version()));
    }

    private static Decision<ClinicianEvent, ClinicianRefusal> review(Clinician clinician, ReviewCredential c) {
        LocalDate today =
                LocalDate.ofInstant(c.requestedAt(), clinician.registered().zone());
        Warrants credentials = clinician.credentials();
        return accept(credentials.due(c.credentialId(), today, c.policy()).stream()
                .map(notice -> said(notice, c, credentials.until(c.credentialId())))
                .toList());
    }

    private static ClinicianEvent said(Notice notice, ReviewCredential c, LocalDate until) {
        return switch (notice) {
            case ENDING ->
                new CredentialEnding(
                        c.clinicianId(), c.credentialId(), until, c.policy().version());
            case ENDED ->
                new CredentialLapsed(
                        c.clinicianId(), c.credentialId(), until, c.policy().version());
        };
    }
}
