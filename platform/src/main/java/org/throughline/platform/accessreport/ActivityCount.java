package org.throughline.platform.accessreport;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what each person was shown. */
final class ActivityCount {
    private final OfficeHours hours;
    private final Map<String, Count> counts = new HashMap<>();

    ActivityCount(OfficeHours hours) {
        this.hours = hours;
    }

    private static final class Count {
        private final Set<String> people = new HashSet<>();
        private long answers;
        private long outsideHours;
    }

    void add(String lookedBy, Instant at, List<String> subjects) {
        Count count = counts.computeIfAbsent(lookedBy, _ -> new Count());
        count.answers++;
        count.people.addAll(subjects);
        if (!hours.contain(at)) {
            count.outsideHours++;
        }
    }

    /** Who was shown most people first. */
    List<Activity> byPeople() {
        return counts.entrySet().stream()
                .map(entry -> new Activity(
                        entry.getKey(),
                        entry.getValue().answers,
                        entry.getValue().people.size(),
                        entry.getValue().outsideHours))
                .sorted(Comparator.comparingLong(Activity::people)
                        .thenComparingLong(Activity::answers)
                        .reversed()
                        .thenComparing(Activity::lookedBy))
                .toList();
    }
}
