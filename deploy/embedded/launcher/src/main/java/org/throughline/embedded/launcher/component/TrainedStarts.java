package org.throughline.embedded.launcher.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the virtual machine of each component keeps of a training run: its classes as they were loaded and linked, and which
 * of its methods ran hot (the Java platform's ahead-of-time cache, JEP 483, 514 and 515). With it a component is ready, and
 * quick, sooner. The virtual machine passes by a cache of other jars, of another Java or with a wrong sum.
 *
 * @param directory of the caches, one for each component
 * @param training whether components write their caches when they end; else they use those there are
 */
public record TrainedStarts(Path directory, boolean training) {

    /** Nothing of a cache belongs into a component's log. */
    private static final String SILENT = "-Xlog:cds*=off,aot*=off";

    /** Where a component's cache is, or will be. */
    public Path cache(String component) {
        return directory.resolve(component + ".aot");
    }

    /** The sum over a cache is checked at each start: without it a flipped bit would run as code. */
    List<String> options(String component) {
        Path cache = cache(component);
        if (training) return List.of("-XX:AOTCacheOutput=" + cache, SILENT);
        if (!Files.exists(cache)) return List.of();
        return List.of("-XX:AOTCache=" + cache, "-XX:+VerifySharedSpaces", SILENT);
    }
}
