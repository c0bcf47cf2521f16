package org.throughline.outcomes.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The lines of one service, one after the other, without those another service tells itself. */
final class Feed {
    private final Part part;
    private final Question question;
    private final int linesAtOnce;
    private final Deque<Line> fetched = new ArrayDeque<>();
    private OptionalLong after;
    private OptionalLong upTo;
    private boolean more = true;
    private boolean known;

    Feed(Part part, Question question, Reached.Span from, int linesAtOnce) {
        this.part = part;
        this.question = question;
        this.linesAtOnce = linesAtOnce;
        this.after = from.after();
        this.upTo = from.upTo();
    }

    String service() {
        return part.service();
    }

    /** The next line, or null if there is none. */
    @Nullable
    Line next() {
        while (true) {
            Line line = fetched.peek();
            if (line == null) {
                if (!more) {
                    return null;
                }
                fetch();
            } else if (upTo.isPresent() && line.position() > upTo.getAsLong()) {
                fetched.clear();
                more = false;
            } else if (line.told()) {
                pass();
            } else {
                return line;
            }
        }
    }

    /** Goes on after the next line. */
    Line pass() {
        Line line = fetched.remove();
        after = OptionalLong.of(line.position());
        return line;
    }

    private void fetch() {
        Optional<Part.Lines> answer = part.lines(question, after, linesAtOnce);
        known |= answer.isPresent();
        more = answer.filter(Part.Lines::more).isPresent();
        answer.ifPresent(lines -> fetched.addAll(lines.shown()));
        if (upTo.isEmpty()) {
            upTo = OptionalLong.of(answer.map(Part.Lines::upTo).orElse(0L));
        }
    }

    /** Whether the service has heard of what is asked about. */
    boolean known() {
        return known;
    }

    Reached.Span reached() {
        return new Reached.Span(after, upTo);
    }
}
