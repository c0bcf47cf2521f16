package org.throughline.embedded.launcher.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorEvidence;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorVerifier;
import org.throughline.platform.relay.AnchorTopicContent;
import org.throughline.platform.relay.KafkaConnection;
import org.throughline.platform.relay.Topics;
import org.throughline.platform.service.ServiceSettings;

/**
 * The anchors that can be read, log by log: from each service's files, and from the topic.
 *
 * <p>A log's anchors count if a key of its own service signed them; the public keys lie with the files.
 */
public final class AnchorsAtHand {
    private final Path root;
    private final Map<String, AnchorEvidence> evidence = new TreeMap<>();
    private boolean topicRead;

    private AnchorsAtHand(Path root) {
        this.root = root;
    }

    /**
     * Reads all there are.
     *
     * @param root holds a directory for each service
     * @param broker where it answers, if it does
     * @param say told what was not read, a line at a time
     */
    public static AnchorsAtHand read(Path root, Optional<URI> broker, Consumer<String> say) throws IOException {
        var anchors = new AnchorsAtHand(root);
        if (Files.isDirectory(root)) anchors.readFiles();
        else say.accept("there are no anchor files: " + root + " is not there");
        broker.ifPresentOrElse(
                address -> anchors.readTopic(address, say),
                () -> say.accept("the broker is not up, so the topic of anchors is not read"));
        return anchors;
    }

    /**
     * Reads one file of anchors, as an auditor takes it away.
     *
     * @param root holds the public keys, in a directory for each service
     */
    public static AnchorsAtHand readFile(Path root, Path file) throws IOException {
        var anchors = new AnchorsAtHand(root);
        try {
            AnchorFile.read(file, anchors::add);
        } catch (UncheckedIOException damaged) {
            throw new IOException(file + " is no file of anchors", damaged);
        }
        return anchors;
    }

    /** Whether the topic was read too. */
    boolean topicRead() {
        return topicRead;
    }

    /** The logs that any of them names. */
    public Set<String> logs() {
        return Set.copyOf(evidence.keySet());
    }

    /** What they say about a log. */
    public AnchorEvidence of(String log) {
        return evidence.computeIfAbsent(log, this::withKeysOfItsService);
    }

    private void readFiles() throws IOException {
        for (Path service : services()) {
            for (Path file : new AnchorDirectory(service).files()) {
                String log = file.getFileName().toString().replaceFirst("\\.anchors$", "");
                try {
                    AnchorFile.read(file, this::add);
                } catch (UncheckedIOException damaged) {
                    of(log).addUnreadable();
                }
            }
        }
    }

    private List<Path> services() throws IOException {
        try (var content = Files.list(root)) {
            return content.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void readTopic(URI broker, Consumer<String> say) {
        var kafka = new KafkaConnection(
                Map.of("bootstrap.servers", broker.getHost() + ":" + broker.getPort(), "enable.metrics.push", "false"));
        try {
            AnchorTopicContent.read(kafka, this::add, () -> of(Topics.ANCHORS).addUnreadable());
            topicRead = true;
        } catch (KafkaException failed) {
            say.accept("the topic of anchors is not read: " + failed.getClass().getSimpleName());
        }
    }

    private void add(AnchorSigned signed) {
        of(signed.anchor().head().log()).add(signed);
    }

    private AnchorEvidence withKeysOfItsService(String log) {
        Path keys = new AnchorDirectory(root.resolve(ServiceSettings.serviceOf(log))).publicKeys();
        try {
            return new AnchorEvidence(
                    Files.exists(keys) ? new AnchorVerifier(Files.readString(keys)) : AnchorVerifier.withoutKeys());
        } catch (IOException | IllegalArgumentException damaged) {
            // Then nothing proves who signed, and every anchor of the service says so.
            return new AnchorEvidence(AnchorVerifier.withoutKeys());
        }
    }
}
