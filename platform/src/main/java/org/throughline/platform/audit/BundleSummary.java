package org.throughline.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.RecordedEvent;

/** Says for people what a bundle holds, in counts and opaque ids only. */
final class BundleSummary {
    private final String log;
    private final Asked asked;
    private final String madeFor;
    private final Instant madeAt;
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private int events;
    private @Nullable Instant first;
    private @Nullable Instant last;

    BundleSummary(String log, Asked asked, String madeFor, Instant madeAt) {
        this.log = log;
        this.asked = asked;
        this.madeFor = madeFor;
        this.madeAt = madeAt;
    }

    void add(Evidence.Page page) {
        for (RecordedEvent event : page.events()) {
            if (first == null) {
                first = event.recordedAt();
            }
            last = event.recordedAt();
            types.merge(event.type(), 1, Integer::sum);
            events++;
        }
        page.contents().values().forEach(content -> states.merge(content.state().name(), 1, Integer::sum));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Evidence from the log ")
                .append(log)
                .append(" of organisation ")
                .append(asked.organisation());
        text.append("\nAsked for:");
        asked.words()
                .forEach((name, value) ->
                        text.append(' ').append(name).append(' ').append(value));
        text.append("\nMade at ")
                .append(Times.millis(madeAt))
                .append(" for ")
                .append(madeFor)
                .append("\n\n");
        text.append(events).append(" events");
        if (first != null && last != null) {
            text.append(", recorded from ")
                    .append(Times.millis(first))
                    .append(" to ")
                    .append(Times.millis(last));
        }
        text.append("\n\nBy type\n");
        types.forEach((type, count) -> text.append("%7d  %s\n".formatted(count, type)));
        text.append("\nBy how much of their content is shown\n");
        states.forEach((state, count) -> text.append("%7d  %s\n".formatted(count, state)));
        return text.append("""

                Files
                  commits.ndjson  the commits, one a line; of those that hold nothing of this, only what their hash is made of
                  anchors.ndjson  signed statements of where the log stood, one a line
                  manifest.json   what was asked for, and the SHA-256 of each file
                  manifest.sig    the signature of the manifest

                Check it on a machine of your own, with the public keys you were given by another way:
                  java -jar throughline-verifier.jar BUNDLE.zip --anchor-key PUBLIC.pem
                """).toString();
    }
}
