package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.Check.Result;
import org.throughline.intake.admission.domain.ProgrammeSeen.AccreditationSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.CredentialSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.FacilitySeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.LicenceSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;

/**
 * What is known of the programme's side.
 *
 * @param track once it was told
 * @param state whose law holds at the facility, once it was told
 * @param licences of the facility
 * @param accreditations of the facility
 * @param credentials of the primary clinician
 */
record ProgrammeFile(
        Optional<TrackSeen> track,
        Optional<String> state,
        Warrants licences,
        Warrants accreditations,
        Warrants credentials) {
    static final ProgrammeFile NONE =
            new ProgrammeFile(Optional.empty(), Optional.empty(), Warrants.NONE, Warrants.NONE, Warrants.NONE);

    private static final String LICENCE = "LICENCE";

    ProgrammeFile with(ProgrammeSeen seen) {
        return switch (seen) {
            case TrackSeen e -> new ProgrammeFile(Optional.of(e), state, licences, accreditations, credentials);
            case FacilitySeen e ->
                new ProgrammeFile(track, Optional.of(e.state()), licences, accreditations, credentials);
            case LicenceSeen e ->
                new ProgrammeFile(
                        track,
                        state,
                        licences.with(e.licence(), e.zone(), e.recordedAt()),
                        accreditations,
                        credentials);
            case AccreditationSeen e ->
                new ProgrammeFile(
                        track,
                        state,
                        licences,
                        accreditations.with(e.accreditation(), e.zone(), e.recordedAt()),
                        credentials);
            case CredentialSeen e ->
                new ProgrammeFile(
                        track,
                        state,
                        licences,
                        accreditations,
                        credentials.with(e.credential(), e.zone(), e.recordedAt()));
        };
    }

    /** Whether the track is the one a placement means. */
    boolean fits(Placement placement) {
        return track.map(told -> told.facilityId().toString().equals(placement.facility())
                        && told.level().equals(placement.level())
                        && (told.programme().isEmpty() || told.programme().equals(placement.programme())))
                .orElse(true);
    }

    /** What licences, accreditations and credentials say of a level of care at a moment. */
    List<Check> warrants(String level, Instant at) {
        return List.of(
                check(OverridableRule.FACILITY_LICENCE, licences, at, licence -> licence.covers(level)),
                check(OverridableRule.ACCREDITATION, accreditations, at, one -> one.covers(level)),
                check(OverridableRule.LICENCE, credentials, at, this::licenceThere));
    }

    /** A licence to practise counts where the state granted it; which state that is, is known once the facility is. */
    private boolean licenceThere(Warrant credential) {
        return credential.kind().equals(LICENCE)
                && state.map(credential.authority()::equals).orElse(true);
    }

    private static Check check(OverridableRule rule, Warrants warrants, Instant at, Predicate<Warrant> fitting) {
        return warrants.at(at, fitting)
                .map(standing ->
                        new Check(rule, standing.valid(at) ? Result.HOLDS : Result.BROKEN, List.of(evidence(standing))))
                .orElseGet(() -> new Check(rule, Result.NOT_TOLD, List.of()));
    }

    private static Evidence evidence(Warrants.Standing standing) {
        Warrant warrant = standing.warrant();
        return new Evidence(
                warrant.warrantId().toString(), warrant.standing(), List.of(warrant.until()), standing.recordedAt());
    }
}
