package org.throughline.embedded.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.component.PortPlan;
import org.throughline.embedded.launcher.component.TrainedStarts;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.supervisor.Supervisor;
import org.throughline.embedded.launcher.supervisor.SupervisorLock;
import org.throughline.embedded.launcher.supervisor.SupervisorLog;
import org.throughline.story.Difference;
import org.throughline.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays the story once on a system of its own, which is then thrown away, and keeps what makes later starts quick. */
@Command(
        name = "train",
        description =
                "Play the story once on a system of its own, so that every later start of what was built is quick. Takes about two minutes.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** A service writes its cache for 10 s on a core of its own; four share two cores. */
    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(5);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Installation installation;
    private final InstantSource clock = InstantSource.system();

    TrainCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, CommandFailedException, StartFailedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant began = clock.instant();
        Path workplace = installation.workplace();
        Files.createDirectories(workplace);
        try (var _ = SupervisorLock.tryTake(workplace.resolve("training.lock"))
                .orElseThrow(() -> new CommandFailedException("Somebody trains this build already."))) {
            Path run = workplace.resolve("training");
            delete(run);
            train(run, out);
            delete(run);
        }
        out.println("Trained in %d s; starts are quick until the next build."
                .formatted(Duration.between(began, clock.instant()).toSeconds()));
        return 0;
    }

    private void train(Path run, PrintWriter out)
            throws IOException, InterruptedException, CommandFailedException, StartFailedException {
        var learned = new TrainedStarts(Files.createDirectories(run.resolve("learned")), true);
        var data = new DataDirectory(run.resolve("data")).create();
        var system = new EmbeddedSystem(installation, data, PortPlan.free(), List.of(), learned);
        var stages = system.stages();
        var say = new SupervisorLog(data.log("supervisor"), out, clock);
        var supervisor = new Supervisor(stages, data, system.ports().base(), clock, say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, Component.STOPPED_WITHIN, say), "stop"));
        supervisor.start();
        out.println("Playing the story ...");
        play(system);
        out.println("Keeping what was learned ...");
        stop(supervisor, STOPPED_WITHIN, say);
        var components = stages.stream().flatMap(List::stream).toList();
        for (Component component : components) {
            Path cache = learned.cache(component);
            if (!Files.exists(cache)) throw new CommandFailedException(cache.getFileName() + " was not written.");
        }
        installation.trained().keep(learned, components);
    }

    private static void play(EmbeddedSystem system) throws IOException, CommandFailedException {
        var tokens = StoryTokens.of(local(system.ports().issuer()), system.data());
        var nowhere = new PrintWriter(Writer.nullWriter());
        try (var story = new Story(local(system.ports().gateway()), tokens, "demo", nowhere)) {
            story.play(Story.referral());
            story.share();
        } catch (Difference difference) {
            throw new CommandFailedException("The story ended otherwise: " + difference.getMessage());
        }
    }

    private static URI local(int port) {
        return URI.create("http://" + Port.LOOPBACK + ":" + port);
    }

    private static void stop(Supervisor supervisor, Duration patience, Consumer<String> say) {
        try {
            supervisor.stop(patience);
        } catch (IOException failed) {
            say.accept("not stopped cleanly: " + failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
