package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A built checkout: finds what the build put under {@code target/}; needs no network and no Maven. */
public record Installation(Path root) {

    public Installation {
        root = root.toAbsolutePath().normalize();
    }

    /** The jars of the launcher, the issuer, the gateway and the store. */
    public List<Path> launcherJars() throws IOException {
        Path own = workplace().resolve("throughline-launcher.jar");
        if (!Files.exists(own)) throw new NotBuiltException(own);
        return Stream.concat(Stream.of(own), jars(workplace().resolve("lib")).stream())
                .toList();
    }

    /** The jars of the broker, which agree with one another and with nobody else. */
    public List<Path> brokerJars() throws IOException {
        return jars(root.resolve("deploy/embedded/broker/target/lib"));
    }

    /** What a training run kept for the starts of this build, if there was one. */
    public TrainedStarts trained() {
        return new TrainedStarts(workplace().resolve("trained"), false);
    }

    /** Where the launcher may keep what belongs to the build and goes with it. */
    public Path workplace() {
        return root.resolve("deploy/embedded/launcher/target");
    }

    /** The packaged service, if it has been packaged. */
    public Optional<Path> serviceJar(Service service) {
        return Optional.of(root.resolve(service.module() + "/target/quarkus-app/quarkus-run.jar"))
                .filter(Files::exists);
    }

    /** Sorted, so that a class path is the same at every start and an archive of its classes stays valid. */
    private static List<Path> jars(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) throw new NotBuiltException(directory);
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Something to start is not there. */
    public static final class NotBuiltException extends IOException {
        NotBuiltException(Path missing) {
            super(missing + " is missing; build it with ./throughline up, or mvn -DskipTests package");
        }
    }
}
