package org.throughline.embedded.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;
import org.throughline.story.Difference;
import org.throughline.story.HardStory;
import org.throughline.story.Story;
import org.throughline.story.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Plays one course of treatment, or the hard weeks, on the running system; exits 0 only if everything came as the story
 * tells it.
 */
@Command(
        name = "story",
        description =
                "Play one course of treatment, from referral to handoff and what others learn of it, over the public API.",
        footer = {"", Story.CONDENSED, "", HardStory.NOT_PLAYED},
        mixinStandardHelpOptions = true)
final class StoryCommand implements Callable<Integer> {
    /** A referral larger than this is not read; the intake service takes none of that size either. */
    private static final long FILE_MAX = 16L * 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--referral", paramLabel = "FILE", description = "A FHIR R4 transaction Bundle to begin with.")
    private @Nullable Path referral;

    @Option(
            names = "--hard",
            description = "Play the hard weeks instead: duplicates, a court, minors, an emergency, a lapsed licence.")
    private boolean hard;

    @Option(names = "--org", paramLabel = "O", description = "Organisation (default: demo).")
    private String organisation = "demo";

    @Override
    public Integer call() throws IOException, CommandFailedException {
        if (hard && referral != null) {
            throw new ParameterException(spec.commandLine(), "The hard weeks begin with referrals of their own.");
        }
        String bundle = bundle();
        var state = new StateFile(data.data().state())
                .read()
                .filter(SystemState::isSupervised)
                .orElseThrow(() -> new CommandFailedException(
                        "Nothing runs to play it on; start it with ./throughline up" + data.repeated()));
        try {
            if (hard) playHard(state);
            else play(state, bundle);
            return 0;
        } catch (Difference difference) {
            throw new CommandFailedException("The story ended otherwise: " + difference.getMessage());
        }
    }

    private void play(SystemState state, String bundle) throws IOException, CommandFailedException {
        try (var story = new Story(
                address(state, "gateway"),
                tokens(state),
                organisation,
                spec.commandLine().getOut())) {
            story.play(bundle);
            story.share();
        }
    }

    private void playHard(SystemState state) throws IOException, CommandFailedException {
        try (var story = new HardStory(
                address(state, "gateway"),
                tokens(state),
                organisation,
                spec.commandLine().getOut())) {
            story.play();
        }
    }

    private String bundle() throws IOException, CommandFailedException {
        if (referral == null) return Story.referral();
        try {
            if (Files.size(referral) > FILE_MAX) {
                throw new CommandFailedException(referral + " is larger than " + FILE_MAX + " bytes.");
            }
            return Files.readString(referral);
        } catch (NoSuchFileException _) {
            throw new CommandFailedException("There is no file " + referral + ".");
        }
    }

    private Tokens tokens(SystemState state) throws IOException, CommandFailedException {
        return StoryTokens.of(address(state, "issuer"), data.data());
    }

    private static URI address(SystemState state, String component) throws CommandFailedException {
        int port = state.component(component)
                .map(found -> found.readiness().getPort())
                .orElseThrow(() -> new CommandFailedException("The system runs without its " + component + "."));
        return URI.create("http://" + Port.LOOPBACK + ":" + port);
    }
}
