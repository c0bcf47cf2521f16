package org.throughline.outcomes.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What one service recorded. */
public interface Part {
    /** Whose log it is. */
    String service();

    /**
     * Some of it, in the order of the log; nothing if the service never heard of what is asked about.
     *
     * @param after the position to go on after; from the beginning of what is asked for, if not given
     * @param linesMax at most so many
     * @throws org.throughline.platform.web.Problem if the service does not answer, or says that it was asked wrongly
     */
    Optional<Lines> lines(Question question, OptionalLong after, int linesMax);

    /**
     * Some lines of a service.
     *
     * @param more whether others follow
     * @param upTo the last position the service knew of
     */
    record Lines(List<Line> shown, boolean more, long upTo) {
        public Lines {
            shown = List.copyOf(shown);
        }
    }
}
