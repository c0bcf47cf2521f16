package org.throughline.intake.admission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReviewHold;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.Admissions;
import org.throughline.intake.admission.domain.BookEvent;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.ProgrammeSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.AccreditationSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.CredentialSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.FacilitySeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.LicenceSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.intake.admission.domain.TrackBooks;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * Admission and closure as the platform runs them. An admission rests on every stream that could speak against it, so none
 * of them can change unseen between the look and the deed.
 */
public final class AdmissionDeciding
        implements Deciding<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> {
    @Override
    public Class<AdmissionCommand> commands() {
        return AdmissionCommand.class;
    }

    @Override
    public Catalogue<AdmissionEvent> catalogue() {
        return AdmissionCatalogue.EVENTS;
    }

    @Override
    public Streams streams(AdmissionCommand command) {
        Streams episode = Streams.of(StreamNames.episode(command.episodeId()));
        return switch (command) {
            case AdmitParticipant c ->
                admission(placed(episode, c, c.placement().track()), c);
            case CloseEpisode c -> placed(episode, c, c.stay().track());
            case CancelAdmission c -> placed(episode, c, c.stay().track()).reading(sessions(c));
            case ReopenEpisode c ->
                granted(placed(episode, c, c.stay().track()), c.participantId(), c.placement(), c.linked());
            case HoldEpisode _, ResumeEpisode _, ReviewHold _ -> episode;
        };
    }

    private static Streams placed(Streams episode, AdmissionCommand command, String track) {
        List<String> books = TrackBooks.years(command.requestedAt()).stream()
                .map(year -> StreamNames.trackBook(track, year))
                .toList();
        return episode.writing(StreamNames.openEpisodes(command.participantId()), books.getFirst(), books.get(1))
                .reading(books.getLast());
    }

    private static Streams admission(Streams placed, AdmitParticipant c) {
        Streams referred = placed.reading(
                StreamNames.referral(c.referralId()),
                StreamNames.screening(c.referralId()),
                StreamNames.eligibility(c.referralId()),
                StreamNames.participant(c.participantId()));
        return granted(
                referred, c.participantId(), c.placement(), c.conditions().linked());
    }

    /** What may be granted one day and be gone the next. */
    private static Streams granted(Streams placed, UUID participantId, Placement placement, Set<UUID> linked) {
        return samePerson(placed, participantId, linked)
                .reading(
                        StreamNames.consents(participantId),
                        StreamNames.coverage(participantId),
                        StreamNames.toldTrack(placement.track()),
                        StreamNames.toldFacility(placement.facility()),
                        StreamNames.toldClinician(StreamNames.clinician(placement.primaryClinician())));
    }

    /** Links and open episodes of the other records of a person, beside the links of their own. */
    static Streams samePerson(Streams own, UUID participantId, Set<UUID> linked) {
        Streams all = own.reading(StreamNames.links(participantId));
        for (UUID other : linked.stream().sorted().toList()) {
            all = all.reading(StreamNames.links(other), StreamNames.openEpisodes(other));
        }
        return all;
    }

    /** An admission is undone within days, so the years around it hold every session there can be. */
    private static String[] sessions(CancelAdmission c) {
        return TrackBooks.years(c.requestedAt()).stream()
                .map(year -> StreamNames.units(c.participantId(), year))
                .toArray(String[]::new);
    }

    @Override
    public Admission initial() {
        return Admission.NONE;
    }

    @Override
    public Decision<AdmissionEvent, AdmissionRefusal> decide(Admission state, AdmissionCommand command) {
        return Admissions.decide(state, command);
    }

    @Override
    public Admission evolve(Admission state, AdmissionEvent event) {
        return Admission.evolve(state, event);
    }

    @Override
    public String streamOf(AdmissionEvent event) {
        return switch (event) {
            case OfEpisode e -> StreamNames.episode(e.episodeId());
            case OfPlace e -> StreamNames.openEpisodes(e.participantId());
            case BookEvent e -> StreamNames.trackBook(e.track(), e.year());
            case ProgrammeSeen e -> told(e);
            case Seen _ -> throw new IllegalArgumentException("an admission adds no fact of another feature");
        };
    }

    private static String told(ProgrammeSeen event) {
        return switch (event) {
            case TrackSeen e -> StreamNames.toldTrack(e.trackId().toString());
            case FacilitySeen e -> StreamNames.toldFacility(e.facilityId().toString());
            case LicenceSeen e -> StreamNames.toldFacility(e.facilityId().toString());
            case AccreditationSeen e -> StreamNames.toldFacility(e.facilityId().toString());
            case CredentialSeen e -> StreamNames.toldClinician(e.clinicianId());
        };
    }
}
