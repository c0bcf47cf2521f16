package org.throughline.outcomes.timeline.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.linked.OtherRecords;
import org.throughline.outcomes.timeline.domain.Dose;
import org.throughline.outcomes.timeline.domain.EntryChange;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.domain.EntryStanding;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfBoth;
import org.throughline.outcomes.timeline.domain.Weeks;
import org.throughline.outcomes.timeline.view.TimelineEntry;
import org.throughline.outcomes.timeline.view.TimelineQuery;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;

/**
 * A page of a timeline.
 *
 * @param entries newest first; absent where they are asked for by week
 * @param weeks newest first, if they are asked for; one that goes on over the end of the page stands on the next one again
 * @param next cursor of the page that follows; absent on the last
 * @param otherRecords of the same person, with timelines of their own, as they are linked now; absent if the reader may read
 *     none
 * @param freshness how far this answer knows each service; the position of {@code outcomes} is what to ask for changes since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelinePage(
        UUID participantId,
        @Nullable List<Entry> entries,
        @Nullable List<Week> weeks,
        @Nullable String next,
        @Nullable OtherRecords otherRecords,
        Map<String, SourceFreshness> freshness) {

    /**
     * The entries of one week.
     *
     * @param firstDay a Monday at the facility
     * @param doses of this week as they are known last, one for each episode it touches
     * @param entries that happened in it, newest first
     */
    public record Week(LocalDate firstDay, List<Dose> doses, List<Entry> entries) {}

    /**
     * One entry.
     *
     * @param source where the fact stands in the record; cite it as evidence. Absent where it would name another record
     *     that the reader may not see, as is what the entry says
     * @param standing CORRECTED or IN_ERROR where what it shows no longer stands; the latter is not shown
     * @param change what is new about it; absent unless it was asked what changed
     * @param erased true if only that it happened may still be known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String eventId,
            EntryKind kind,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            TimelineFact.@Nullable Basis source,
            @Nullable EntryStanding standing,
            @Nullable EntryChange change,
            boolean erased,
            @Nullable TimelineFact fact) {

        static Entry of(TimelineEntry entry, Predicate<OfBoth> nameable) {
            boolean nameless = entry.content() instanceof TimelineEntry.Shown(OfBoth both) && !nameable.test(both);
            return new Entry(
                    entry.eventId(),
                    entry.kind(),
                    entry.type(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    nameless ? null : entry.source(),
                    entry.standing() == EntryStanding.STANDS ? null : entry.standing(),
                    entry.change().orElse(null),
                    entry.content() instanceof TimelineEntry.Erased,
                    entry.content() instanceof TimelineEntry.Shown(TimelineFact fact) && !nameless ? fact : null);
        }
    }

    /**
     * The page of a query that was given one entry more than it asked for, if there are more.
     *
     * @param nameable whether a record beside the one that was asked for may be named to the reader
     */
    static TimelinePage of(
            TimelineQuery query,
            List<TimelineEntry> found,
            Map<String, SourceFreshness> freshness,
            Predicate<UUID> nameable) {
        Predicate<OfBoth> both = fact ->
                nameable.test(fact.survivorId().equals(query.participantId()) ? fact.retiredId() : fact.survivorId());
        PageCut<TimelineEntry> cut = PageCut.of(found, query.entriesMax());
        String next = cut.next(TimelinePage::cursor);
        return new TimelinePage(
                query.participantId(),
                cut.shown().stream().map(entry -> Entry.of(entry, both)).toList(),
                null,
                next,
                null,
                freshness);
    }

    /** The same page, with the records that lie beside it. */
    TimelinePage beside(@Nullable OtherRecords others) {
        return new TimelinePage(participantId, entries, weeks, next, others, freshness);
    }

    /**
     * The same page, week by week.
     *
     * @param doses gives those of some weeks
     */
    TimelinePage byWeek(ZoneId facility, Function<Set<LocalDate>, List<Dose>> doses) {
        Map<LocalDate, List<Entry>> grouped = new LinkedHashMap<>();
        for (Entry entry : Objects.requireNonNull(entries)) {
            grouped.computeIfAbsent(Weeks.of(entry.occurredAt(), facility), _ -> new ArrayList<>())
                    .add(entry);
        }
        Map<LocalDate, List<Dose>> dosed =
                doses.apply(grouped.keySet()).stream().collect(Collectors.groupingBy(Dose::week));
        List<Week> byWeek = grouped.entrySet().stream()
                .map(week -> new Week(week.getKey(), dosed.getOrDefault(week.getKey(), List.of()), week.getValue()))
                .toList();
        return new TimelinePage(participantId, null, byWeek, next, otherRecords, freshness);
    }

    private static String cursor(TimelineEntry last) {
        return Cursor.of(last.occurredAt(), last.eventId());
    }
}
