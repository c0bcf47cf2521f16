package org.throughline.embedded.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;

class SupervisorTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Supervisor> supervisors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DataDirectory data;

    @BeforeEach
    void create() throws IOException {
        data = new DataDirectory(directory.resolve("data")).create();
    }

    @AfterEach
    void stop_everything() throws IOException, InterruptedException {
        for (var supervisor : supervisors) supervisor.stop();
        new Orphans(data).stop(said::add);
    }

    @Test
    void components_start_in_order_and_stop_in_reverse() throws Exception {
        var supervisor = supervisor(HealthyProgram.component("first"), HealthyProgram.component("second"));

        supervisor.start();
        supervisor.stop();

        assertThat(said)
                .extracting(line -> line.replaceAll(" +", " ").replaceAll(" in .*", ""))
                .containsExactly("first ready", "second ready", "second stopped", "first stopped");
        assertThat(new StateFile(data.state()).read()).isEmpty();
    }

    @Test
    void components_of_one_stage_are_asked_to_stop_together() throws Exception {
        int port = HealthyProgram.freePort();
        var first = HealthyProgram.component("first", port);
        var last = HealthyProgram.component("last", HealthyProgram.freePort(), "" + port);
        var supervisor = supervisorOf(List.of(List.of(first, last)));
        supervisor.start();
        var waiting = running("last").find().orElseThrow();
        var began = System.nanoTime();

        supervisor.stop();

        assertThat(waiting.isAlive()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Component.STOPPED_WITHIN);
    }

    @Test
    void a_component_that_is_killed_is_started_again() throws Exception {
        supervisor(HealthyProgram.component("only")).start();
        var before = running("only");

        before.find().orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(state("only").phase()).isEqualTo(Phase.READY);
            assertThat(state("only").restarts()).isEqualTo(1);
        });
        assertThat(running("only")).isNotEqualTo(before);
        assertThat(said).anyMatch(line -> line.contains("ended with exit code 137"));
    }

    @Test
    void a_component_that_does_not_come_up_ends_the_start_and_is_named() throws Exception {
        var broken = HealthyProgram.component("broken", HealthyProgram.freePort(), "give up");
        var supervisor = supervisor(HealthyProgram.component("sound"), broken);

        assertThatThrownBy(supervisor::start)
                .isInstanceOfSatisfying(
                        StartFailedException.class,
                        failed -> assertThat(failed.component()).isEqualTo("broken"))
                .hasMessageContaining("broken did not start: ended with exit code");
        assertThat(running("sound").isAlive()).isTrue();
    }

    @Test
    void a_component_left_behind_is_found_by_its_number_and_start_time() throws Exception {
        supervisor(HealthyProgram.component("left")).start();

        var orphans = new Orphans(data).find();

        assertThat(orphans).containsOnlyKeys("left");
        assertThat(orphans.values())
                .extracting(ProcessHandle::pid)
                .containsExactly(running("left").pid());
    }

    @Test
    void a_component_nobody_wrote_down_is_found_by_its_marker() throws Exception {
        supervisor(HealthyProgram.component("unwritten")).start();
        var process = running("unwritten");
        new StateFile(data.state()).delete();

        assertThat(new Orphans(data).find()).containsOnlyKeys("unwritten");
        assertThat(new Orphans(new DataDirectory(directory.resolve("other"))).find())
                .isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_supervisor_told_to_stop_starts_nothing_more() throws Exception {
        var supervisor = supervisor(HealthyProgram.component("late"));
        supervisor.stop();

        assertThatThrownBy(supervisor::start).isInstanceOf(StartFailedException.class);
        assertThat(new Orphans(data).find()).isEmpty();
    }

    private Supervisor supervisor(Component... components) {
        return supervisorOf(Stream.of(components).map(List::of).toList());
    }

    private Supervisor supervisorOf(List<List<Component>> stages) {
        var supervisor = new Supervisor(stages, data, 18_080, InstantSource.system(), said::add);
        supervisors.add(supervisor);
        return supervisor;
    }

    private ComponentState state(String component) throws IOException {
        return new StateFile(data.state())
                .read()
                .orElseThrow()
                .component(component)
                .orElseThrow();
    }

    private ProcessIdentity running(String component) throws IOException {
        var process = state(component).process();
        if (process == null) throw new AssertionError(component + " does not run");
        return process;
    }
}
