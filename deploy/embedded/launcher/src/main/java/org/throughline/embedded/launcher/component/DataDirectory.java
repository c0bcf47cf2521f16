package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Everything the system keeps, in one directory that only its owner may enter. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates what is missing; a directory that holds something else is left alone. */
    public DataDirectory create() throws IOException {
        if (isForeign()) throw new IOException(root + " holds something else already; choose another with --data");
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, ownerOnly);
        if (!Files.exists(lock())) Files.createFile(lock());
        Files.createDirectories(logs());
        return this;
    }

    /** Held by the supervisor for as long as it lives. */
    public Path lock() {
        return root.resolve("supervisor.lock");
    }

    public Path state() {
        return root.resolve("state.json");
    }

    public Path of(String component) {
        return root.resolve(component);
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The operator client's id and secret. */
    public Path operator() {
        return of("issuer").resolve("operator.json");
    }

    /** The key-encryption keys, which the services share. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The anchors of a service's logs, and the key that signs them. */
    public Path anchors(String service) {
        return anchors().resolve(service);
    }

    /** Holds the anchors of every service. */
    public Path anchors() {
        return root.resolve("anchors");
    }

    /** The clients the issuer knows. */
    public Path clients() {
        return of("issuer").resolve("clients.json");
    }

    private boolean isForeign() throws IOException {
        if (!Files.exists(root)) return false;
        if (!Files.isDirectory(root)) return true;
        try (var content = Files.list(root)) {
            return !Files.exists(lock()) && content.findAny().isPresent();
        }
    }
}
