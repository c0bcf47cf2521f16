package org.throughline.embedded.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientRegistryTest {
    private static final Permits READING =
            new Permits.Listed("north", Set.of(Role.EHR_SYSTEM), Set.of(), Set.of(), Set.of("TREAT"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void clients_registered_at_the_same_time_are_all_kept() throws Exception {
        var file = data.resolve("clients.json");
        List<Callable<Secret>> registrations = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String id = "client-" + i;
            registrations.add(() -> new ClientRegistry(file).register(id, READING));
        }
        try (var executor = Executors.newFixedThreadPool(registrations.size())) {
            var secrets = executor.invokeAll(registrations);
            for (int i = 0; i < registrations.size(); i++) {
                assertThat(new ClientRegistry(file)
                                .authenticate("client-" + i, secrets.get(i).get()))
                        .isPresent();
            }
        }
    }
}
