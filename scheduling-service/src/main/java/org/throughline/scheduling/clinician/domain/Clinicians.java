package org.throughline.scheduling.clinician.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.warrant.domain.Notice;
import org.throughline.scheduling.warrant.domain.Warrants;

/**
 * The clinicians a request rests on.
 *
 * @param known by id: whom it is about, and who is to supervise
 */
public record Clinicians(Map<UUID, Clinician> known) {
    public static final Clinicians NONE = new Clinicians(Map.of());

    public Clinicians {
        known = Map.copyOf(known);
    }

    /** As facts say, in order. */
    public static Clinicians of(List<ClinicianEvent> facts) {
        Clinicians clinicians = NONE;
        for (ClinicianEvent fact : facts) {
            clinicians = clinicians.with(fact);
        }
        return clinicians;
    }

    /**
     * One of them.
     *
     * @param supervision who answered for them from when on, in the order it was assigned
     */
    public record Clinician(
            ClinicianRegistered registered, Warrants credentials, List<SupervisionAssigned> supervision) {
        public Clinician {
            supervision = List.copyOf(supervision);
        }

        private Clinician with(Warrants next) {
            return new Clinician(registered, next, supervision);
        }

        private Clinician under(SupervisionAssigned assigned) {
            return new Clinician(
                    registered,
                    credentials,
                    Stream.concat(supervision.stream(), Stream.of(assigned)).toList());
        }
    }

    /** Applies one fact. */
    public Clinicians with(ClinicianEvent event) {
        return switch (event) {
            case ClinicianRegistered e -> put(e.clinicianId(), new Clinician(e, Warrants.NONE, List.of()));
            case CredentialRecorded e ->
                put(e.clinicianId(), of(e).with(of(e).credentials.with(e.credential())));
            case CredentialNumberNoted e -> put(e.clinicianId(), of(e));
            case SupervisionAssigned e -> put(e.clinicianId(), of(e).under(e));
            case CredentialEnding e -> put(e.clinicianId(), noticed(of(e), e.credentialId(), e.until(), Notice.ENDING));
            case CredentialLapsed e -> put(e.clinicianId(), noticed(of(e), e.credentialId(), e.until(), Notice.ENDED));
        };
    }

    private static Clinician noticed(Clinician clinician, UUID credentialId, LocalDate until, Notice notice) {
        return clinician.with(clinician.credentials.with(credentialId, until, notice));
    }

    private Clinician of(ClinicianEvent event) {
        Clinician clinician = known.get(event.clinicianId());
        if (clinician == null) {
            throw new IllegalStateException("a fact about a clinician who is not registered: " + event.clinicianId());
        }
        return clinician;
    }

    private Clinicians put(UUID clinicianId, Clinician clinician) {
        Map<UUID, Clinician> more = new HashMap<>(known);
        more.put(clinicianId, clinician);
        return new Clinicians(more);
    }
}
