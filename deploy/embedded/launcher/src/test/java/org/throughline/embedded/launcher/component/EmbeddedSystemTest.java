package org.throughline.embedded.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSystemTest {

    private static final PortPlan PORTS = new PortPlan(20_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @BeforeEach
    void build() throws IOException {
        create("deploy/embedded/launcher/target/throughline-launcher.jar");
        create("deploy/embedded/launcher/target/lib/b.jar");
        create("deploy/embedded/launcher/target/lib/a.jar");
        create("deploy/embedded/broker/target/lib/kafka.jar");
    }

    @Test
    void what_is_needed_starts_before_what_needs_it_and_services_start_together() throws IOException {
        for (Service service : Service.values()) create(service.module() + "/target/quarkus-app/quarkus-run.jar");

        assertThat(names(system(List.of())))
                .containsExactly(
                        List.of("store"),
                        List.of("broker"),
                        List.of("issuer"),
                        List.of("intake", "scheduling", "treatment-plan", "outcomes"),
                        List.of("gateway"));
    }

    @Test
    void a_service_that_is_not_packaged_is_left_out() throws IOException {
        create("outcomes-service/target/quarkus-app/quarkus-run.jar");

        assertThat(names(system(List.of("gateway", "outcomes", "intake"))))
                .containsExactly(List.of("outcomes"), List.of("gateway"));
    }

    @Test
    void what_training_left_is_used_until_a_jar_changes() throws IOException {
        Path jar = create("outcomes-service/target/quarkus-app/quarkus-run.jar");
        Path library = create("outcomes-service/target/quarkus-app/lib/main/library.jar");
        var learned = new TrainedStarts(Files.createDirectories(root.resolve("learned")), true);
        var trained = new Installation(root).trained();
        var outcomes = system(List.of("outcomes")).stages().getFirst().getFirst();
        Files.writeString(learned.cache(outcomes), "learned");
        trained.keep(learned, List.of(outcomes));

        assertThat(options()).contains("-XX:AOTCache=" + trained.cache(outcomes));

        for (Path changed : List.of(jar, library)) {
            var before = Files.getLastModifiedTime(changed);
            Files.setLastModifiedTime(changed, FileTime.from(before.toInstant().minusMillis(1)));
            assertThat(options()).noneMatch(option -> option.contains("AOT"));
            Files.setLastModifiedTime(changed, before);
        }

        create("outcomes-service/target/quarkus-app/lib/main/another.jar");
        assertThat(options()).noneMatch(option -> option.contains("AOT"));
    }

    private List<String> options() throws IOException {
        return system(List.of("outcomes"))
                .stages()
                .getFirst()
                .getFirst()
                .program()
                .options();
    }

    @Test
    void no_two_components_share_a_port() throws IOException {
        for (Service service : Service.values()) create(service.module() + "/target/quarkus-app/quarkus-run.jar");

        var ports = system(List.of()).stages().stream()
                .flatMap(List::stream)
                .flatMap(component -> component.ports().stream())
                .map(Port::number);

        assertThat(ports).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void a_service_is_told_where_store_broker_and_issuer_are() throws IOException {
        create("intake-service/target/quarkus-app/quarkus-run.jar");

        var intake = system(List.of("intake")).stages().getFirst().getFirst();

        assertThat(intake.program().environment())
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "20011")
                .containsEntry("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:20002")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:20003")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:20001");
        assertThat(intake.readiness().address()).hasToString("http://127.0.0.1:20011/q/health/ready");
    }

    @Test
    void all_services_find_their_keys_in_one_place_of_the_data_directory() throws IOException {
        for (Service service : Service.values()) create(service.module() + "/target/quarkus-app/quarkus-run.jar");

        var services = system(List.of("intake", "scheduling", "treatment-plan", "outcomes"))
                .stages()
                .getFirst();

        assertThat(services)
                .extracting(service -> service.program().environment().get("THROUGHLINE_KEYS"))
                .containsOnly(root.resolve("data/keys").toString())
                .hasSize(4);
    }

    @Test
    void a_class_path_is_the_same_at_every_start() throws IOException {
        assertThat(new Installation(root).launcherJars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("throughline-launcher.jar", "a.jar", "b.jar");
    }

    @Test
    void what_was_not_built_is_named() throws IOException {
        Files.delete(root.resolve("deploy/embedded/broker/target/lib/kafka.jar"));
        Files.delete(root.resolve("deploy/embedded/broker/target/lib"));

        assertThatThrownBy(() -> system(List.of()).stages())
                .isInstanceOf(Installation.NotBuiltException.class)
                .hasMessageContaining("broker/target/lib");
    }

    private EmbeddedSystem system(List<String> only) {
        return new EmbeddedSystem(new Installation(root), new DataDirectory(root.resolve("data")), PORTS, only);
    }

    private static List<List<String>> names(EmbeddedSystem system) throws IOException {
        return system.stages().stream()
                .map(stage -> stage.stream().map(Component::name).toList())
                .toList();
    }

    private Path create(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.createFile(path);
    }
}
