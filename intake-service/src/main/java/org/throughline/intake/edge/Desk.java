package org.throughline.intake.edge;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;

/** What every request needs beside its feature: who asks, when, under which key, and a note of what is shown. */
@RequestScoped
public class Desk {
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    Desk(CommandEdge edge, Acting acting, Looking looking, Clock clock) {
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    /** By which id the record knows the caller. */
    public String caller() {
        return acting.subject();
    }

    /** Whose record it is. */
    public String organisation() {
        return acting.organisation();
    }

    /** The time of the request. */
    public Instant now() {
        return clock.instant();
    }

    /** What the command comes with; content is all that is asked. */
    public Envelope envelope(String operation, List<?> content, String policy) {
        return edge.envelope(operation, content, policy);
    }

    /** Turns what became of a command into an answer. */
    public Answers answers() {
        return answers;
    }

    /** Notes that records about people are shown, before they are. */
    public void show(String what, List<UUID> subjects) {
        looking.at(
                new Shown(what, subjects.stream().map(UUID::toString).distinct().toList()));
    }
}
