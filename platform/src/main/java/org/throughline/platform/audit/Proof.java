package org.throughline.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.platform.eventlog.AnchorJson;

/**
 * That one event was recorded, and has stayed as it was: from its commit to the nearest anchor.
 *
 * @param format {@code throughline.proof.v1}
 * @param event its id
 * @param commits all that its hash is made of, as in a bundle; then what those of the commits behind it are made of
 * @param anchors signed statements of where the log stood
 */
public record Proof(
        String format,
        String log,
        String organisation,
        String event,
        List<Map<String, Object>> commits,
        List<Map<String, Object>> anchors) {
    private static final String FORMAT = "throughline.proof.v1";

    public Proof {
        commits = List.copyOf(commits);
        anchors = List.copyOf(anchors);
    }

    /** Puts a proof together; {@code note} is told of the event before. */
    static Proof of(Evidence.Source source, Asked.One asked, Consumer<Evidence.Page> note) {
        List<Map<String, Object>> commits = new ArrayList<>();
        List<Map<String, Object>> anchors =
                Evidence.tell(source, asked, note, line -> commits.add(EvidenceLines.read(line))).stream()
                        .map(anchor -> EvidenceLines.read(AnchorJson.write(anchor)))
                        .toList();
        return new Proof(FORMAT, source.log().name(), asked.organisation(), asked.eventId(), commits, anchors);
    }
}
