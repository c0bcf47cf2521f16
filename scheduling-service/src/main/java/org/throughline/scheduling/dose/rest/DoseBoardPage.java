package org.throughline.scheduling.dose.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.scheduling.dose.domain.Outlook;
import org.throughline.scheduling.dose.domain.Outlook.Amount;
import org.throughline.scheduling.dose.domain.RunningDose;
import org.throughline.scheduling.dose.domain.WeekStatus;
import org.throughline.scheduling.dose.view.PlannedWeek;

/**
 * A page of how the weeks of a programme's participants stand.
 *
 * @param people a line for each and each of their episodes in the programme
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoseBoardPage(List<Line> people, @Nullable String next, Map<String, SourceFreshness> freshness) {
    private static final Comparator<PlannedWeek> BY_LACKING = Comparator.comparing(
            week -> week.outlook().lacking(),
            Comparator.comparingInt(Amount::minutes).thenComparingInt(Amount::days));

    /**
     * One participant's week in one episode.
     *
     * @param deliveredMinutes credited
     * @param deliveredDays distinct days of the facility on which minutes were credited
     * @param bookedMinutes neither received nor missed yet
     * @param plannedMinutes of all places that were not given up, attended or not
     * @param plannedDays distinct days of those
     * @param lackingMinutes of what is required, even if all that is booked is attended; not received, once closed
     * @param lackingDays the same in days
     * @param inReach it will be met if all that is booked is attended
     * @param closed the week is judged; what changes it from now on restates it
     */
    public record Line(
            UUID participantId,
            UUID episodeId,
            WeekStatus status,
            int deliveredMinutes,
            int deliveredDays,
            int bookedMinutes,
            int plannedMinutes,
            int plannedDays,
            int requiredMinutes,
            int requiredDays,
            int lackingMinutes,
            int lackingDays,
            boolean inReach,
            boolean closed) {

        private static Line of(PlannedWeek week) {
            Outlook outlook = week.outlook();
            RunningDose dose = outlook.dose();
            return new Line(
                    week.week().participantId(),
                    week.week().episodeId(),
                    outlook.status(),
                    dose.deliveredMinutes(),
                    dose.deliveredDays(),
                    dose.bookedMinutes(),
                    outlook.planned().minutes(),
                    outlook.planned().days(),
                    dose.requiredMinutes(),
                    dose.requiredDays(),
                    outlook.lacking().minutes(),
                    outlook.lacking().days(),
                    dose.inReach(),
                    dose.closed());
        }
    }

    /** In which order people stand. */
    public enum Order {
        /** Who lacks most first, by minutes, then by days. */
        LACKING,
        /** By their id. */
        PARTICIPANT;

        private Comparator<PlannedWeek> comparator() {
            return switch (this) {
                case LACKING -> BY_LACKING.reversed().thenComparing(DoseBoardPage::id);
                case PARTICIPANT -> Comparator.comparing(DoseBoardPage::id);
            };
        }

        /** After whom the page begins, if a page before is named. */
        Optional<String> after(@Nullable String cursor) {
            return Optional.ofNullable(cursor).map(text -> {
                List<String> parts = Cursor.parts(text, 2);
                if (!parts.getFirst().equals(name())) {
                    throw Cursor.invalid();
                }
                return parts.getLast();
            });
        }
    }

    /** A page of the weeks that are asked for; it begins after where somebody stands by now. */
    static DoseBoardPage of(
            List<PlannedWeek> all,
            Predicate<PlannedWeek> asked,
            Order order,
            Optional<String> after,
            int limit,
            Map<String, SourceFreshness> freshness) {
        List<PlannedWeek> sorted = all.stream().sorted(order.comparator()).toList();
        int first = after.map(id -> place(sorted, id) + 1).orElse(0);
        PageCut<PlannedWeek> cut = PageCut.of(
                sorted.stream().skip(first).filter(asked).limit(limit + 1L).toList(), limit);
        String next = cut.next(last -> Cursor.of(order.name(), id(last)));
        return new DoseBoardPage(cut.shown().stream().map(Line::of).toList(), next, freshness);
    }

    private static int place(List<PlannedWeek> sorted, String id) {
        return IntStream.range(0, sorted.size())
                .filter(i -> id(sorted.get(i)).equals(id))
                .findFirst()
                .orElseThrow(Cursor::invalid);
    }

    private static String id(PlannedWeek week) {
        return week.week().participantId() + "/" + week.week().episodeId();
    }
}
