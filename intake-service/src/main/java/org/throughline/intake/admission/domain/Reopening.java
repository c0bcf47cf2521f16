package org.throughline.intake.admission.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.admission.domain.Admission.Episode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionWasCancelled;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReopeningTooLate;
import org.throughline.platform.decider.Decision;

/**
 * The rules of going on with an episode that was closed: soon enough, for somebody who still consents, with no other one
 * open; and with a place, somebody who pays and those who may treat, unless a person sets that aside.
 */
final class Reopening {
    private Reopening() {}

    static Decision<AdmissionEvent, AdmissionRefusal> decide(
            Admission admission, Episode.Closed ended, ReopenEpisode c) {
        List<Check> checks = AdmissionChecks.again(admission, ended.admitted(), c);
        Optional<AdmissionRefusal> refusal =
                against(admission, ended, c).or(() -> AdmissionRules.overrides(checks, c.overrides()));
        return refusal.isPresent() ? refuse(refusal.get()) : accept(reopened(admission, ended, c, checks));
    }

    private static Optional<AdmissionRefusal> against(Admission admission, Episode.Closed ended, ReopenEpisode c) {
        if (ended.closed().type().equals(EpisodeClosed.CANCELLED)) {
            return Optional.of(new AdmissionWasCancelled(c.episodeId()));
        }
        int days = c.ask().policy().reopenWithinDays();
        if (c.requestedAt().isAfter(ended.closed().closedAt().plus(Duration.ofDays(days)))) {
            return Optional.of(new ReopeningTooLate(c.episodeId(), days));
        }
        if (!admission.known().participant().consentsToTreatment(c.requestedAt())) {
            return Optional.of(new NoTreatmentConsent(c.participantId()));
        }
        return AdmissionRules.place(
                admission, c.participantId(), c.linked(), ended.admitted().programme());
    }

    private static List<AdmissionEvent> reopened(
            Admission admission, Episode.Closed ended, ReopenEpisode c, List<Check> checks) {
        List<AdmissionEvent> events = new ArrayList<>();
        events.add(new EpisodeReopened(
                c.participantId(),
                c.episodeId(),
                c.requestedAt(),
                c.ask().policy().version()));
        events.add(new EpisodeReopeningExplained(
                c.participantId(),
                c.episodeId(),
                c.ask().reason(),
                AdmissionRules.used(checks, c.overrides()),
                c.ask().by(),
                checks,
                AdmissionChecks.places(admission, c.participantId(), c.requestedAt())));
        events.add(new EpisodeOpened(c.participantId(), ended.admitted().programme(), c.episodeId(), c.requestedAt()));
        events.addAll(admission.books().taken(c.stay().track(), c.episodeId(), c.participantId(), c.requestedAt()));
        return events;
    }
}
