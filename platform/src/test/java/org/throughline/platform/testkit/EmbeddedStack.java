package org.throughline.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What a service needs around it in a test: the store, the broker, keys and an issuer. One of each for all tests of a build. */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path keys = Files.createTempDirectory(Path.of("target"), "test-keys-");
            Path anchors = Files.createTempDirectory(Path.of("target"), "test-anchors-");
            return Map.of(
                    "quarkus.mongodb.connection-string", TestStore.uri(),
                    "kafka.bootstrap.servers",
                            Objects.requireNonNull(
                                    TestBroker.shared().connection().get("bootstrap.servers")),
                    "throughline.keys", keys.toString(),
                    "throughline.anchors", anchors.toString(),
                    "quarkus.oidc.public-key", TestTokens.publicKey(),
                    "quarkus.oidc.token.issuer", TestTokens.ISSUER,
                    "quarkus.http.test-port", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Store and broker serve other tests of this build and go with it.
    }
}
