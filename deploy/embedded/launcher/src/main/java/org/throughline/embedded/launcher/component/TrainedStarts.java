package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the virtual machine of each component keeps of a training run: its classes as they were loaded and linked, and which
 * of its methods ran hot (the Java platform's ahead-of-time cache, JEP 483, 514 and 515). With it a component is ready, and
 * quick, sooner.
 *
 * <p>A cache holds the code itself, so it is used with the very jars it was made of and with no others. They are remembered
 * and compared here, because Java up to 25.0.3 does not look at them (JDK-8377932).
 *
 * @param directory of the caches, one for each component
 * @param training whether components write their caches when they end; else they use those there are
 */
public record TrainedStarts(Path directory, boolean training) {

    /** Nothing of a cache belongs into a component's log. */
    private static final String SILENT = "-Xlog:cds*=off,aot*=off";

    /** Takes over what components have written, with the jars they were started with. */
    public void keep(TrainedStarts learned, List<Component> components) throws IOException {
        Files.createDirectories(directory);
        for (Component component : components) {
            Files.deleteIfExists(cache(component));
            Files.writeString(jars(component), fingerprint(component.program()));
            Files.move(learned.cache(component), cache(component), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where a component's cache is, or will be. */
    public Path cache(Component component) {
        return directory.resolve(component.name() + ".aot");
    }

    /** The sum over a cache is checked at each start: without it a flipped bit would run as code. */
    List<String> options(Component component) throws IOException {
        if (training) return List.of("-XX:AOTCacheOutput=" + cache(component), SILENT);
        if (!isOfTheseJars(component)) return List.of();
        return List.of("-XX:AOTCache=" + cache(component), "-XX:+VerifySharedSpaces", SILENT);
    }

    private boolean isOfTheseJars(Component component) throws IOException {
        return Files.exists(cache(component))
                && Files.exists(jars(component))
                && Files.readString(jars(component)).equals(fingerprint(component.program()));
    }

    private Path jars(Component component) {
        return directory.resolve(component.name() + ".jars");
    }

    private static String fingerprint(Program program) throws IOException {
        var lines = new StringBuilder();
        for (Path jar : program.jars()) {
            lines.append("%s %d %s%n".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        return lines.toString();
    }
}
