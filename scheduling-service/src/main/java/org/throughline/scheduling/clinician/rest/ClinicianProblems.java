package org.throughline.scheduling.clinician.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.AgainstCredential;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianExists;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.ClinicianUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorIsSupervised;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.SupervisorUnknown;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal.VerifiedInFuture;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;
import org.throughline.scheduling.warrant.rest.WarrantProblems;

/** What a refused fact about a clinician is answered with. */
final class ClinicianProblems {
    private ClinicianProblems() {}

    static Problem of(ClinicianRefusal refusal) {
        return switch (refusal) {
            case ClinicianUnknown _ -> Problems.unknown();
            case ClinicianExists _ ->
                Problems.problem(409, "clinician-exists", "The clinician is registered, otherwise than you ask");
            case VerifiedInFuture _ ->
                Problems.problem(422, "verified-in-future", "Record a verification after it was made");
            case SupervisorIsSupervised _ ->
                Problems.problem(422, "supervisor-is-supervised", "Somebody else has to supervise");
            case SupervisorUnknown _ ->
                Problems.problem(422, "supervisor-unknown", "Register the supervisor as a clinician first");
            case AgainstCredential(WarrantRefusal reason) -> WarrantProblems.of(reason);
        };
    }
}
