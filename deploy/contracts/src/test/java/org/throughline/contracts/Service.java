package org.throughline.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

/**
 * A service as the others meet it.
 *
 * @param domains it decides
 * @param others catalogues of what only reads: its views and reactions
 */
record Service(String name, List<Deciding<?, ?, ?, ?>> domains, List<Catalogue<?>> others) {

    /** Everything it reads events by. */
    Stream<Catalogue<?>> catalogues() {
        return Stream.concat(domains.stream().map(Deciding::catalogue), others.stream());
    }

    /** The domain that decides events of a type. */
    Optional<Deciding<?, ?, ?, ?>> decider(String type) {
        return domains.stream()
                .filter(domain -> decided(domain.catalogue(), type).isPresent())
                .findFirst();
    }

    /** Whether others are told events of a type. */
    boolean publishes(String type) {
        return domains.stream()
                .flatMap(domain -> decided(domain.catalogue(), type).stream())
                .anyMatch(found -> found.visibility() == Visibility.PUBLISHED);
    }

    private static Optional<EventType<?>> decided(Catalogue<?> catalogue, String type) {
        return catalogue
                .named(type)
                .<EventType<?>>map(found -> found)
                .filter(found -> found.visibility() != Visibility.TOLD);
    }

    @Override
    public String toString() {
        return name;
    }
}
