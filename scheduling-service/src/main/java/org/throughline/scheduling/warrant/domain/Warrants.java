package org.throughline.scheduling.warrant.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.RenewalEndsNoLater;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantExists;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantHasEnded;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantIsSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantNotSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantUnknown;

/**
 * The warrants of one holder, and the rules they are recorded by.
 *
 * <p>What an authority did has happened, whenever it is recorded; so only what contradicts itself is refused.
 *
 * @param courses by id
 */
public record Warrants(Map<UUID, Course> courses) {
    public static final Warrants NONE = new Warrants(Map.of());

    public Warrants {
        courses = Map.copyOf(courses);
    }

    /**
     * One warrant through time.
     *
     * @param records how it stood, in the order it was recorded
     * @param notices what the clock said of which last day
     */
    public record Course(List<Warrant> records, Map<LocalDate, List<Notice>> notices) {
        public Course {
            records = List.copyOf(records);
            notices = Map.copyOf(notices);
        }

        /** As it was recorded last. */
        public Warrant latest() {
            return records.getLast();
        }

        /** How it stands on a day, if it had begun by then. */
        public Optional<Warrant> on(LocalDate day) {
            return records.reversed().stream()
                    .filter(one -> !one.since().isAfter(day))
                    .findFirst();
        }

        /** Whether somebody may rest on it on a day. */
        public boolean validOn(LocalDate day) {
            return on(day).filter(one -> one.validOn(day)).isPresent();
        }

        private boolean noticed(Notice notice) {
            return notices.getOrDefault(latest().until(), List.of()).contains(notice);
        }

        private Course with(Warrant warrant) {
            return new Course(
                    Stream.concat(records.stream(), Stream.of(warrant)).toList(), notices);
        }

        private Course with(LocalDate until, Notice notice) {
            Map<LocalDate, List<Notice>> more = new HashMap<>(notices);
            more.merge(
                    until,
                    List.of(notice),
                    (some, other) ->
                            Stream.concat(some.stream(), other.stream()).toList());
            return new Course(records, more);
        }
    }

    /** How the warrant then stands, or why that is not recorded. */
    public Decision<Warrant, WarrantRefusal> decide(WarrantChange change) {
        UUID id = change.warrantId();
        Course course = courses.get(id);
        if (change instanceof WarrantChange.Grant(Warrant granted)) {
            return course == null ? accept(granted) : repeated(course, granted);
        }
        return course == null ? refuse(new WarrantUnknown(id)) : decide(course.latest(), change);
    }

    private static Decision<Warrant, WarrantRefusal> repeated(Course course, Warrant granted) {
        return course.records().getFirst().equals(granted)
                ? nothingNew()
                : refuse(new WarrantExists(granted.warrantId()));
    }

    private static Decision<Warrant, WarrantRefusal> decide(Warrant now, WarrantChange change) {
        UUID id = now.warrantId();
        boolean suspended = now.standing() == Standing.SUSPENDED;
        return switch (change) {
            case WarrantChange.Grant _ -> refuse(new WarrantExists(id));
            case WarrantChange.Renew c when now.equals(now.now(Standing.RENEWED, c.since(), c.until())) -> nothingNew();
            case WarrantChange.Renew _ when suspended -> refuse(new WarrantIsSuspended(id));
            case WarrantChange.Renew c when !c.until().isAfter(now.until()) -> refuse(new RenewalEndsNoLater(id));
            case WarrantChange.Renew c -> accept(now.now(Standing.RENEWED, c.since(), c.until()));
            case WarrantChange.Suspend c when suspended && now.since().equals(c.since()) -> nothingNew();
            case WarrantChange.Suspend _ when suspended -> refuse(new WarrantIsSuspended(id));
            case WarrantChange.Suspend c when c.since().isAfter(now.until()) -> refuse(new WarrantHasEnded(id));
            case WarrantChange.Suspend c -> accept(now.now(Standing.SUSPENDED, c.since(), now.until()));
            case WarrantChange.Reinstate c
            when now.standing() == Standing.REINSTATED && now.since().equals(c.since()) -> nothingNew();
            case WarrantChange.Reinstate _ when !suspended -> refuse(new WarrantNotSuspended(id));
            case WarrantChange.Reinstate c when c.since().isAfter(now.until()) -> refuse(new WarrantHasEnded(id));
            case WarrantChange.Reinstate c -> accept(now.now(Standing.REINSTATED, c.since(), now.until()));
        };
    }

    /** What the clock has to say of a warrant on a day and has not said yet. */
    public List<Notice> due(UUID warrantId, LocalDate today, ValidityPolicy policy) {
        Course course = courses.get(warrantId);
        if (course == null) {
            return List.of();
        }
        LocalDate until = course.latest().until();
        List<Notice> due = new ArrayList<>();
        if (!today.isBefore(until.minusDays(policy.leadDays()))) {
            due.add(Notice.ENDING);
        }
        if (today.isAfter(until)) {
            due.add(Notice.ENDED);
        }
        return due.stream().filter(notice -> !course.noticed(notice)).toList();
    }

    /** The last day of a warrant, as recorded last. */
    public LocalDate until(UUID warrantId) {
        return course(warrantId).latest().until();
    }

    /** Whether somebody may rest on any of them on a day. */
    public boolean anyValidOn(LocalDate day) {
        return courses.values().stream().anyMatch(course -> course.validOn(day));
    }

    public Warrants with(Warrant warrant) {
        Course before = courses.getOrDefault(warrant.warrantId(), new Course(List.of(), Map.of()));
        return with(warrant.warrantId(), before.with(warrant));
    }

    public Warrants with(UUID warrantId, LocalDate until, Notice notice) {
        return with(warrantId, course(warrantId).with(until, notice));
    }

    /** One that somebody recorded. */
    public Course course(UUID warrantId) {
        Course course = courses.get(warrantId);
        if (course == null) {
            throw new IllegalStateException("a fact about a warrant nobody recorded: " + warrantId);
        }
        return course;
    }

    private Warrants with(UUID warrantId, Course course) {
        Map<UUID, Course> more = new HashMap<>(courses);
        more.put(warrantId, course);
        return new Warrants(more);
    }
}
