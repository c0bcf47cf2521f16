package org.throughline.intake.screening.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.screening.domain.Screening.Outcome;
import org.throughline.intake.screening.domain.ScreeningCommand.RecordScreening;
import org.throughline.intake.screening.domain.ScreeningEvent.AcceptanceSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ReferralSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.intake.screening.domain.ScreeningRefusal.ReferralUnknown;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreenedInFuture;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreeningIdTaken;
import org.throughline.intake.screening.domain.ScreeningRefusal.SignOffMissing;
import org.throughline.platform.decider.Decision;

/**
 * The screenings for one referral. One that was done is recorded whatever became of the referral; the latest counts.
 *
 * @param participantId whom the referral is about, once it is known
 * @param byId all screenings
 */
public record Screenings(Optional<UUID> participantId, Map<UUID, Screening> byId) {
    public static final Screenings NONE = new Screenings(Optional.empty(), Map.of());

    public Screenings {
        byId = Map.copyOf(byId);
    }

    /** Grants or refuses a request. */
    public static Decision<ScreeningEvent, ScreeningRefusal> decide(Screenings screenings, ScreeningCommand command) {
        return switch (command) {
            case RecordScreening c -> record(screenings, c);
        };
    }

    private static Decision<ScreeningEvent, ScreeningRefusal> record(Screenings screenings, RecordScreening c) {
        Screening screening = c.screening();
        Screening known = screenings.byId.get(screening.screeningId());
        if (known != null) {
            return known.equals(screening) ? nothingNew() : refuse(new ScreeningIdTaken(screening.screeningId()));
        }
        if (screenings.participantId.isEmpty()) {
            return refuse(new ReferralUnknown(c.referralId()));
        }
        if (screening.screenedAt().isAfter(c.requestedAt())) {
            return refuse(new ScreenedInFuture(screening.screeningId()));
        }
        boolean proceeds = screening.outcome() == Outcome.PROCEED;
        if (proceeds && screening.risks().high() && screening.signOffs().isEmpty()) {
            return refuse(new SignOffMissing(c.referralId()));
        }
        return accept(new ScreeningCompleted(c.referralId(), screenings.participantId.get(), screening));
    }

    /** Applies one fact. */
    public static Screenings evolve(Screenings screenings, ScreeningEvent event) {
        return switch (event) {
            case ReferralSeen e -> new Screenings(Optional.of(e.participantId()), screenings.byId);
            case AcceptanceSeen e -> new Screenings(Optional.of(e.participantId()), screenings.byId);
            case ScreeningCompleted e -> {
                Map<UUID, Screening> more = new HashMap<>(screenings.byId);
                more.put(e.screening().screeningId(), e.screening());
                yield new Screenings(screenings.participantId, more);
            }
        };
    }
}
