package org.throughline.platform.decider;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.platform.eventlog.StreamName;

/**
 * The streams one command rests on, as the domain names them; the log keeps them apart by organisation. Nobody may have
 * moved any of them when its events are stored.
 *
 * <p>A stream that keeps something unique or scarce, such as a day's capacity, is written like any other. It is shared by
 * many, so its events belong under a key of the organisation: one destroyed key would close it for all.
 *
 * @param target whose version the caller is answered with and may pin
 * @param written every stream the decision may add events to, the target among them
 * @param read streams that are only looked at; events of types the catalogue does not list are passed over there
 */
public record Streams(String target, Set<String> written, Set<String> read) {
    /** Most streams one command may declare: enough to check sixty sessions of an evening, each of which spans two days. */
    public static final int STREAMS_MAX = 500;

    public Streams {
        written = Set.copyOf(written);
        read = Set.copyOf(read);
        if (!written.contains(target)) {
            throw new IllegalArgumentException("the target is not among the written streams");
        }
        if (read.stream().anyMatch(written::contains)) {
            throw new IllegalArgumentException("a stream is either written or only read");
        }
        if (written.size() + read.size() > STREAMS_MAX) {
            throw new IllegalArgumentException("a command declares at most " + STREAMS_MAX + " streams");
        }
    }

    /** One stream alone. */
    public static Streams of(String target) {
        return new Streams(target, Set.of(target), Set.of());
    }

    /** These streams may be added to as well. */
    public Streams writing(String... others) {
        return new Streams(target, joined(written, others), read);
    }

    /** The decision depends on these streams as well. */
    public Streams reading(String... others) {
        return new Streams(target, written, joined(read, others));
    }

    /** Written and read ones. */
    public Set<String> all() {
        return joined(written, read.toArray(String[]::new));
    }

    /** The same streams as the log names those of an organisation. */
    Streams in(String organisation) {
        return new Streams(
                StreamName.in(organisation, target), owned(organisation, written), owned(organisation, read));
    }

    private static Set<String> owned(String organisation, Set<String> names) {
        return names.stream().map(name -> StreamName.in(organisation, name)).collect(Collectors.toSet());
    }

    private static Set<String> joined(Set<String> some, String... others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(Set.of(others));
        return all;
    }
}
