package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Java program.
 *
 * @param options of the virtual machine
 * @param classPath empty for a program that is one jar
 * @param start the main class, or {@code -jar} and the jar, and the arguments
 * @param environment added to the launcher's own
 */
public record Program(List<String> options, List<Path> classPath, List<String> start, Map<String, String> environment) {

    public Program {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        start = List.copyOf(start);
        environment = Map.copyOf(environment);
    }

    /** Everything its code is in; for a program that is one jar, what lies beside and below that. */
    List<Path> jars() throws IOException {
        if (!classPath.isEmpty()) return classPath;
        Path jar = Path.of(start.get(start.indexOf("-jar") + 1));
        try (var files = Files.walk(Objects.requireNonNull(jar.toAbsolutePath().getParent()))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    Program with(List<String> more) {
        var all = Stream.concat(more.stream(), options.stream()).toList();
        return new Program(all, classPath, start, environment);
    }
}
