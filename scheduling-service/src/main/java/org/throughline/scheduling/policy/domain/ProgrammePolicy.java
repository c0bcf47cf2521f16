package org.throughline.scheduling.policy.domain;

import java.util.Map;
import org.throughline.scheduling.policy.domain.TrackPolicy.Bounds;

/**
 * One version of the numbers a programme works by. A command carries the part it is judged by, so what was decided stays
 * what it was when the numbers change.
 */
public record ProgrammePolicy(
        TrackPolicy track,
        AttendancePolicy attendance,
        DosePolicy dose,
        AbsencePolicy absence,
        MessagePolicy message,
        FamilyPolicy family) {
    private static final int HOUR = 60;
    private static final String VERSION = "iop-2026-1";

    /**
     * Where a site has set nothing else, for level 2.1, intensive outpatient.
     *
     * <p>9 to 19 hours a week for adults and 6 to 19 for adolescents are the ASAM Criteria, 3rd edition (2013), which the
     * rules of Virginia (12VAC30-130-5090) and Kansas repeat, as does the 4th edition (2023) for adults. 3 to 5 days a week
     * and 2 to 4 hours a day are common practice, not a rule. Whether one documents within 24 or 72 hours and makes up
     * within one week or two differs between programmes; 72 hours and 14 days are defaults to be looked at by each site, as
     * are 10 minutes of grace and 12 hours to settle a week. How many absences call for a review differs as much; 3 in 4 weeks
     * and 2 in a row are defaults as well. So are 24 hours from a reminder to its session; from 9 p.m. to 8 a.m. is when the
     * law lets nobody be called who is sold something (47 CFR 64.1200(c)(1)).
     */
    public static final ProgrammePolicy INTENSIVE_OUTPATIENT = new ProgrammePolicy(
            new TrackPolicy(
                    VERSION,
                    "2.1",
                    new Bounds(3, 5),
                    new Bounds(2 * HOUR, 4 * HOUR),
                    new Bounds(9 * HOUR, 19 * HOUR),
                    new Bounds(6 * HOUR, 19 * HOUR)),
            new AttendancePolicy(VERSION, 72, 10, 14),
            new DosePolicy(VERSION, 9 * HOUR, 6 * HOUR, 3, 12),
            new AbsencePolicy(VERSION, 3, 4, 2),
            new MessagePolicy(VERSION, 24, 21, 8),
            new FamilyPolicy(VERSION, false));

    /**
     * The numbers of a version; each that it does not name is as where nothing is set, and so is how many absences call for
     * a review, which no programme sets.
     *
     * @param numbers by name, as a programme sets them
     */
    public static ProgrammePolicy of(String version, Map<String, Long> numbers) {
        Numbers of = new Numbers(numbers);
        ProgrammePolicy standard = INTENSIVE_OUTPATIENT;
        TrackPolicy track = standard.track();
        return new ProgrammePolicy(
                new TrackPolicy(
                        version,
                        track.level(),
                        of.bounds("days-a-week", track.days()),
                        of.bounds("minutes-a-day", track.dayMinutes()),
                        of.bounds("adult-minutes-a-week", track.adultWeekMinutes()),
                        of.bounds("adolescent-minutes-a-week", track.adolescentWeekMinutes())),
                new AttendancePolicy(
                        version,
                        of.number(
                                "attendance-late-after-hours",
                                standard.attendance().lateAfterHours()),
                        of.number("grace-minutes", standard.attendance().graceMinutes()),
                        of.number("make-up-window-days", standard.attendance().makeUpWindowDays())),
                new DosePolicy(
                        version,
                        of.number("adult-minutes-a-week-least", standard.dose().adultMinutes()),
                        of.number(
                                "adolescent-minutes-a-week-least",
                                standard.dose().adolescentMinutes()),
                        of.number("days-a-week-least", standard.dose().days()),
                        of.number("week-settles-hours", standard.dose().settleHours())),
                standard.absence(),
                of.message(version, standard.message()),
                new FamilyPolicy(version, of.number("family-without-participant", 0) > 0));
    }

    /** Looks numbers up. */
    private record Numbers(Map<String, Long> numbers) {
        int number(String name, int otherwise) {
            return Math.toIntExact(numbers.getOrDefault("scheduling." + name, (long) otherwise));
        }

        /** Quiet hours that were set before it was looked at whether they end may not; then none of the two holds. */
        MessagePolicy message(String version, MessagePolicy otherwise) {
            int reminder = number("reminder-hours", otherwise.reminderHours());
            int from = number("quiet-from-hour", otherwise.quietFromHour());
            int until = number("quiet-until-hour", otherwise.quietUntilHour());
            return from == until
                    ? new MessagePolicy(version, reminder, otherwise.quietFromHour(), otherwise.quietUntilHour())
                    : new MessagePolicy(version, reminder, from, until);
        }

        /** Numbers that were set before it was looked at whether they fit together may not; then none of the two holds. */
        Bounds bounds(String name, Bounds otherwise) {
            int least = number(name + "-least", otherwise.least());
            int most = number(name + "-most", otherwise.most());
            return least > most ? otherwise : new Bounds(least, most);
        }
    }
}
