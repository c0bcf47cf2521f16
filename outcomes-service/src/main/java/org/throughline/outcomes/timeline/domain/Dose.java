package org.throughline.outcomes.timeline.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseAtRisk;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseRestated;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfWeek;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseMet;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseShort;

/**
 * How much care one week of an episode held.
 *
 * @param week its first day, a Monday at the facility
 * @param deliveredDays days on which minutes were delivered
 * @param requiredMinutes of a partial week only its share
 */
public record Dose(
        UUID episodeId,
        LocalDate week,
        int deliveredMinutes,
        int deliveredDays,
        int requiredMinutes,
        int requiredDays,
        Standing standing) {

    /** How what was delivered stands to what the week requires. */
    public enum Standing {
        /** The week runs, and what is delivered and booked does not reach it. */
        AT_RISK,
        MET,
        SHORT,
        /** A part of a week that did not reach its share; nobody holds it against anyone. */
        PARTIAL
    }

    /** What a fact says of a week, if it says something of one. */
    public static Optional<Dose> in(TimelineFact fact) {
        return switch (fact) {
            case DoseAtRisk e -> Optional.of(of(e, Standing.AT_RISK));
            case WeeklyDoseMet e -> Optional.of(of(e, Standing.MET));
            case WeeklyDoseShort e -> Optional.of(of(e, Standing.SHORT));
            case DoseRestated e when e.met() -> Optional.of(of(e, Standing.MET));
            case DoseRestated e -> Optional.of(of(e, e.partial() ? Standing.PARTIAL : Standing.SHORT));
            case TimelineFact _ -> Optional.empty();
        };
    }

    private static Dose of(OfWeek fact, Standing standing) {
        return new Dose(
                fact.episodeId(),
                fact.week(),
                fact.deliveredMinutes(),
                fact.deliveredDays(),
                fact.requiredMinutes(),
                fact.requiredDays(),
                standing);
    }
}
