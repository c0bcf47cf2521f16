package org.throughline.scheduling.clinician;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.clinician.domain.ClinicianCommand;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.AssignSupervision;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RecordCredential;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RegisterClinician;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.ReviewCredential;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.clinician.domain.Clinicians;
import org.throughline.scheduling.clinician.domain.Credentialing;

/** Clinicians as the platform runs them: a stream each. Who is to supervise is looked up in their own. */
public final class ClinicianDeciding
        implements Deciding<ClinicianCommand, Clinicians, ClinicianEvent, ClinicianRefusal> {

    public static String stream(UUID clinicianId) {
        return "clinician/" + clinicianId;
    }

    @Override
    public Class<ClinicianCommand> commands() {
        return ClinicianCommand.class;
    }

    @Override
    public Catalogue<ClinicianEvent> catalogue() {
        return ClinicianCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ClinicianCommand command) {
        Streams clinician = Streams.of(stream(command.clinicianId()));
        return switch (command) {
            case AssignSupervision c
            when !c.supervisorId().equals(c.clinicianId()) -> clinician.reading(stream(c.supervisorId()));
            case RegisterClinician _, RecordCredential _, AssignSupervision _, ReviewCredential _ -> clinician;
        };
    }

    @Override
    public Clinicians initial() {
        return Clinicians.NONE;
    }

    @Override
    public Decision<ClinicianEvent, ClinicianRefusal> decide(Clinicians state, ClinicianCommand command) {
        return Credentialing.decide(state, command);
    }

    @Override
    public Clinicians evolve(Clinicians state, ClinicianEvent event) {
        return state.with(event);
    }

    @Override
    public String streamOf(ClinicianEvent event) {
        return stream(event.clinicianId());
    }
}
