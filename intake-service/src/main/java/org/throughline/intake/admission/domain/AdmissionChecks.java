package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionEvent.PlacesFound;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.Check.Result;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.domain.PartialDate;

/** What is found about the rules that somebody may set aside. What nobody told anything about is never taken as met. */
final class AdmissionChecks {
    private AdmissionChecks() {}

    static List<Check> of(Admission admission, AdmitParticipant c) {
        Known known = admission.known();
        Instant at = c.occurrence().admittedAt();
        List<Check> checks = new ArrayList<>();
        checks.add(authorisation(known.payer(), c.placement().level(), today(c)));
        checks.add(capacity(admission, c.participantId(), c.requestedAt()));
        checks.addAll(known.programme().warrants(c.placement().level(), at));
        checks.add(age(known, c));
        return checks;
    }

    /** What may have gone while an episode was closed. */
    static List<Check> again(Admission admission, ParticipantAdmitted admitted, ReopenEpisode c) {
        Known known = admission.known();
        LocalDate today = LocalDate.ofInstant(c.requestedAt(), admitted.zone());
        List<Check> checks = new ArrayList<>();
        checks.add(authorisation(known.payer(), admitted.level(), today));
        checks.add(capacity(admission, c.participantId(), c.requestedAt()));
        checks.addAll(known.programme().warrants(admitted.level(), c.requestedAt()));
        return checks;
    }

    /** Places are counted when somebody asks, since a place taken meanwhile cannot be taken again for earlier. */
    static Check capacity(Admission admission, UUID participantId, Instant at) {
        return admission
                .known()
                .programme()
                .track()
                .filter(track -> track.places() > 0)
                .map(track -> {
                    int taken = admission.books().current(at).takenByOthers(participantId, at);
                    Result result = taken < track.places() ? Result.HOLDS : Result.BROKEN;
                    return new Check(OverridableRule.CAPACITY, result, List.of(evidence(track)));
                })
                .orElseGet(() -> new Check(OverridableRule.CAPACITY, Result.NOT_TOLD, List.of()));
    }

    static List<PlacesFound> places(Admission admission, UUID participantId, Instant at) {
        return admission.known().programme().track().stream()
                .map(track -> new PlacesFound(
                        track.places(), admission.books().current(at).takenByOthers(participantId, at)))
                .toList();
    }

    private static Evidence evidence(TrackSeen track) {
        return new Evidence(track.trackId().toString(), "DEFINED", List.of(), track.definedAt());
    }

    private static Check authorisation(PayerFile payer, String level, LocalDate day) {
        return payer.pays(level, day)
                .map(evidence -> new Check(OverridableRule.AUTHORISATION, Result.HOLDS, List.of(evidence)))
                .orElseGet(() -> new Check(OverridableRule.AUTHORISATION, Result.BROKEN, List.of()));
    }

    /** Whether somebody is of age must be sure, and so must be whom the track is for. */
    private static Check age(Known known, AdmitParticipant c) {
        if (known.programme().track().isEmpty()) {
            return new Check(OverridableRule.AGE, Result.NOT_TOLD, List.of());
        }
        int adultAge = c.conditions().policy().adultAge();
        boolean sure = known.participant()
                .birthDate()
                .filter(born -> sure(born, adultAge, today(c)))
                .isPresent();
        return new Check(OverridableRule.AGE, sure ? Result.HOLDS : Result.BROKEN, List.of());
    }

    private static boolean sure(PartialDate born, int adultAge, LocalDate today) {
        return born.surelyAged(adultAge, today) || born.surelyYounger(adultAge, today);
    }

    static LocalDate today(AdmitParticipant c) {
        return LocalDate.ofInstant(c.occurrence().admittedAt(), c.placement().zone());
    }
}
