package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;

/**
 * Shows the caller a list of people, and notes whom. Staff whose duties are bound to programmes are not shown who is in other
 * programmes only; whose programme is not known is cared for by everybody. So a page may hold fewer rows than were read for
 * it, or none, while another follows.
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
    public <T> List<T> of(String what, List<T> page, Function<T, UUID> person) {
        return of(what, page, person, _ -> false);
    }

    /** The same, where the caller is shown whatever they answer for themselves, in whichever programme. */
    public <T> List<T> of(String what, List<T> page, Function<T, UUID> person, Predicate<T> charged) {
        Set<UUID> listed = disclosures.listed(people(page, person));
        List<T> kept = page.stream()
                .filter(row -> listed.contains(person.apply(row)) || charged.test(row))
                .toList();
        Set<UUID> named = people(kept, person);
        disclosures.listNames(named);
        looking.at(new Shown(what, named.stream().map(UUID::toString).toList()));
        return kept;
    }

    private static <T> Set<UUID> people(List<T> rows, Function<T, UUID> person) {
        return rows.stream().map(person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
