package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.web.PageCut;

/**
 * Shows the caller a list of people, and notes whom. Staff whose duties are bound to programmes are not shown who is in other
 * programmes only; whose programme is not known is cared for by everybody. A page is read on until it is full or the list is
 * over, so that neither its length nor its cursor tells of those who are left out.
 */
@RequestScoped
public class PeopleListed {
    private final Disclosures disclosures;
    private final Looking looking;

    PeopleListed(Disclosures disclosures, Looking looking) {
        this.disclosures = disclosures;
        this.looking = looking;
    }

    /**
     * The rows of a page that the caller may be shown, noted.
     *
     * @param what the kind of record, as {@link Shown} has it
     */
    public <T> Listed<T> page(String what, Rows<T> rows, Function<T, UUID> person) {
        return page(what, rows, person, _ -> false);
    }

    /** The same, where the caller is shown whatever they answer for themselves, in whichever programme. */
    public <T> Listed<T> page(String what, Rows<T> rows, Function<T, UUID> person, Predicate<T> charged) {
        int most = rows.limit() + 1;
        List<T> found = rows.read().behind(rows.cursor(), most);
        List<T> kept = new ArrayList<>(kept(found, person, charged));
        while (found.size() == most && kept.size() < most) {
            found = rows.read().behind(rows.place().apply(found.getLast()), most);
            kept.addAll(kept(found, person, charged));
        }
        PageCut<T> cut = PageCut.of(kept, rows.limit());
        note(what, cut.shown(), person);
        return new Listed<>(List.copyOf(cut.shown()), cut.next(rows.place()));
    }

    /** What of all rows of a list the caller may be shown, noted. */
    public <T> List<T> of(String what, List<T> all, Function<T, UUID> person) {
        List<T> kept = kept(all, person, _ -> false);
        note(what, kept, person);
        return kept;
    }

    private <T> List<T> kept(List<T> rows, Function<T, UUID> person, Predicate<T> charged) {
        Set<UUID> listed = disclosures.listed(people(rows, person));
        return rows.stream()
                .filter(row -> listed.contains(person.apply(row)) || charged.test(row))
                .toList();
    }

    private <T> void note(String what, List<T> shown, Function<T, UUID> person) {
        Set<UUID> named = people(shown, person);
        disclosures.listNames(named);
        looking.at(new Shown(what, named.stream().map(UUID::toString).toList()));
    }

    private static <T> Set<UUID> people(List<T> rows, Function<T, UUID> person) {
        return rows.stream().map(person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
