package org.throughline.platform.testkit;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds for tests on random data. A test names its seed, so a failure names its reproduction: run it again with
 * {@code -Dthroughline.seed=<seed>}, or more of them with {@code -Dthroughline.seeds=<count>}.
 */
public final class Seeds {
    private static final System.Logger LOG = System.getLogger(Seeds.class.getName());

    private Seeds() {}

    /** The seed asked for on the command line, else 1, 2, 3… */
    public static Stream<Long> upTo(int count) {
        return chosen(System.getProperty("throughline.seed"), System.getProperty("throughline.seeds"), count)
                .peek(seed -> LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed)));
    }

    static Stream<Long> chosen(@Nullable String seed, @Nullable String seeds, int count) {
        if (seed != null) {
            return Stream.of(Long.parseLong(seed));
        }
        return LongStream.rangeClosed(1, seeds == null ? count : Integer.parseInt(seeds))
                .boxed();
    }
}
