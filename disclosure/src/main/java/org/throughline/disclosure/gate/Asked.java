package org.throughline.disclosure.gate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.Question;

/**
 * What a resource is about to answer with.
 *
 * @param what the kind of record, a fixed word
 * @param information what it holds
 * @param episodes it belongs to, where that is known
 * @param servicesUntil no service in it is later than this
 */
public record Asked(String what, Set<InformationClass> information, Set<UUID> episodes, Instant servicesUntil) {
    public Asked {
        information = Set.copyOf(information);
        episodes = Set.copyOf(episodes);
    }

    /** A record of which neither episode nor time is known before it is read. */
    public static Asked of(String what, InformationClass first, InformationClass... others) {
        Set<InformationClass> information = EnumSet.of(first, others);
        return new Asked(what, information, Set.of(), Question.UNBOUNDED);
    }

    /** The same, of one episode. */
    public Asked ofEpisode(UUID episodeId) {
        return new Asked(what, information, Set.of(episodeId), servicesUntil);
    }

    /** The same, of services until a time. */
    public Asked until(Instant last) {
        return new Asked(what, information, episodes, last);
    }
}
