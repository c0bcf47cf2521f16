package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.CHECKS;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE_POLICY;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.STAY;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.ZONE;
import static org.throughline.intake.admission.AdmissionFixture.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.Ask;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReviewHold;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldOver;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.PlacesFound;
import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.Holder;
import org.throughline.intake.admission.domain.BookEvent.Waiting;
import org.throughline.intake.admission.domain.Check;
import org.throughline.intake.admission.domain.RuleOverride;

/** One hold and one reopening, as facts and as the requests that led to them. */
final class HeldFixture {
    static final LocalDate FIRST = day(NOON).plusDays(1);
    static final LocalDate LAST = FIRST.plusDays(9);
    static final Ask ASK = new Ask(REASON, CLERK, EPISODE_POLICY);
    static final EpisodeHeld HELD = new EpisodeHeld(PERSON, EPISODE, FIRST, LAST, ZONE, NOON, EPISODE_POLICY.version());
    static final EpisodeHoldExplained EXPLAINED = new EpisodeHoldExplained(PERSON, EPISODE, REASON, CLERK);
    static final Instant DAY_AFTER = LAST.plusDays(1).atStartOfDay(ZONE).toInstant();
    static final EpisodeHoldOver OVER = new EpisodeHoldOver(PERSON, EPISODE, LAST, DAY_AFTER, EPISODE_POLICY.version());
    static final EpisodeResumed RESUMED =
            new EpisodeResumed(PERSON, EPISODE, FIRST, DAY_AFTER, EPISODE_POLICY.version());
    static final EpisodeReopened REOPENED = new EpisodeReopened(PERSON, EPISODE, NOON, EPISODE_POLICY.version());
    /** What is looked at again; nobody has another age for coming back. */
    static final List<Check> AGAIN = CHECKS.subList(0, CHECKS.size() - 1);

    static final EpisodeReopeningExplained LOOKED_AT_AGAIN = new EpisodeReopeningExplained(
            PERSON, EPISODE, REASON, List.of(), CLERK, AGAIN, List.of(new PlacesFound(PLACES, 0)));

    /** As stored when only the place was looked at. */
    static final EpisodeReopeningExplained REOPENING_EXPLAINED = new EpisodeReopeningExplained(
            PERSON, EPISODE, REASON, List.of(), CLERK, List.of(CHECKS.get(1)), List.of(new PlacesFound(PLACES, 0)));

    static final BookOpened NEXT_BOOK = new BookOpened(
            TRACK,
            2027,
            List.of(
                    new Holder(EPISODE, PERSON, true, List.of()),
                    new Holder(new UUID(7, 1), new UUID(8, 1), false, List.of(NOON))),
            List.of(new Waiting(new UUID(7, 2), new UUID(8, 2), 1, NOON)),
            NOON);

    private HeldFixture() {}

    static HoldEpisode hold(LocalDate from, LocalDate until) {
        return new HoldEpisode(STAY, from, until, ASK, NOON);
    }

    static ResumeEpisode resume(LocalDate on, Instant at) {
        return new ResumeEpisode(STAY, on, EPISODE_POLICY, at);
    }

    static ReviewHold review(Instant at) {
        return new ReviewHold(STAY, at);
    }

    static ReopenEpisode reopen(Instant at, RuleOverride... overrides) {
        return reopen(at, Set.of(), overrides);
    }

    static ReopenEpisode reopen(Instant at, Set<UUID> linked, RuleOverride... overrides) {
        return new ReopenEpisode(STAY, PLACEMENT, ASK, List.of(overrides), linked, at);
    }
}
