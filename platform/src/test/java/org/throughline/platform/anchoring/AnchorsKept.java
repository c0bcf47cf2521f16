package org.throughline.platform.anchoring;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.relay.AnchorTopicContent;
import org.throughline.platform.relay.KafkaConnection;

/** Where the anchors of one log are kept, seen from outside. */
record AnchorsKept(KafkaConnection kafka, AnchorDirectory directory, String log) {

    static long commit(AnchorSigned signed) {
        return signed.anchor().head().commit();
    }

    List<AnchorSigned> inFile() {
        var found = new ArrayList<AnchorSigned>();
        if (Files.exists(directory.file(log))) AnchorFile.read(directory.file(log), found::add);
        return found;
    }

    List<AnchorSigned> inTopic() {
        var found = new ArrayList<AnchorSigned>();
        AnchorTopicContent.read(kafka, found::add, () -> {});
        found.removeIf(signed -> !signed.anchor().head().log().equals(log));
        return found;
    }

    /** Waits until commits 1 to the last are anchored in both. */
    void awaits(long last) {
        var commits = LongStream.rangeClosed(1, last).boxed().toList();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> commits.equals(
                                inFile().stream().map(AnchorsKept::commit).toList())
                        && commits.equals(
                                inTopic().stream().map(AnchorsKept::commit).toList()));
    }
}
