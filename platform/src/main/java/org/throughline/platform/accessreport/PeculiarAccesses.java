package org.throughline.platform.accessreport;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.access.Shown;
import org.throughline.platform.accessreport.Accesses.Access;
import org.throughline.platform.accessreport.Accesses.Place;
import org.throughline.platform.accessreport.Accesses.Question;

/** Looks through what was read for what is peculiar, the latest first, so many entries at a time. */
@Singleton
final class PeculiarAccesses {
    static final int LOOKED_MAX = 2_000;
    private static final int BATCH = 200;

    private final Accesses accesses;
    private final Instance<Judge> judges;

    PeculiarAccesses(Accesses accesses, Instance<Judge> judges) {
        this.accesses = accesses;
        this.judges = judges;
    }

    /**
     * What was found so far.
     *
     * @param named whom the entries are about
     * @param next the entry to go on behind; nothing at the end
     * @param looked entries that were looked through
     * @param undecided of those, how many could not be judged
     */
    record Found(List<Access> entries, Set<String> named, Optional<Place> next, int looked, int undecided) {}

    /** Entries of a period that are peculiar, at most so many, and about no more people than one entry of the log names. */
    Found find(Question period, Peculiarity peculiarity, Optional<Place> after, int entriesMax) {
        List<Access> entries = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        Optional<Place> place = after;
        int looked = 0;
        int undecided = 0;
        while (looked < LOOKED_MAX) {
            List<Access> batch = accesses.page(period, place, BATCH);
            List<Verdict> verdicts = verdicts(period.organisation(), peculiarity, batch);
            for (int i = 0; i < batch.size(); i++) {
                Access access = batch.get(i);
                if (verdicts.get(i) == Verdict.YES) {
                    Set<String> together = new LinkedHashSet<>(named);
                    together.addAll(subjects(access));
                    if (entries.size() == entriesMax || together.size() > Shown.SUBJECTS_MAX) {
                        return new Found(entries, named, place, looked, undecided);
                    }
                    named = together;
                    entries.add(access);
                } else if (verdicts.get(i) == Verdict.UNKNOWN) {
                    undecided++;
                }
                looked++;
                place = Optional.of(new Place(access.at(), access.id()));
            }
            if (batch.size() < BATCH) {
                return new Found(entries, named, Optional.empty(), looked, undecided);
            }
        }
        return new Found(entries, named, place, looked, undecided);
    }

    private static List<String> subjects(Access access) {
        return access.shown().map(shown -> shown.subjects()).orElse(List.of());
    }

    /** What is erased, and what no judge of this service can tell, is not known; a read about nobody is never peculiar. */
    private List<Verdict> verdicts(String organisation, Peculiarity peculiarity, List<Access> batch) {
        List<Verdict> verdicts = new ArrayList<>(Collections.nCopies(batch.size(), Verdict.UNKNOWN));
        List<Look> looks = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Access access = batch.get(i);
            if (access.shown().isPresent() && subjects(access).isEmpty()) {
                verdicts.set(i, Verdict.NO);
            } else if (access.shown().isPresent()) {
                looks.add(new Look(access.lookedBy(), access.shown().get()));
                at.add(i);
            }
        }
        Optional<Judge> judge =
                judges.stream().filter(one -> one.judges() == peculiarity).findFirst();
        if (judge.isPresent() && !looks.isEmpty()) {
            List<Verdict> each = judge.get().of(organisation, looks);
            for (int i = 0; i < at.size(); i++) {
                verdicts.set(at.get(i), each.get(i));
            }
        }
        return verdicts;
    }
}
